import { getTranslations } from "next-intl/server";
import { Link } from "@/i18n/navigation.ts";

interface AsKnownNoticeProps {
	/** The data revision that the page was drawn from. */
	revision: number;
	/** The same page as the data stand today. */
	today: string;
}

/** Says that a page shows the data as they once stood, and leads to today's. */
export async function AsKnownNotice({ revision, today }: AsKnownNoticeProps) {
	const t = await getTranslations("known");
	return (
		<aside aria-label={t("label")} className="border-b border-accent bg-accent-wash px-4 py-1 md:px-6">
			<p className="type-caption">
				<strong className="type-finding">{t("title", { revision })}</strong> {t("body")}{" "}
				<Link href={today} className="text-accent underline underline-offset-2">
					{t("today")}
				</Link>
			</p>
		</aside>
	);
}
