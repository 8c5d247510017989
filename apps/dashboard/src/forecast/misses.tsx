import { HeadRow } from "@harmattan/ui/head-row";
import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { PageLink } from "@/page/page-link.tsx";
import type { FoundForecasts } from "./found-forecasts.ts";
import { monthWords } from "./month-words.ts";

interface MissesProps {
	found: FoundForecasts;
}

/** The months that fell outside nine of ten draws: before anything that went well. */
export async function Misses({ found: { record, dataset, measure, ...found } }: MissesProps) {
	const t = await getTranslations("forecast");
	const format = await getFormatter();
	const whole = (value: number) => format.number(Math.round(value));
	const scored = record.calibration[0]?.months ?? 0;
	return (
		<Section title={t("misses")} aside={t("missesAside")}>
			{record.misses.length === 0 ? (
				<p className="text-ink-2">{t("noMisses", { months: scored })}</p>
			) : (
				<ScrollArea label={t("misses")}>
					<table className="type-table w-full min-w-[560px] border-collapse">
						<HeadRow
							columns={(["month", "ahead", "came", "median", "nine"] as const).map((name) => ({
								name,
								words: t(name),
							}))}
						/>
						<tbody>
							{record.misses.map((miss) => (
								<tr key={`${miss.forecast} ${miss.month}`} className="border-b border-line-2">
									<th scope="row" className="py-1 pr-4 text-left font-normal">
										<PageLink
											href={`/forecasts?${new URLSearchParams({ dataset: dataset.id, region: miss.region.id, measure, class: found.class })}`}
											className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
										>
											{miss.region.name}
										</PageLink>{" "}
										{monthWords(format, miss.month)}
									</th>
									<td className="py-1 pr-4">{t("monthsAhead", { months: miss.ahead })}</td>
									<td className="type-number py-1 pr-4">{whole(miss.came)}</td>
									<td className="py-1 pr-4">{whole(miss.median)}</td>
									<td className="py-1 pr-4">{t("range", { low: whole(miss.low90), high: whole(miss.high90) })}</td>
								</tr>
							))}
						</tbody>
					</table>
				</ScrollArea>
			)}
		</Section>
	);
}
