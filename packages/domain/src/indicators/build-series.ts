import type { Coverage, DayRange } from "../coverage/coverage.ts";
import { periodState } from "../coverage/period.ts";
import { type Interval, isoOf, nextPeriodStart, periodStarts } from "../time/calendar.ts";
import type { IndicatorPoint, PeriodTotals } from "./series.ts";

/** Counted totals of a period that has events; periods without any are missing. */
export type CountedTotals = Omit<PeriodTotals, "covered" | "coveredDays" | "isSelection" | "provisional" | "days">;

/**
 * Lays counted totals out over every period of a span, each with what is known of it: where it is covered, in part, or
 * not at all, and whether events of it are still being reported. What was counted must lie on days of which something
 * is held.
 *
 * @param span first and last day wanted, as day numbers
 */
export function buildSeries(
	counted: readonly CountedTotals[],
	span: DayRange,
	interval: Interval,
	coverage: Coverage,
): PeriodTotals[] {
	const byPeriod = Map.groupBy(counted, (totals) => totals.period);
	return periodStarts(span.from, span.to, interval).map((start) => {
		const period = isoOf(start);
		const found = byPeriod.get(period) ?? [];
		return {
			...(found.length > 1 ? addCounted(found) : (found[0] ?? nothing(period))),
			...periodState({ from: start, to: nextPeriodStart(start, interval) - 1 }, coverage),
		};
	});
}

/** True where something is held of each day of a period, be it a selection. */
export const isHeld = ({ coveredDays, days }: Pick<PeriodTotals, "coveredDays" | "days">): boolean =>
	coveredDays === days;

/** A series up to its last period that is over and of which something is held throughout, gaps as gaps; empty where none is. */
export function upToLastHeld(series: readonly PeriodTotals[]): PeriodTotals[] {
	return series.slice(0, series.findLastIndex(isHeld) + 1);
}

/** Totals that nothing adds to. */
export const nothing = (period: string): CountedTotals => ({
	period,
	events: 0,
	eventsWithDeaths: 0,
	fatalitiesLow: 0,
	fatalitiesBest: 0,
	fatalitiesHigh: 0,
	civilians: 0,
	violenceFatalities: 0,
	violence: 0,
	civilianTargeting: 0,
	securityForce: 0,
	securityForceFatalities: 0,
	capital: null,
	centre: null,
	spillover: { littoral: null, borderland: null },
});

/** Several totals of counts as one, named after the first. Percentiles of distances have no sum. */
function addCounted(parts: readonly CountedTotals[]): CountedTotals {
	const whole = (pick: (totals: CountedTotals) => number) => parts.reduce((sum, totals) => sum + pick(totals), 0);
	const stated = (pick: (totals: CountedTotals) => number | null) => {
		const known = parts.flatMap((totals) => pick(totals) ?? []);
		return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
	};
	/** Null where one part has none: a part is no total. */
	const complete = (pick: (totals: CountedTotals) => number | null) =>
		parts.some((totals) => pick(totals) === null) ? null : stated(pick);
	return {
		period: parts[0]?.period ?? "",
		events: whole(({ events }) => events),
		eventsWithDeaths: whole(({ eventsWithDeaths }) => eventsWithDeaths),
		fatalitiesLow: stated(({ fatalitiesLow }) => fatalitiesLow),
		fatalitiesBest: stated(({ fatalitiesBest }) => fatalitiesBest),
		fatalitiesHigh: stated(({ fatalitiesHigh }) => fatalitiesHigh),
		civilians: stated(({ civilians }) => civilians),
		violenceFatalities: stated(({ violenceFatalities }) => violenceFatalities),
		violence: whole(({ violence }) => violence),
		civilianTargeting: whole(({ civilianTargeting }) => civilianTargeting),
		securityForce: whole(({ securityForce }) => securityForce),
		securityForceFatalities: stated(({ securityForceFatalities }) => securityForceFatalities),
		capital: null,
		centre: null,
		spillover: {
			littoral: complete(({ spillover }) => spillover.littoral),
			borderland: complete(({ spillover }) => spillover.borderland),
		},
	};
}

/** The totals of several periods as those of one, named after the first; covered only where all are. */
export function sumPeriods(periods: readonly PeriodTotals[]): PeriodTotals | null {
	const days = (pick: (totals: PeriodTotals) => number) => periods.reduce((sum, totals) => sum + pick(totals), 0);
	if (periods.length === 0) return null;
	return {
		...addCounted(periods),
		covered: periods.every(({ covered }) => covered),
		coveredDays: days((totals) => totals.coveredDays),
		isSelection: periods.some(({ isSelection }) => isSelection),
		provisional: periods.some(({ provisional }) => provisional),
		days: days((totals) => totals.days),
	};
}

/** Several values as one: their sum, null where one of them is. Empty where there is none. */
export function sumPoints(points: readonly IndicatorPoint[]): IndicatorPoint[] {
	const [first, last] = [points[0], points.at(-1)];
	if (first === undefined || last === undefined) return [];
	const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
	return [
		{
			...last,
			period: first.period,
			value: values.length < points.length ? null : values.reduce((sum, value) => sum + value, 0),
			provisional: points.some(({ provisional }) => provisional),
			isSelection: points.some(({ isSelection }) => isSelection),
			days: points.reduce((sum, { days }) => sum + days, 0),
			coveredDays: points.reduce((sum, { coveredDays }) => sum + coveredDays, 0),
		},
	];
}
