import { COVERAGE_GRID, leastCoverage } from "@harmattan/domain/statistics/coverage-grid";
import { GRID_MEANS, GRID_WEEKS, SERIES_KINDS } from "@harmattan/domain/statistics/coverage-trial";
import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";

/** The published grid: how often the interval of a ratio holds the true one, by kind of weeks. */
export async function CoverageTable() {
	const t = await getTranslations("method");
	const format = await getFormatter();
	const cellOf = (kind: string, mean: number, weeks: number) =>
		COVERAGE_GRID.cells.find((cell) => cell.kind === kind && cell.mean === mean && cell.weeks === weeks);
	return (
		<Section title={t("gridTitle")} id="coverage-grid">
			<p className="mb-2 text-ink-2">{t("gridLead", { series: COVERAGE_GRID.series })}</p>
			<ScrollArea label={t("gridTitle")}>
				<table className="type-table w-full border-collapse">
					<thead>
						<tr className="type-caption border-b border-line text-left text-ink-3">
							<th scope="col" className="py-1 pr-3 font-normal">
								{t("gridSeries")}
							</th>
							<th scope="col" className="py-1 pr-3 text-right font-normal">
								{t("gridMean")}
							</th>
							{GRID_WEEKS.map((weeks) => (
								<th key={weeks} scope="col" className="py-1 pr-3 text-right font-normal">
									{t("gridWeeks", { weeks })}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{SERIES_KINDS.flatMap((kind) =>
							GRID_MEANS.map((mean) => (
								<tr key={`${kind} ${mean}`} className="border-b border-line-2">
									<th scope="row" className="py-1 pr-3 text-left font-normal">
										{t(`gridKind.${kind.replace(".", "_") as "poisson"}`)}
									</th>
									<td className="py-1 pr-3 text-right">{format.number(mean)}</td>
									{GRID_WEEKS.map((weeks) => {
										const covered = cellOf(kind, mean, weeks)?.covered ?? 0;
										return (
											<td key={weeks} className="py-1 pr-3 text-right">
												{format.number(covered, { style: "percent", minimumFractionDigits: 1 })}
												{covered < leastCoverage(kind) ? (
													<span className="block text-up">{t("gridNarrow")}</span>
												) : null}
											</td>
										);
									})}
								</tr>
							)),
						)}
					</tbody>
				</table>
			</ScrollArea>
		</Section>
	);
}
