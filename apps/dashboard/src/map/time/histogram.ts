import type { PeriodValue } from "@harmattan/charts/prepare/period-bars";
import { countOf, periodState } from "@harmattan/domain/coverage/period";
import type { CoverageSpan } from "@harmattan/domain/coverage/span";
import { type Interval, isoOf, nextPeriodStart, periodStarts } from "@harmattan/domain/time/calendar";
import { coverageOfChosen } from "@harmattan/maps/model/covered";
import type { Days } from "@harmattan/maps/model/days";

/** Bars that a brush has room for; above, it shows months. */
const MAX_WEEKS = 420;

/** Bars of a brush with what each spans. */
export interface Histogram {
	values: PeriodValue[];
	interval: "week" | "month";
	/** Days of a bar. */
	periodDays: number;
}

/**
 * Counts by day as weeks, or as months where there are too many. A period is a gap where
 * a zero would be formed from silence; one that is covered in part has what is held of it.
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
	const interval: Histogram["interval"] = (shown.to - shown.from) / 7 > MAX_WEEKS ? "month" : "week";
	const covered = coverageOfChosen(coverage, countries);
	const values = periodStarts(shown.from, shown.to, interval).map((start): PeriodValue => {
		const period = {
			from: Math.max(start, shown.from),
			to: Math.min(nextPeriodStart(start, interval as Interval) - 1, shown.to),
		};
		let events = 0;
		for (let day = period.from; day <= period.to; day++) events += counts[day - dataset.from] ?? 0;
		const state = periodState(period, covered);
		return { period: isoOf(start), value: countOf(events, state), provisional: state.provisional };
	});
	return { values, interval, periodDays: interval === "week" ? 7 : 30.4 };
}
