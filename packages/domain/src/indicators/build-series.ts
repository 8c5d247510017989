import { dayOf, type Interval, isoOf, nextPeriodStart, periodStarts } from "../time/calendar.ts";
import type { IndicatorPoint, PeriodTotals } from "./series.ts";

/** Weeks before a dataset's newest covered day that are still being reported, until its lag can be measured. */
export const INCOMPLETE_WEEKS = 4;

/** Counted totals of a period that has events; periods without any are missing. */
export type CountedTotals = Omit<PeriodTotals, "covered" | "provisional" | "days">;

/**
 * Lays counted totals out over every period of a span: empty covered periods become 0, periods that are not
 * wholly covered stay but say so, and the newest weeks are marked as provisional.
 *
 * @param span first and last day wanted, as day numbers
 * @param coverage days that the dataset covers for the region; null where it does not
 */
export function buildSeries(
	counted: readonly CountedTotals[],
	span: { from: number; to: number },
	interval: Interval,
	coverage: { from: number; to: number } | null,
): PeriodTotals[] {
	const byPeriod = new Map(counted.map((totals) => [totals.period, totals]));
	return periodStarts(span.from, span.to, interval).map((start) => {
		const next = nextPeriodStart(start, interval);
		const period = isoOf(start);
		return {
			...(byPeriod.get(period) ?? nothing(period)),
			covered: coverage !== null && start >= coverage.from && start <= coverage.to,
			provisional: coverage !== null && next - 1 > coverage.to - INCOMPLETE_WEEKS * 7,
			days: next - start,
		};
	});
}

/** The Mondays of complete, covered weeks only, from a weekly series. */
export function completeWeeks(
	series: readonly PeriodTotals[],
	coverage: { from: number; to: number } | null,
): PeriodTotals[] {
	return series.filter((week) => week.covered && coverage !== null && dayOf(week.period) + 6 <= coverage.to);
}

const nothing = (period: string): CountedTotals => ({
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

/** The totals of several periods as those of one, named after the first; covered only where all are. Percentiles of distances have no sum. */
export function sumPeriods(periods: readonly PeriodTotals[]): PeriodTotals | null {
	const [first] = periods;
	if (first === undefined) return null;
	const whole = (pick: (totals: PeriodTotals) => number) => periods.reduce((sum, totals) => sum + pick(totals), 0);
	const stated = (pick: (totals: PeriodTotals) => number | null) => {
		const known = periods.flatMap((totals) => pick(totals) ?? []);
		return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
	};
	/** Null where one period has none: a part is no total. */
	const complete = (pick: (totals: PeriodTotals) => number | null) =>
		periods.some((totals) => pick(totals) === null) ? null : stated(pick);
	return {
		period: first.period,
		covered: periods.every(({ covered }) => covered),
		provisional: periods.some(({ provisional }) => provisional),
		days: whole(({ days }) => days),
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
		},
	];
}
