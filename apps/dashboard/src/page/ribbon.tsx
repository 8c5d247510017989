import Link from "next/link";
import { getTranslations } from "next-intl/server";

/** The hatched band on every page that shows synthetic events. */
export async function Ribbon() {
	const t = await getTranslations("ribbon");
	return (
		<aside aria-label={t("label")} className="hatched flex justify-between border-b border-line px-4 md:px-6">
			<p className="type-caption bg-bg px-2 py-1">
				<strong className="type-finding">{t("title")}</strong> <span className="hidden md:inline">{t("body")}</span>
			</p>
			<p className="type-caption hidden bg-bg px-2 py-1 md:block">
				<Link href="/sources" className="text-accent underline underline-offset-2">
					{t("remedy")}
				</Link>
			</p>
		</aside>
	);
}
