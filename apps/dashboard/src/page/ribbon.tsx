import { getTranslations } from "next-intl/server";
import { LoadUcdp } from "@/imports/load-ucdp.tsx";
import { PageLink } from "./page-link.tsx";

/** The hatched band on every page that shows synthetic events. */
export async function Ribbon() {
	const t = await getTranslations("ribbon");
	return (
		<aside aria-label={t("label")} className="hatched flex justify-between border-b border-line px-4 md:px-6">
			<p className="type-caption bg-bg px-2 py-1">
				<strong className="type-finding">{t("title")}</strong> <span className="hidden md:inline">{t("body")}</span>
			</p>
			<div className="bg-bg px-2 py-1 empty:hidden">
				<LoadUcdp />
			</div>
			<p className="type-caption hidden bg-bg px-2 py-1 md:block">
				<PageLink href="/sources" className="text-accent underline underline-offset-2">
					{t("remedy")}
				</PageLink>
			</p>
		</aside>
	);
}
