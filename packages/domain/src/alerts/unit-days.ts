import { type Coverage, isCovered } from "../coverage/coverage.ts";
import type { RuleUnit } from "./rule.ts";

/** What is known of a day: events and deaths (best estimates) dated to it or to its week, and events dated more loosely. */
export interface DayCounts {
	events: number;
	deaths: number;
	/** Events dated to the month or less that stand on this day: nobody knows that they happened on it. */
	loose: number;
}

/** The days of a region or place that rules look at. */
export interface UnitDays {
	unit: RuleUnit | "group" | "place";
	coverage: Coverage;
	/** By day number; a day without events is left out. */
	counts: ReadonlyMap<number, DayCounts>;
}

/** A rule that fired: on which day, at which level, and by what figures. */
export interface Firing {
	/** The last day of the window that was looked at. */
	day: number;
	/** The first day of it. */
	from: number;
	/** 2 is graver. */
	level: 1 | 2;
	value: number;
	/** What the value is compared with; null where it is compared with nothing. */
	reference: number | null;
}

/** Sums of a measure up to each day, so that the sum of any window is one subtraction. */
export function runningSums(days: UnitDays, measure: "events" | "deaths", from: number, to: number) {
	const sums = [0];
	for (let day = from; day <= to; day++) sums.push((sums.at(-1) ?? 0) + (days.counts.get(day)?.[measure] ?? 0));
	/** The sum of a window, both days included; days before the first are 0. */
	return (first: number, last: number): number =>
		(sums[Math.min(last, to) - from + 1] ?? 0) - (sums[Math.max(first, from) - from] ?? 0);
}

/** The days of a range on which something happened, in order. */
export const daysWithEvents = ({ counts }: UnitDays, from: number, to: number): number[] =>
	[...counts.entries()]
		.filter(([day, { events }]) => events > 0 && day >= from && day <= to)
		.map(([day]) => day)
		.toSorted((a, b) => a - b);

/** True where the days are covered completely: what is not there then did not happen. */
export const isKnown = ({ coverage }: UnitDays, from: number, to: number): boolean => isCovered(coverage, { from, to });
