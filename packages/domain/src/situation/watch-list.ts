import { countOf } from "../coverage/period.ts";
import { isHeld } from "../indicators/build-series.ts";
import type { Unit } from "../indicators/definition.ts";
import type { PeriodTotals } from "../indicators/series.ts";
import { blockBootstrapRatio, type Random } from "../statistics/block-bootstrap.ts";
import { type ComparisonMethod, compareWindows } from "../statistics/compare-windows.ts";

/** Weeks of each of the two windows that Situation compares. */
export const WINDOW_WEEKS = 52;

/** One line of the watch list: an indicator over the last 52 complete weeks against the 52 before. */
export interface WatchRow {
	indicator: string;
	unit: Unit;
	value: number | null;
	/** Bounds of the value itself, where its source gives any. */
	valueLow: number | null;
	valueHigh: number | null;
	before: number | null;
	/** Weeks of the 52, and of the 52 before, of which something is held: fewer, and a count is of those weeks alone. */
	heldWeeks: number;
	heldWeeksBefore: number;
	/** True where the weeks hold a selection of events: counts of what is held, compared with nothing. */
	isSelection: boolean;
	/** Change as a share: 0.16 is 16% more. Bounds are a 95% interval; null where none can be formed. */
	change: number | null;
	low: number | null;
	high: number | null;
	method: ComparisonMethod | null;
	/** 13-week means, oldest first; null where a week of the 13 is not covered. */
	spark: (number | null)[];
}

interface Measure {
	indicator: string;
	unit: Unit;
	/** How the change is compared: counted events, or any statistic of the weeks. */
	compare: "events" | "statistic";
	statistic: (weeks: readonly PeriodTotals[]) => number | null;
	bounds?: (weeks: readonly PeriodTotals[]) => { low: number | null; high: number | null };
	/** True for a count or sum, which some of the weeks also have. */
	adds?: boolean;
}

/** Sum of a figure over weeks; null where any week has none, since a part is no total. */
const wholeTotal = (weeks: readonly PeriodTotals[], pick: (week: PeriodTotals) => number | null) =>
	weeks.some((week) => pick(week) === null) ? null : total(weeks, pick);
const total = (weeks: readonly PeriodTotals[], pick: (week: PeriodTotals) => number | null) =>
	weeks.reduce((sum, week) => sum + (pick(week) ?? 0), 0);
const ratio = (numerator: number, denominator: number) => (denominator === 0 ? null : numerator / denominator);

const MEASURES: readonly Measure[] = [
	{
		indicator: "events",
		adds: true,
		unit: "events",
		compare: "events",
		statistic: (weeks) => total(weeks, (week) => week.events),
	},
	{
		indicator: "fatalities",
		adds: true,
		unit: "deaths",
		compare: "statistic",
		statistic: (weeks) => total(weeks, (week) => week.fatalitiesBest),
		bounds: (weeks) => ({
			low: total(weeks, (week) => week.fatalitiesLow),
			high: total(weeks, (week) => week.fatalitiesHigh),
		}),
	},
	{
		indicator: "lethality",
		unit: "deaths_per_event",
		compare: "statistic",
		statistic: (weeks) =>
			ratio(
				total(weeks, (week) => week.fatalitiesBest),
				total(weeks, (week) => week.events),
			),
	},
	{
		indicator: "civilian_share",
		unit: "share",
		compare: "statistic",
		statistic: (weeks) =>
			ratio(
				total(weeks, (week) => week.civilianTargeting),
				total(weeks, (week) => week.violence),
			),
	},
	{
		indicator: "security_force_abuse",
		adds: true,
		unit: "events",
		compare: "events",
		statistic: (weeks) => total(weeks, (week) => week.securityForce),
	},
	{
		indicator: "littoral_spillover",
		unit: "events",
		compare: "events",
		statistic: (weeks) => wholeTotal(weeks, (week) => week.spillover.littoral),
	},
];
const COUNT_OF: Record<string, (week: PeriodTotals) => number> = {
	events: (week) => week.events,
	security_force_abuse: (week) => week.securityForce,
	littoral_spillover: (week) => week.spillover.littoral ?? 0,
};

/**
 * The watch list of a region from its weekly totals.
 *
 * @param weeks every week, gaps too, up to the last of which something is held; oldest first
 * @param random seeded by the caller, for the bootstrap intervals
 */
export function watchList(weeks: readonly PeriodTotals[], random: Random): WatchRow[] {
	const after = weeks.slice(-WINDOW_WEEKS);
	const before = weeks.slice(-2 * WINDOW_WEEKS, -WINDOW_WEEKS);
	return MEASURES.map((measure) => {
		const comparable = isWhole(after) && isWhole(before);
		const value = figureOf(measure, after);
		const change = comparable && value !== null ? changeOf(measure, before, after, random) : null;
		const bounds = value === null ? undefined : measure.bounds?.(after.filter(isHeld));
		return {
			indicator: measure.indicator,
			unit: measure.unit,
			value,
			valueLow: bounds?.low ?? null,
			valueHigh: bounds?.high ?? null,
			before: figureOf(measure, before),
			heldWeeks: after.filter(isHeld).length,
			heldWeeksBefore: before.filter(isHeld).length,
			isSelection: after.some(({ isSelection }) => isSelection),
			change: asChange(change?.ratio),
			low: asChange(change?.low),
			high: asChange(change?.high),
			method: change?.method ?? null,
			spark: sparkOf(measure, weeks),
		};
	});
}

/** True for 52 weeks that are all covered completely: only these are compared. */
const isWhole = (weeks: readonly PeriodTotals[]) =>
	weeks.length === WINDOW_WEEKS && weeks.every(({ covered }) => covered);

/** A measure over 52 weeks; of some of them a count of what is held, if anything is, and no ratio. */
function figureOf({ statistic, adds }: Measure, weeks: readonly PeriodTotals[]): number | null {
	if (isWhole(weeks)) return statistic(weeks);
	const held = weeks.filter(isHeld);
	return adds && held.length > 0 ? countOf(statistic(held), { covered: false, coveredDays: held.length }) : null;
}

function changeOf(measure: Measure, before: readonly PeriodTotals[], after: readonly PeriodTotals[], random: Random) {
	const count = COUNT_OF[measure.indicator];
	if (measure.compare === "events" && count)
		return compareWindows(before.map(count), after.map(count), { measure: "events", random });
	return { ...blockBootstrapRatio(before, after, measure.statistic, random), method: "block_bootstrap" as const };
}

const asChange = (value: number | null | undefined) => (value == null ? null : value - 1);

function sparkOf(measure: Measure, weeks: readonly PeriodTotals[]): (number | null)[] {
	const recent = weeks.slice(-168);
	const points: (number | null)[] = [];
	for (let end = 13; end <= recent.length; end += 2) {
		const quarter = recent.slice(end - 13, end);
		points.push(quarter.every(({ covered }) => covered) ? measure.statistic(quarter) : null);
	}
	return points;
}
