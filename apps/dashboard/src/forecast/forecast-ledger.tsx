import { HeadRow } from "@harmattan/ui/head-row";
import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import type { FoundForecasts } from "./found-forecasts.ts";
import { monthWords } from "./month-words.ts";

interface ForecastLedgerProps {
	found: FoundForecasts;
}

/** Letters of the hash that a line shows; the whole of it is in the API. */
const HASH_LETTERS = 12;

/** Every forecast of the region as it was frozen. */
export async function ForecastLedger({ found: { ledger, dataset, region, measure, ...found } }: ForecastLedgerProps) {
	const t = await getTranslations("forecast");
	const format = await getFormatter();
	return (
		<Section title={t("ledger")} aside={t("ledgerAside")}>
			{ledger.length === 0 ? (
				<p className="text-ink-2">{t("emptyLedger")}</p>
			) : (
				<ScrollArea label={t("ledger")} isLong={ledger.length > 20}>
					<table className="type-table w-full min-w-[760px] border-collapse">
						<HeadRow
							columns={(["frozen", "revision", "model", "firstMonth", "score", "inside", "hash"] as const).map(
								(name) => ({ name, words: t(name) }),
							)}
						/>
						<tbody>
							{ledger.map((row) => (
								<tr key={row.id} className="border-b border-line-2">
									<th scope="row" className="py-1 pr-4 text-left font-normal whitespace-nowrap">
										{format.dateTime(new Date(row.frozenAt), { dateStyle: "medium", timeStyle: "short" })}
									</th>
									<td className="py-1 pr-4">
										{format.number(row.revision)}
										{row.isRolledBack ? <span className="type-caption block text-ink-3">{t("rolledBack")}</span> : null}
									</td>
									<td className="py-1 pr-4">{`${t(`modelOf.${row.model}`)} ${row.version}`}</td>
									<td className="py-1 pr-4 whitespace-nowrap">{monthWords(format, row.months[0]?.month ?? "")}</td>
									{row.score === null ? (
										<td colSpan={2} className="py-1 pr-4 text-ink-3">
											{t("notScoredShort")}
										</td>
									) : (
										<>
											<td className="type-number py-1 pr-4">
												{format.number(row.score.crps, { maximumFractionDigits: 2 })}
											</td>
											<td className="py-1 pr-4">
												{t("ofMonths", {
													share: format.number(row.score.inside90, { style: "percent" }),
													months: row.score.months,
												})}
											</td>
										</>
									)}
									<td className="py-1 pr-4 font-mono text-[12px]">{row.hash.slice(0, HASH_LETTERS)}</td>
								</tr>
							))}
						</tbody>
					</table>
				</ScrollArea>
			)}
			{ledger.length === 0 ? null : (
				<p className="mt-1">
					<a
						href={`/api/v1/forecasts.csv?${new URLSearchParams({ dataset: dataset.id, region: region.id, measure, class: found.class })}`}
						download=""
						className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
					>
						{t("csv")}
					</a>
				</p>
			)}
		</Section>
	);
}
