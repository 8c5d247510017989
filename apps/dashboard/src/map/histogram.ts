import type { PeriodValue } from "@harmattan/charts/prepare/period-bars";
import type { CoverageSpan } from "@harmattan/domain/indicators/coverage";
import { dayOf, type Interval, isoOf, nextPeriodStart, periodStarts } from "@harmattan/domain/time/calendar";
import type { Days } from "./choice.ts";

/** Bars that a brush has room for; above, it shows months. */
const MOST_WEEKS = 420;
/** The newest days of a dataset, in which events are still being added. */
const INCOMPLETE_DAYS = 28;

/** Bars of a brush with what each spans. */
export interface Histogram {
	values: PeriodValue[];
	interval: "week" | "month";
	/** Days of a bar. */
	periodDays: number;
}

/**
 * Counts by day as weeks, or as months where there are too many. A period that the dataset covers for none of the
 * countries is a gap, not 0; the newest four weeks are provisional.
 *
 * @param counts by day, from that of the dataset's first event to that of its newest
 * @param shown days that the bars span
 * @param countries of which coverage counts; all where empty
 */
export function histogramOf(
	counts: ArrayLike<number>,
	dataset: Days,
	shown: Days,
	coverage: readonly CoverageSpan[],
	countries: readonly string[],
): Histogram {
	const interval: Histogram["interval"] = (shown.to - shown.from) / 7 > MOST_WEEKS ? "month" : "week";
	const spans = coverage
		.filter(({ country }) => countries.length === 0 || countries.includes(country))
		.map(({ from, to }) => ({ from: dayOf(from), to: dayOf(to) }));
	const last = spans.reduce((latest, { to }) => Math.max(latest, to), Number.NEGATIVE_INFINITY);
	const values = periodStarts(shown.from, shown.to, interval).map((start): PeriodValue => {
		const end = nextPeriodStart(start, interval as Interval) - 1;
		let events = 0;
		for (let day = Math.max(start, shown.from); day <= Math.min(end, shown.to); day++)
			events += counts[day - dataset.from] ?? 0;
		const isCovered = events > 0 || spans.some(({ from, to }) => from <= end && to >= start);
		return {
			period: isoOf(start),
			value: isCovered ? events : null,
			provisional: end > Math.min(last, dataset.to) - INCOMPLETE_DAYS,
		};
	});
	return { values, interval, periodDays: interval === "week" ? 7 : 30.4 };
}
