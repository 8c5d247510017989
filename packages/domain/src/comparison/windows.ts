import type { Coverage } from "../coverage/coverage.ts";
import type { Random } from "../statistics/block-bootstrap.ts";
import { compareWindows, type WindowComparison } from "../statistics/compare-windows.ts";
import { addMonths, isoOf } from "../time/calendar.ts";

/** Events or deaths of every day of a region from a day number on; null on days that are not covered completely. */
export interface DailyCounts {
	from: number;
	counts: readonly (number | null)[];
}

/**
 * Counts of every day from the first that is covered to the last, from rows of the days that have any; null where
 * nothing is covered completely.
 */
export function dailyCounts<Row extends { day: number }>(
	{ complete }: Coverage,
	rows: readonly Row[],
	pick: (row: Row) => number,
): DailyCounts | null {
	const [first, last] = [complete[0], complete.at(-1)];
	if (first === undefined || last === undefined) return null;
	const counts = new Array<number | null>(last.to - first.from + 1).fill(null);
	for (const { from, to } of complete) counts.fill(0, from - first.from, to - first.from + 1);
	for (const row of rows) {
		const index = row.day - first.from;
		// An event of a day that is not covered is no count of the day: others of it are not known.
		if (counts[index] != null) counts[index] = pick(row);
	}
	return { from: first.from, counts };
}

/** The sum of some days; null where one of them is not covered. Day numbers, both included. */
export function sumOfDays({ from, counts }: DailyCounts, first: number, last: number): number | null {
	if (first < from || last >= from + counts.length) return null;
	let total = 0;
	for (let index = first - from; index <= last - from; index++) {
		const count = counts[index];
		if (count == null) return null;
		total += count;
	}
	return total;
}

/** The first and last of some days that are not covered, ISO; null where all are. Day numbers, both included. */
export function missingDays(
	daily: DailyCounts | null,
	first: number,
	last: number,
): { from: string; to: string } | null {
	const isMissing = (day: number) => daily === null || daily.counts[day - daily.from] == null;
	let [from, to] = [first, last];
	while (from <= last && !isMissing(from)) from++;
	while (to >= from && !isMissing(to)) to--;
	return from > last ? null : { from: isoOf(from), to: isoOf(to) };
}

/** How many days in a row are covered from a day on, forwards or backwards; at most so many. */
function coveredFrom({ from, counts }: DailyCounts, day: number, step: 1 | -1, most: number): number {
	let days = 0;
	while (days < most && counts[day + step * days - from] != null) days++;
	return days;
}

/** What is compared: events, or deaths, which are not Poisson. */
export type Measure = "events" | "fatalities";

/** Day numbers that a date in the world may be; equal where the day is known. */
export interface DaySpan {
	earliest: number;
	latest: number;
}

/** Whole weeks of days in a row. */
export interface WeekWindow {
	from: number;
	to: number;
	weeks: number[];
}

/** Two windows around a date, which lies in neither. */
export interface Windows {
	before: WeekWindow;
	after: WeekWindow;
	/** True where fewer weeks than were requested are covered. */
	shortened: boolean;
}

/** A comparison of two windows of some months. */
export interface WindowResult extends WindowComparison {
	months: number;
	beforeWindow: { from: number; to: number; weeks: number };
	afterWindow: { from: number; to: number; weeks: number };
	shortened: boolean;
}

/** Fewer weeks than this on a side are not compared. */
export const FEWEST_WEEKS = 4;
const WEEK = 7;

/**
 * The whole weeks within some months before the earliest day of a date and after its latest, as far as the days next to
 * it are covered without a gap. Weeks are counted from the date, not from Mondays, so that none is cut by it. Null where a
 * side has fewer than four.
 *
 * @param until last day that counts; null: the whole window
 */
export function windowsAround(
	daily: DailyCounts,
	date: DaySpan,
	months: number,
	until: number | null = null,
): Windows | null {
	const requested = requestedWeeks(date, months, until);
	const before = weeksIn(coveredFrom(daily, date.earliest - 1, -1, requested.before * WEEK));
	const after = weeksIn(coveredFrom(daily, date.latest + 1, 1, requested.after * WEEK));
	if (before < FEWEST_WEEKS || after < FEWEST_WEEKS) return null;
	const windows = weeksAround(daily, date, { before, after });
	return windows && { ...windows, shortened: before < requested.before || after < requested.after };
}

/** Whole weeks of the windows that are requested around a date. */
function requestedWeeks(date: DaySpan, months: number, until: number | null): { before: number; after: number } {
	const end = addMonths(date.latest + 1, months) - 1;
	return {
		before: weeksIn(date.earliest - addMonths(date.earliest, -months)),
		after: weeksIn((until === null ? end : Math.min(end, until)) - date.latest),
	};
}

/** The days that windows around a date need covered. Day numbers. */
export function daysNeeded(date: DaySpan, months: number, until: number | null = null): { from: number; to: number } {
	const { before, after } = requestedWeeks(date, months, until);
	return { from: date.earliest - before * WEEK, to: date.latest + after * WEEK };
}

const weeksIn = (days: number) => Math.max(0, Math.floor(days / WEEK));

/** So many weeks before a date and after it; null where a day of them is not covered. */
export function weeksAround(
	daily: DailyCounts,
	date: DaySpan,
	{ before, after }: { before: number; after: number },
): Pick<Windows, "before" | "after"> | null {
	const windows = {
		before: weeksFrom(daily, date.earliest - before * WEEK, before),
		after: weeksFrom(daily, date.latest + 1, after),
	};
	return windows.before && windows.after ? { before: windows.before, after: windows.after } : null;
}

/** Compares the windows around a date; null where there are none. */
export function compareAround(
	daily: DailyCounts,
	date: DaySpan,
	months: number,
	options: { measure: Measure; random: Random; until?: number | null },
): WindowResult | null {
	const windows = windowsAround(daily, date, months, options.until);
	if (windows === null) return null;
	const { before, after, shortened } = windows;
	const reported = ({ from, to, weeks }: WeekWindow) => ({ from, to, weeks: weeks.length });
	return {
		...compareWindows(before.weeks, after.weeks, options),
		months,
		beforeWindow: reported(before),
		afterWindow: reported(after),
		shortened,
	};
}

function weeksFrom(daily: DailyCounts, from: number, weeks: number): WeekWindow | null {
	const sums = Array.from({ length: weeks }, (_, week) =>
		sumOfDays(daily, from + week * WEEK, from + (week + 1) * WEEK - 1),
	);
	const known = sums.filter((sum) => sum !== null);
	return known.length < weeks ? null : { from, to: from + weeks * WEEK - 1, weeks: known };
}
