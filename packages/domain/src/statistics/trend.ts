import { mean } from "./rate-ratio.ts";

/** Words for a change of the last week against the weeks before it. */
export type TrendWord = "large_increase" | "moderate_increase" | "limited" | "large_decrease" | "new_activity";

export interface Trend {
	/** (n - m) / m; null where the weeks before had no event or the weeks are not covered. */
	change: number | null;
	word: TrendWord | null;
	/** True within the dataset's reporting lag: more events of that week may yet be reported. */
	provisional: boolean;
}

/**
 * The last complete week n against the mean m of the weeks before it. More than +25% is a large increase,
 * +10..25% moderate, -25..+10% limited, below -25% a large decrease; with m <= 2 and n <= 5 always
 * limited; with m = 0 and n > 0 new activity. A provisional week is never called a decrease.
 * Source: the thresholds of ACLED's Trendfinder.
 *
 * @param weeks counts of complete weeks, oldest first, the last one being n; null is a week not covered
 */
export function trend(weeks: readonly (number | null)[], options: { provisional: boolean }): Trend {
	const last = weeks.at(-1);
	const earlier = weeks.slice(0, -1);
	const { provisional } = options;
	if (last == null || earlier.length === 0 || earlier.some((count) => count === null))
		return { change: null, word: null, provisional };
	const average = mean(earlier.filter((count) => count !== null)) ?? 0;
	if (average === 0) return { change: null, word: last > 0 ? "new_activity" : "limited", provisional };
	const change = (last - average) / average;
	return { change, word: wordFor(change, last, average, provisional), provisional };
}

function wordFor(change: number, last: number, average: number, provisional: boolean): TrendWord | null {
	if (average <= 2 && last <= 5) return "limited";
	if (change > 0.25) return "large_increase";
	if (change > 0.1) return "moderate_increase";
	if (change >= -0.25) return "limited";
	return provisional ? null : "large_decrease";
}
