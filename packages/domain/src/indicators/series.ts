import type { PeriodState } from "../coverage/period.ts";

/** What a period of a series adds up to, before any indicator is formed from it. All counts of one class and region. */
export interface PeriodTotals extends PeriodState {
	/** First day of the period, ISO. */
	period: string;
	events: number;
	eventsWithDeaths: number;
	/** Sums as the source gives them; null where it gave none. */
	fatalitiesLow: number | null;
	fatalitiesBest: number | null;
	fatalitiesHigh: number | null;
	civilians: number | null;
	/** Best estimates of class V, within the same filters except the class. */
	violenceFatalities: number | null;
	/** Class V, CT and SF within the same filters except the class. */
	violence: number;
	civilianTargeting: number;
	securityForce: number;
	securityForceFatalities: number | null;
	/** Distances of salafi-jihadi events in km: number, median, 10th percentile, counts within 50, 100 and 200 km. */
	capital: DistanceTotals | null;
	centre: DistanceTotals | null;
	/** SJ events in the littoral states, and within 50 km of their borders on the Sahel side; null where the dataset does not cover those. */
	spillover: { littoral: number | null; borderland: number | null };
}

export interface DistanceTotals {
	events: number;
	median: number | null;
	p10: number | null;
	within50: number;
	within100: number;
	within200: number;
}

/**
 * One value of an indicator. `parts` are named values beside the headline, in the same period. A value of a period that
 * is covered in part (`coveredDays` below `days`) or by a selection is a count of what is held, and never 0.
 */
export interface IndicatorPoint extends Pick<PeriodState, "provisional" | "coveredDays" | "isSelection" | "days"> {
	period: string;
	value: number | null;
	low: number | null;
	high: number | null;
	parts: Record<string, number | string | null>;
}

/** What the bounds of a value are. */
export type BoundsKind = "source_range" | "ci95" | "envelope" | "none";
