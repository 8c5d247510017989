import { HeadRow } from "@harmattan/ui/head-row";
import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Section } from "@harmattan/ui/section";
import { getTranslations } from "next-intl/server";
import { Link } from "@/i18n/navigation.ts";
import { api } from "@/server/context.ts";
import { unitWords } from "./unit-words.ts";

interface SeriesListProps {
	/** A data revision or instant; null is now. */
	knownAt: string | null;
}

/** The series that sources state: what events can't tell. */
export async function SeriesList({ knownAt }: SeriesListProps) {
	const all = await getTranslations();
	const t = await getTranslations("series");
	const [series, regions] = await Promise.all([api().series.list({ knownAt }), api().reference.regions()]);
	const names = new Map(regions.map(({ id, name }) => [id, name]));
	return (
		<Section title={t("title")} aside={t("aside")}>
			{series.length === 0 ? (
				<p className="text-ink-2">{t("none")}</p>
			) : (
				<ScrollArea label={t("title")}>
					<table className="type-table w-full min-w-[520px] border-collapse">
						<HeadRow
							columns={(["name", "unit", "regions", "span", "values"] as const).map((name) => ({
								name,
								words: t(`column.${name}`),
								isNumber: name === "values",
							}))}
						/>
						<tbody>
							{series.map((row) => (
								<tr key={row.id} className="border-b border-line-2 align-top">
									<th scope="row" className="py-1 pr-4 text-left font-normal">
										<Link
											href={`/indicators/series/${row.id}${knownAt ? `?knownAt=${encodeURIComponent(knownAt)}` : ""}`}
											className="type-key inline-flex min-h-6 items-center hover:underline"
										>
											{row.name}
										</Link>
									</th>
									<td className="py-1 pr-4">{unitWords(all, row.unit)}</td>
									<td className="py-1 pr-4">{row.regions.map((id) => names.get(id) ?? id).join(", ")}</td>
									<td className="py-1 pr-4 whitespace-nowrap">
										{[row.from, row.to].map((day) => day?.slice(0, 4) ?? "").join(" – ")}
									</td>
									<td className="py-1 text-right">{row.values}</td>
								</tr>
							))}
						</tbody>
					</table>
				</ScrollArea>
			)}
		</Section>
	);
}
