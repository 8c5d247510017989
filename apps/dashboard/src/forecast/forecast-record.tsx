import { HeadRow } from "@harmattan/ui/head-row";
import { Section } from "@harmattan/ui/section";
import { token } from "@harmattan/ui/tokens";
import { getFormatter, getTranslations } from "next-intl/server";
import type { FoundForecasts } from "./found-forecasts.ts";
import { SkillTable } from "./skill-table.tsx";

interface ForecastRecordProps {
	found: FoundForecasts;
}

/** How far off forecasts of the dataset were against the floor, and how often their intervals held. */
export async function ForecastRecord({
	found: { record, backtest, backtestByRevision, measure },
}: ForecastRecordProps) {
	const t = await getTranslations("forecast");
	const format = await getFormatter();
	const percent = (share: number) => format.number(share, { style: "percent" });
	const decimal = (value: number) => format.number(value, { maximumFractionDigits: 2 });
	return (
		<>
			<Section title={t("record")} aside={t("recordAside", { measure, regions: record.regions })}>
				{record.skill.length === 0 ? (
					<p className="text-ink-2">{t("notScored")}</p>
				) : (
					<SkillTable label={t("record")} skill={record.skill} />
				)}
				{backtestByRevision.length === 0 ? null : (
					<>
						<h3 className="type-key mt-3">{t("backtestByRevision")}</h3>
						<p className="type-table max-w-[80ch] text-ink-2">{t("backtestByRevisionWords")}</p>
						<SkillTable label={t("backtestByRevision")} skill={backtestByRevision} />
					</>
				)}
				{backtest === null ? null : (
					<>
						<h3 className="type-key mt-3">{t("backtest")}</h3>
						<p className="type-table max-w-[80ch] text-ink-2">
							{t("backtestWords", {
								origins: backtest.origins,
								crps: decimal(backtest.crps),
								floor: decimal(backtest.floor),
								inside: percent(backtest.inside90),
							})}
						</p>
					</>
				)}
			</Section>
			{record.calibration.every(({ months }) => months === 0) ? null : (
				<Section title={t("calibration")} aside={t("calibrationAside")}>
					<table className="type-table w-full max-w-[560px] border-collapse">
						<HeadRow columns={(["level", "all", "active"] as const).map((name) => ({ name, words: t(name) }))} />
						<tbody>
							{record.calibration.map(({ level, months, share, active, activeShare }) => (
								<tr key={level} className="border-b border-line-2">
									<th scope="row" className="type-key py-1 pr-4 text-left">
										{percent(level)}
									</th>
									{[
										{ held: share, of: months },
										{ held: activeShare, of: active },
									].map(({ held, of }, index) => (
										<td key={index === 0 ? "all" : "active"} className="py-1 pr-4">
											{held === null ? null : (
												<>
													<CalibrationBar held={held} level={level} />
													{t("ofMonths", { share: percent(held), months: of })}
												</>
											)}
										</td>
									))}
								</tr>
							))}
						</tbody>
					</table>
				</Section>
			)}
		</>
	);
}

const BAR = { width: 200, height: 12 };

interface CalibrationBarProps {
	held: number;
	level: number;
}

/** The share of months that an interval held, with a line where it should have. Decorative: the figure stands below. */
function CalibrationBar({ held, level }: CalibrationBarProps) {
	return (
		<svg aria-hidden="true" viewBox={`0 0 ${BAR.width} ${BAR.height}`} className="mb-1 block h-3 w-full max-w-[200px]">
			<rect y={2} width={BAR.width} height={BAR.height - 4} fill={token("line-2")} />
			<rect y={2} width={BAR.width * held} height={BAR.height - 4} fill={token("accent")} />
			<line x1={BAR.width * level} x2={BAR.width * level} y1={0} y2={BAR.height} stroke={token("ink")} />
		</svg>
	);
}
