import type { Random } from "../statistics/block-bootstrap.ts";
import { compareWindows, type WindowComparison } from "../statistics/compare-windows.ts";
import { sum } from "../statistics/rate-ratio.ts";
import { addMonths } from "../time/calendar.ts";

/** Events or deaths of every covered day of a region, from a day number on. */
export interface DailyCounts {
	from: number;
	counts: readonly number[];
}

/** Counts of every day of a covered span, from rows of the days that have any. */
export function dailyCounts<Row extends { day: number }>(
	{ from, to }: { from: number; to: number },
	rows: readonly Row[],
	pick: (row: Row) => number,
): DailyCounts {
	const counts = new Array<number>(to - from + 1).fill(0);
	for (const row of rows) counts[row.day - from] = pick(row);
	return { from, counts };
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
	/** True where coverage is shorter than was asked. */
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
 * The whole weeks within some months before the earliest day of a date and after its latest, as far as days are covered. Weeks are
 * counted from the date, not from Mondays, so that none is cut by it. Null where a side has fewer than four.
 */
export function windowsAround(daily: DailyCounts, date: DaySpan, months: number): Windows | null {
	const last = daily.from + daily.counts.length - 1;
	const weeksIn = (days: number) => Math.max(0, Math.floor(days / WEEK));
	const asked = {
		before: weeksIn(date.earliest - addMonths(date.earliest, -months)),
		after: weeksIn(addMonths(date.latest + 1, months) - date.latest - 1),
	};
	const before = Math.min(asked.before, weeksIn(date.earliest - daily.from));
	const after = Math.min(asked.after, weeksIn(last - date.latest));
	if (before < FEWEST_WEEKS || after < FEWEST_WEEKS) return null;
	return { ...weeksAround(daily, date, { before, after }), shortened: before < asked.before || after < asked.after };
}

/** So many covered weeks before a date and after it. */
export function weeksAround(
	daily: DailyCounts,
	date: DaySpan,
	{ before, after }: { before: number; after: number },
): Pick<Windows, "before" | "after"> {
	return {
		before: weeksFrom(daily, date.earliest - before * WEEK, before),
		after: weeksFrom(daily, date.latest + 1, after),
	};
}

/** Compares the windows around a date; null where there are none. */
export function compareAround(
	daily: DailyCounts,
	date: DaySpan,
	months: number,
	options: { measure: Measure; random: Random },
): WindowResult | null {
	const windows = windowsAround(daily, date, months);
	if (windows === null) return null;
	const { before, after, shortened } = windows;
	const told = ({ from, to, weeks }: WeekWindow) => ({ from, to, weeks: weeks.length });
	return {
		...compareWindows(before.weeks, after.weeks, options),
		months,
		beforeWindow: told(before),
		afterWindow: told(after),
		shortened,
	};
}

function weeksFrom(daily: DailyCounts, from: number, weeks: number): WeekWindow {
	const start = from - daily.from;
	return {
		from,
		to: from + weeks * WEEK - 1,
		weeks: Array.from({ length: weeks }, (_, week) =>
			sum(daily.counts.slice(start + week * WEEK, start + (week + 1) * WEEK)),
		),
	};
}
