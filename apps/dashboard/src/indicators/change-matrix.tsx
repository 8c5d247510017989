import { ChangeMark } from "@harmattan/charts/components/change-mark";
import { WINDOW_WEEKS } from "@harmattan/domain/situation/watch-list";
import { dayOf, isoOf } from "@harmattan/domain/time/calendar";
import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { explainedAddress } from "@/explained/request.ts";
import { numberWords } from "@/format/measure-words.ts";
import { changeWords, dayWords } from "@/format/words.ts";
import { Link } from "@/i18n/navigation.ts";
import { type Matrix, sortedRows, type WatchCell } from "./matrix.ts";

interface ChangeMatrixProps {
	matrix: Matrix;
	sort: string | null;
	/** A data revision or instant; null is now. */
	knownAt: string | null;
	/** The page sorted by an indicator's change. */
	address: (indicator: string) => string;
}

/** Regions by indicators: each with its value of the last 52 complete weeks and its change against the 52 before, with the interval. */
export async function ChangeMatrix({ matrix, sort, knownAt, address }: ChangeMatrixProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const { rows, dataset, revision } = matrix;
	const columns = rows.find(({ figures }) => figures !== null)?.figures?.watch.map(({ indicator }) => indicator) ?? [];
	const newest = rows
		.flatMap(({ figures }) => figures?.to ?? [])
		.sort()
		.at(-1);
	const intervalWords = ({ low, high }: WatchCell) =>
		low === null || high === null
			? t("situation.noInterval")
			: t("situation.intervalWords", { low: changeWords(format, low), high: changeWords(format, high) });
	return (
		<Section
			title={t("indicators.matrix")}
			aside={[
				newest ? t("indicators.matrixAside", { date: dayWords(format, newest) }) : null,
				`${dataset.attribution} (${dataset.licence})`,
				t("common.revision", { revision }),
			]
				.filter(Boolean)
				.join("; ")}
		>
			<ScrollArea label={t("indicators.matrix")}>
				<table className="type-table w-full min-w-[980px] border-collapse">
					<thead>
						<tr className="type-caption border-b border-line text-left text-ink-3">
							<th scope="col" className="py-1 pr-4 font-normal">
								{t("compare.region")}
							</th>
							{columns.map((indicator) => (
								<th
									key={indicator}
									scope="col"
									aria-sort={sort === indicator ? "descending" : undefined}
									className="py-1 pr-4 font-normal"
								>
									<Link
										href={address(indicator)}
										className={`min-h-6 hover:underline ${sort === indicator ? "type-key text-accent" : ""}`}
									>
										{t(`indicators.column.${indicator as "events"}`)} {sort === indicator ? "↓" : ""}
									</Link>
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{sortedRows(rows, sort).map(({ region, figures }) => (
							<tr key={region.id} className="border-b border-line-2">
								<th scope="row" className="py-1 pr-4 text-left font-normal">
									<Link
										href={`/regions/${region.id}?${new URLSearchParams({ dataset: dataset.id, ...(knownAt === null ? {} : { knownAt }) })}`}
										className="type-key hover:underline"
									>
										{region.name}
									</Link>
								</th>
								{figures === null ? (
									<td colSpan={columns.length} className="hatched py-1">
										<span className="bg-bg px-2">{t("situation.notCovered")}</span>
									</td>
								) : (
									figures.watch.map((cell) => {
										const certain = cell.low !== null && cell.high !== null && (cell.low > 0 || cell.high < 0);
										return (
											<td key={cell.indicator} className="relative py-1 pr-4">
												<span className="grid grid-cols-[52px_84px_1fr] items-center gap-x-1">
													<span className={`text-right ${cell.value === null ? "text-ink-3" : "type-number"}`}>
														{cell.value === null ? (
															t(cell.heldWeeks < WINDOW_WEEKS ? "situation.notCovered" : "compare.none")
														) : (
															<Link
																href={explainedAddress({
																	id: cell.indicator,
																	dataset: dataset.id,
																	region: region.id,
																	class: matrix.class,
																	interval: "week",
																	from: isoOf(dayOf(figures.to) + 1 - WINDOW_WEEKS * 7),
																	to: figures.to,
																	period: "span",
																	knownAt,
																})}
																className="inline-flex min-h-6 items-center hover:underline"
															>
																{numberWords(format, cell.unit, cell.value, { isShort: true })}
															</Link>
														)}
													</span>
													<ChangeMark change={cell.change} low={cell.low} high={cell.high} width={84} />
													<span className={certain ? ((cell.change ?? 0) > 0 ? "text-up" : "text-down") : "text-ink-2"}>
														{cell.change === null ? "" : changeWords(format, cell.change)}
													</span>
												</span>
												{cell.value !== null && cell.heldWeeks < WINDOW_WEEKS ? (
													<span className="type-caption block text-ink-3">
														{t("situation.ofWeeks", { held: cell.heldWeeks, weeks: WINDOW_WEEKS })}
													</span>
												) : null}
												<span className="sr-only">{intervalWords(cell)}</span>
											</td>
										);
									})
								)}
							</tr>
						))}
					</tbody>
				</table>
			</ScrollArea>
			<p className="type-caption mt-1 text-ink-3">{t("indicators.matrixNote")}</p>
		</Section>
	);
}
