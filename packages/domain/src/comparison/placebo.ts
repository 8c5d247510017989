import { sum } from "../statistics/rate-ratio.ts";
import { type DailyCounts, type DaySpan, type Windows, weeksAround, windowsAround } from "./windows.ts";

/** How unusual a change is among those at dates when nothing is known to have happened. */
export interface Placebo {
	/** (k + 1) / (n + 1), where k of n placebo changes are as large, up or down; null without any. */
	p: number | null;
	/** Dates tried, a week apart. */
	n: number;
	/** How many of their windows fit beside each other: dates a week apart share most of their weeks. */
	nonOverlapping: number;
}

const WEEK = 7;

/**
 * Compares the change at a date with those at dates before it, whose windows end before it and hold no other milestone. The statistic is
 * the logarithm of the ratio of rates with 0.5 added to each count, without its sign. Null windows give no placebo.
 * Source of p: Davison & Hinkley 1997, section 4.2 (a Monte Carlo test counts the observed value among the draws).
 */
export function placebo(daily: DailyCounts, date: DaySpan, months: number, others: readonly DaySpan[]): Placebo {
	const real = windowsAround(daily, date, months);
	if (real === null) return { p: null, n: 0, nonOverlapping: 0 };
	const weeks = { before: real.before.weeks.length, after: real.after.weeks.length };
	const observed = changeOf(real);
	let [n, k, nonOverlapping, free] = [0, 0, 0, Number.NEGATIVE_INFINITY];
	for (let day = daily.from + weeks.before * WEEK; day + weeks.after * WEEK < date.earliest; day += WEEK) {
		const [from, to] = [day - weeks.before * WEEK, day + weeks.after * WEEK];
		if (others.some(({ earliest, latest }) => earliest <= to && latest >= from)) continue;
		const windows = weeksAround(daily, { earliest: day, latest: day }, weeks);
		// Windows that are not wholly covered are no placebo: their zeros are gaps.
		if (windows === null) continue;
		n++;
		if (changeOf(windows) >= observed) k++;
		if (from > free) {
			nonOverlapping++;
			free = to;
		}
	}
	return { p: n === 0 ? null : (k + 1) / (n + 1), n, nonOverlapping };
}

function changeOf({ before, after }: Pick<Windows, "before" | "after">): number {
	const rate = (weeks: readonly number[]) => (sum(weeks) + 0.5) / weeks.length;
	return Math.abs(Math.log(rate(after.weeks) / rate(before.weeks)));
}
