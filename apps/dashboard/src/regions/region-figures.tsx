import type { RouterOutput } from "@harmattan/api/outputs";
import { HeadRow } from "@harmattan/ui/head-row";
import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { explainedAddress, type Requested } from "@/explained/request.ts";
import { numberWords, periodWords, valueWords } from "@/format/measure-words.ts";
import { Link } from "@/i18n/navigation.ts";

interface RegionFiguresProps {
	found: RouterOutput["indicators"]["ofRegion"];
	requested: Pick<Requested, "class" | "knownAt">;
}

/** Every indicator of a region, each opening to what it was formed of. */
export async function RegionFigures({ found, requested }: RegionFiguresProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const { dataset, region, figures } = found;
	if (figures === null) return null;
	return (
		<Section
			title={t("regions.figures")}
			aside={`${t(`class.${requested.class}`)}; ${dataset.attribution} (${dataset.licence}); ${t("common.revision", { revision: found.revision })}`}
		>
			<ScrollArea label={t("regions.figures")}>
				<table className="type-table w-full border-collapse">
					<HeadRow
						columns={[
							{ name: "name", words: t("explained.indicator") },
							{ name: "value", words: t("explained.value"), isNumber: true },
							{ name: "period", words: t("explained.period") },
							{ name: "before", words: t("regions.before"), isNumber: true },
						]}
					/>
					<tbody>
						{figures.map(({ id, name, unit, interval, point, before }) => (
							<tr key={id} className="border-b border-line-2">
								<th scope="row" className="py-0.5 pr-4 text-left font-normal">
									<Link
										href={explainedAddress({
											...requested,
											id,
											dataset: dataset.id,
											region: region.id,
											interval,
											period: point?.period ?? null,
										})}
										className="inline-flex min-h-6 items-center hover:underline"
									>
										{name}
									</Link>
								</th>
								<td className={`py-0.5 pr-4 text-right ${point?.value == null ? "text-ink-3" : "type-number"}`}>
									{point?.value == null ? t("explained.none") : valueWords(t, format, unit, point.value)}
								</td>
								<td className="py-0.5 pr-4 whitespace-nowrap text-ink-2">
									{point === null ? "" : periodWords(format, point.period, interval)}
									{point?.provisional && point.value !== null ? (
										<span className="block text-ink-3">{t("regions.provisional")}</span>
									) : null}
									{point !== null && point.value !== null && point.coveredDays < point.days ? (
										<span className="block text-ink-3">
											{t("explained.ofDays", { covered: point.coveredDays, days: point.days })}
										</span>
									) : null}
								</td>
								<td className="py-0.5 text-right text-ink-2">
									{before?.value == null ? t("explained.none") : numberWords(format, unit, before.value)}
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</ScrollArea>
		</Section>
	);
}
