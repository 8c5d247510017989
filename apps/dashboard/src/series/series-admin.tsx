import { HeadRow } from "@harmattan/ui/head-row";
import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Section } from "@harmattan/ui/section";
import { getTranslations } from "next-intl/server";
import { Link } from "@/i18n/navigation.ts";
import { openPageApi } from "@/server/context.ts";
import { BringSeries } from "./bring-series.tsx";
import { RemoveSeries } from "./remove-series.tsx";
import { unitWords } from "./unit-words.ts";

/** The stated series as admins keep them: bringing the values of a file, and removing a series. */
export async function SeriesAdmin() {
	const all = await getTranslations();
	const t = await getTranslations("admin.series");
	const series = await openPageApi().series.list({});
	return (
		<div className="grid grid-cols-1 gap-8">
			<Section title={t("bring")} aside={t("bringAside")}>
				<BringSeries />
			</Section>
			<Section title={t("held")} aside={t("heldAside")}>
				{series.length === 0 ? (
					<p className="text-ink-2">{t("none")}</p>
				) : (
					<ScrollArea label={t("held")}>
						<table className="type-table w-full min-w-[560px] border-collapse">
							<HeadRow
								columns={(["name", "unit", "values", "action"] as const).map((name) => ({
									name,
									words: t(`column.${name}`),
									isNumber: name === "values",
								}))}
							/>
							<tbody>
								{series.map(({ id, name, unit, values }) => (
									<tr key={id} className="border-b border-line-2">
										<td className="py-1 pr-4">
											<Link href={`/indicators/series/${id}`} className="inline-flex min-h-6 items-center text-accent">
												{name}
											</Link>
										</td>
										<td className="py-1 pr-4">{unitWords(all, unit)}</td>
										<td className="py-1 pr-4 text-right">{values}</td>
										<td className="py-1">
											<RemoveSeries id={id} name={name} />
										</td>
									</tr>
								))}
							</tbody>
						</table>
					</ScrollArea>
				)}
			</Section>
		</div>
	);
}
