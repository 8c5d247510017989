import { PeriodChart } from "@harmattan/charts/components/period-chart";
import type { IndicatorPoint } from "@harmattan/domain/indicators/series";
import type { Interval } from "@harmattan/domain/time/calendar";
import { getFormatter, getTranslations } from "next-intl/server";
import { numberWords } from "@/format/measure-words.ts";
import { milestoneMarks } from "@/format/milestone-marks.ts";
import { Figure } from "@/page/figure.tsx";
import { api } from "@/server/context.ts";

interface SeriesFigureProps {
	title: string;
	/** Parts of the scope: region, dataset, class, bounds, state of the data. */
	scope: readonly (string | null)[];
	source: string;
	synthetic: boolean;
	points: readonly IndicatorPoint[];
	interval: Interval;
	unit: string;
	/** Countries whose coups and withdrawals are marked. */
	countries: readonly string[];
	/** A data revision or instant that milestones are shown as of; null is now. */
	knownAt: string | null;
	/** What stands in place of a drawing without points. */
	none: string;
	/** Words in stretches without a value. */
	gap: string;
	/** First day of the period that is marked. */
	marked?: string | null;
	/** Top of the value axis, for figures that share one. */
	most?: number | null;
	headingLevel?: 2 | 3;
}

const SIZES = [
	{ width: 1080, height: 240, className: "hidden md:block" },
	{ width: 358, height: 200, className: "md:hidden" },
] as const;
const PERIOD_DAYS = { day: 1, week: 7, month: 30.4, quarter: 91.3, year: 365.25 } as const;
/** Kinds of milestones that are marked. */
const MARKED = ["coup", "withdrawal"];
const WHOLE = ["events", "deaths", "weeks", "people"];

/** Bars of any series over time with the bounds of each value, gaps as gaps and milestones above. */
export async function SeriesFigure({
	title,
	scope,
	source,
	synthetic,
	points,
	interval,
	unit,
	countries,
	knownAt,
	none,
	gap,
	marked = null,
	most = null,
	headingLevel = 2,
}: SeriesFigureProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const milestones = (await api().reference.milestones({ knownAt })).filter(({ kind }) => MARKED.includes(kind));
	const reported = scope.filter((part) => part !== null && part !== "");
	return (
		<Figure title={title} scope={reported.join("; ")} source={source} synthetic={synthetic} headingLevel={headingLevel}>
			{points.length === 0 ? (
				<p className="hatched border border-line p-6">
					<span className="bg-bg p-2">{none}</span>
				</p>
			) : (
				SIZES.map(({ width, height, className }) => (
					<div key={width} className={className}>
						<PeriodChart
							label={t("explained.figureLabel", { title, scope: reported.join(", ") })}
							values={points.map(({ period, value, low, high, provisional }) => ({
								period,
								value,
								low,
								high,
								provisional,
							}))}
							periodDays={PERIOD_DAYS[interval]}
							milestones={milestoneMarks(format, milestones, countries, t("common.by", { date: "" }).trim())}
							means={[]}
							emphasiseFrom={null}
							gapLabel={gap}
							width={width}
							height={height}
							lanes={3}
							isWhole={WHOLE.includes(unit)}
							tickWords={(tick) => numberWords(format, unit, tick)}
							marked={marked}
							{...(most === null ? {} : { most })}
						/>
					</div>
				))
			)}
		</Figure>
	);
}
