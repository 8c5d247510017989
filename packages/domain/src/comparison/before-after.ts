import { INCOMPLETE_WEEKS } from "../coverage/period.ts";
import type { Random } from "../statistics/block-bootstrap.ts";
import { compareWindows, type WindowComparison } from "../statistics/compare-windows.ts";
import { type Placebo, placebo } from "./placebo.ts";
import {
	compareAround,
	type DailyCounts,
	type DaySpan,
	FEWEST_WEEKS,
	type Measure,
	type WindowResult,
	windowsAround,
} from "./windows.ts";

/** Version of the test: a change of what it computes or of its rules is a new one. */
export const COMPARISON_VERSION = 3;
/** Windows that every comparison shows, in months. */
export const SHOWN_MONTHS = [3, 6, 12] as const;
/** The longest window of the sweep, in months. */
const MAX_MONTHS = 24;
/** A date that is known less exactly than this has no before and after. */
export const MAX_UNCERTAIN_DAYS = 92;

/** Why there is no comparison. */
export type NoComparison = "undated" | "imprecise" | "not_covered";

/** A measure before a date against after it, with what an attacker of the number would ask for. */
export interface BeforeAfter {
	version: number;
	/** Null where `reason` says why. */
	headline: WindowResult | null;
	reason: NoComparison | null;
	/** 3, 6 and 12 months; null where a side has too few covered weeks. */
	windows: readonly (WindowResult | null)[];
	/** Every window from 1 to 24 months that can be formed. */
	sweep: readonly WindowResult[];
	/** The window before: its later half against its earlier one. A trend that was there already is no change. */
	trendBefore: WindowComparison | null;
	/** The headline without the weeks in which events are still being reported; null where it holds none of them. */
	withoutIncomplete: WindowResult | null;
	placebo: Placebo;
}

export interface BeforeAfterRequest {
	months: number;
	measure: Measure;
	/** Other milestones, which no placebo window may hold. */
	others: readonly DaySpan[];
	random: Random;
}

/**
 * Before and after a date that may be known only as a span: its days lie in neither window.
 *
 * @param daily null where the dataset covers no day of the region completely
 * @param date null where it is not stated
 */
export function beforeAfter(
	daily: DailyCounts | null,
	date: DaySpan | null,
	{ months, measure, others, random }: BeforeAfterRequest,
): BeforeAfter {
	const none = (reason: NoComparison): BeforeAfter => ({
		version: COMPARISON_VERSION,
		headline: null,
		reason,
		windows: SHOWN_MONTHS.map(() => null),
		sweep: [],
		trendBefore: null,
		withoutIncomplete: null,
		placebo: { p: null, n: 0, nonOverlapping: 0 },
	});
	if (date === null) return none("undated");
	if (date.latest - date.earliest + 1 > MAX_UNCERTAIN_DAYS) return none("imprecise");
	if (daily === null) return none("not_covered");
	const compare = (length: number, counts = daily) => compareAround(counts, date, length, { measure, random });
	const headline = compare(months);
	if (headline === null) return none("not_covered");
	return {
		version: COMPARISON_VERSION,
		headline,
		reason: null,
		windows: SHOWN_MONTHS.map((length) => compare(length)),
		sweep: Array.from({ length: MAX_MONTHS }, (_, index) => compare(index + 1)).filter((result) => result !== null),
		trendBefore: trendBefore(daily, date, months, { measure, random }),
		withoutIncomplete: withoutIncomplete(daily, headline, (counts) => compare(months, counts)),
		placebo: placebo(daily, date, months, others),
	};
}

function trendBefore(
	daily: DailyCounts,
	date: DaySpan,
	months: number,
	options: { measure: Measure; random: Random },
): WindowComparison | null {
	const { weeks } = windowsAround(daily, date, months)?.before ?? { weeks: [] };
	const half = Math.floor(weeks.length / 2);
	if (half < FEWEST_WEEKS) return null;
	return compareWindows(weeks.slice(weeks.length - 2 * half, weeks.length - half), weeks.slice(-half), options);
}

function withoutIncomplete(
	daily: DailyCounts,
	headline: WindowResult,
	compare: (counts: DailyCounts) => WindowResult | null,
): WindowResult | null {
	const complete = daily.counts.length - INCOMPLETE_WEEKS * 7;
	if (complete <= 0 || headline.afterWindow.to < daily.from + complete) return null;
	return compare({ from: daily.from, counts: daily.counts.slice(0, complete) });
}
