import { DRAWS } from "@harmattan/domain/forecast/frozen-forecast";
import { HeadRow } from "@harmattan/ui/head-row";
import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import type { FoundForecasts } from "./found-forecasts.ts";
import { monthWords } from "./month-words.ts";

interface MonthsAheadProps {
	found: FoundForecasts;
}

/** The months ahead in figures and words. */
export async function MonthsAhead({ found: { ahead, yearMean } }: MonthsAheadProps) {
	const t = await getTranslations("forecast");
	const format = await getFormatter();
	const whole = (value: number) => format.number(Math.round(value));
	const range = (low: number, high: number) => t("range", { low: whole(low), high: whole(high) });
	const cell = "py-1 pr-4";
	return (
		<Section title={t("table")} aside={t("tableAside", { draws: DRAWS })}>
			<ScrollArea label={t("table")}>
				<table className="type-table w-full min-w-[640px] border-collapse">
					<HeadRow
						columns={[
							{ name: "month", words: t("month") },
							{ name: "median", words: t("median") },
							{ name: "half", words: t("half") },
							{ name: "nine", words: t("nine") },
							{ name: "floor", words: t("floorColumn") },
							{
								name: "above",
								words: t("aboveColumn", { mean: format.number(yearMean, { maximumFractionDigits: 1 }) }),
							},
						]}
					/>
					<tbody>
						{ahead.map((month) => (
							<tr key={month.month} className="border-b border-line-2">
								<th scope="row" className={`${cell} type-key text-left whitespace-nowrap`}>
									{monthWords(format, month.month)}
									{month.isOver ? <span className="type-caption ml-2 text-ink-3">{t("isOver")}</span> : null}
								</th>
								<td className={`${cell} type-number`}>{whole(month.median)}</td>
								<td className={cell}>{range(month.low50, month.high50)}</td>
								<td className={cell}>{range(month.low90, month.high90)}</td>
								<td className={`${cell} text-ink-3`}>
									{month.floor === null ? null : range(month.floor.low90, month.floor.high90)}
								</td>
								<td className={cell}>
									{t("aboveWords", {
										words: t(`likelihood.${month.above.likelihood}`),
										share: format.number(month.above.share, { style: "percent" }),
									})}
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</ScrollArea>
			<p className="type-caption mt-1 text-ink-3">{t("likelihoodNote")}</p>
		</Section>
	);
}
