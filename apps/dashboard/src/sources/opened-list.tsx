import { Section } from "@harmattan/ui/section";
import { getTranslations } from "next-intl/server";
import { Link } from "@/i18n/navigation.ts";
import { api } from "@/server/context.ts";

/** Restricted datasets whose monthly counts everybody may read; nothing where there are none. */
export async function OpenedList() {
	const opened = await api().reference.openedAggregates();
	if (opened.length === 0) return null;
	const t = await getTranslations("sources");
	return (
		<Section title={t("opened")} aside={t("openedAside")}>
			<ul className="type-table">
				{opened.map(({ id, name, attribution }) => (
					<li key={id} className="flex flex-wrap items-baseline gap-x-4 border-b border-line-2 py-1">
						<Link
							href={`/sources/${encodeURIComponent(id)}`}
							className="inline-flex min-h-6 items-center text-accent underline"
						>
							{name}
						</Link>
						<span className="text-ink-2">{attribution}</span>
					</li>
				))}
			</ul>
		</Section>
	);
}
