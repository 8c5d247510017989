import { ChangeMark } from "@harmattan/charts/components/change-mark";
import { Sparkline } from "@harmattan/charts/components/sparkline";
import { WINDOW_WEEKS } from "@harmattan/domain/situation/watch-list";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { explainedAddress } from "@/explained/request.ts";
import { numberWords } from "@/format/measure-words.ts";
import { changeWords, dayWords } from "@/format/words.ts";
import { Link } from "@/i18n/navigation.ts";
import { PageLink } from "@/page/page-link.tsx";
import type { FiguresView, SituationFigures } from "./situation-data.ts";

type Row = SituationFigures["watch"][number];
type RowName = "events" | "fatalities" | "lethality" | "civilian_share" | "security_force_abuse" | "littoral_spillover";

interface WatchTableProps {
	figures: SituationFigures;
	/** What the figures are of. */
	view: FiguresView;
}

/** The watch list: one row an indicator, all changes on one axis, so that the table is a forest plot. */
export async function WatchTable({ figures, view }: WatchTableProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const number = (row: Row, value: number | null) =>
		value === null ? "" : numberWords(format, row.unit, value, { isShort: true });
	const address = (row: Row) =>
		explainedAddress({ ...view, id: row.indicator, class: "SJ", interval: "week", ...figures.window, period: "span" });
	const head = "type-caption py-1 text-left text-ink-3";
	return (
		<Section
			title={t("situation.indicators")}
			aside={t("situation.indicatorsAside", { date: dayWords(format, figures.window.to) })}
		>
			<table className="type-table w-full border-collapse">
				<thead>
					<tr className="border-b border-line">
						<th scope="col" className={head}>
							{t("situation.columnIndicator")}
						</th>
						<th scope="col" className={`${head} text-right`}>
							{t("situation.columnValue")}
						</th>
						<th scope="col" className={`${head} hidden pl-3 text-right md:table-cell`}>
							{t("situation.columnBefore")}
						</th>
						<th scope="col" className={`${head} pl-3 text-right`}>
							{t("situation.columnChange")}
						</th>
						<th scope="col" className={`${head} pl-2`}>
							{t("situation.columnInterval")}
						</th>
						<th scope="col" className={`${head} hidden pl-2 md:table-cell`}>
							{t("situation.columnLine")}
						</th>
					</tr>
				</thead>
				<tbody>
					{figures.watch.map((row) => {
						const name = row.indicator as RowName;
						const certain = row.low !== null && row.high !== null && (row.low > 0 || row.high < 0);
						return (
							<tr key={row.indicator} className="border-b border-line-2">
								<th scope="row" className="py-1 text-left font-normal">
									<PageLink href={`/method#${row.indicator}`} className="type-key block hover:underline">
										{t(`situation.row.${name}.name`)}
									</PageLink>
									<span className="type-caption block text-ink-3">
										{t(`situation.row.${name}.note`, {
											low: number(row, row.valueLow),
											high: number(row, row.valueHigh),
										})}
									</span>
								</th>
								<td
									className={row.value === null ? "text-right text-ink-3" : "type-number text-right"}
									data-indicator={row.indicator}
								>
									{row.value === null ? (
										t("situation.notCovered")
									) : (
										<Link href={address(row)} className="inline-flex min-h-6 items-center hover:underline">
											{number(row, row.value)}
										</Link>
									)}
									{row.value !== null && row.heldWeeks < WINDOW_WEEKS ? (
										<span className="type-caption block whitespace-nowrap text-ink-3">
											{t("situation.ofWeeks", { held: row.heldWeeks, weeks: WINDOW_WEEKS })}
										</span>
									) : null}
								</td>
								<td className="hidden pl-3 text-right text-ink-2 md:table-cell">
									{number(row, row.before)}
									{row.before !== null && row.heldWeeksBefore < WINDOW_WEEKS ? (
										<span className="type-caption block whitespace-nowrap text-ink-3">
											{t("situation.ofWeeks", { held: row.heldWeeksBefore, weeks: WINDOW_WEEKS })}
										</span>
									) : null}
								</td>
								<td
									className={`type-key pl-3 text-right ${certain ? ((row.change ?? 0) > 0 ? "text-up" : "text-down") : ""}`}
								>
									{row.change === null ? "" : changeWords(format, row.change)}
								</td>
								<td className="pl-2">
									<ChangeMark change={row.change} low={row.low} high={row.high} width={92} />
									<span className="sr-only">
										{row.low !== null && row.high !== null
											? t("situation.intervalWords", {
													low: changeWords(format, row.low),
													high: changeWords(format, row.high),
												})
											: t("situation.noInterval")}
									</span>
								</td>
								<td className="hidden pl-2 md:table-cell">
									<Sparkline values={row.spark} width={64} height={24} />
								</td>
							</tr>
						);
					})}
				</tbody>
			</table>
		</Section>
	);
}
