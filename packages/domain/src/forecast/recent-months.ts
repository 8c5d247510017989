import type { History } from "./model.ts";

/** Months that the simple models look back on. */
export const YEAR = 12;

/** The covered values of the months up to the origin, at most so many months back, oldest first. */
export const recentValues = (history: History, months: number): number[] =>
	history.slice(-months).filter((value) => value !== null);

/** The positive values of all units within the year to the origin. */
export const positiveValues = (histories: Iterable<History>): number[] =>
	[...histories].flatMap((history) => recentValues(history, YEAR).filter((value) => value > 0));
