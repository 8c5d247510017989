import { type Coverage, coveredDays, type DayRange, extentOf, isCovered } from "./coverage.ts";

/** Weeks before a dataset's newest covered day that are still being reported, until its lag can be measured. */
export const INCOMPLETE_WEEKS = 4;

/** Days of a year, for rates by the year. */
export const DAYS_OF_YEAR = 365;

/** What is known of a period before anything is counted in it. */
export interface PeriodState {
	/** True where every day is covered completely: only then is nothing found a zero, and a rate or change a figure. */
	covered: boolean;
	/** Days of which something is held; fewer than `days` where the period is covered in part. */
	coveredDays: number;
	/** True where what is held is a selection on some of those days. */
	isSelection: boolean;
	/** True while events of the period are still being reported, or it is not over. */
	provisional: boolean;
	/** Days of the period. */
	days: number;
}

/** What is known of a period: the one rule for what is a zero, a gap, a part or still being reported. */
export function periodState(period: DayRange, coverage: Coverage): PeriodState {
	const days = coveredDays(coverage, period);
	return {
		covered: isCovered(coverage, period),
		coveredDays: days.held,
		isSelection: days.held > days.complete,
		provisional: isProvisional(period.to, extentOf(coverage)?.to ?? null),
		days: period.to - period.from + 1,
	};
}

/** True for a period whose last day lies within the reporting lag before the newest covered day, or after it. */
export const isProvisional = (lastDay: number, newestDay: number | null): boolean =>
	newestDay !== null && lastDay > newestDay - INCOMPLETE_WEEKS * 7;

/** A number of some days, by the year and 100,000 people. */
export const ratePer100k = (number: number, people: number, days: number): number =>
	((number * 100_000) / people) * (DAYS_OF_YEAR / days);

/**
 * A count or sum of a period, as far as it may be reported: whole where the period is covered; what is held, if anything,
 * where it is covered in part or by a selection; null where a zero would be formed from silence.
 */
export function countOf(value: number | null, { covered, coveredDays }: Pick<PeriodState, "covered" | "coveredDays">) {
	if (covered) return value;
	return coveredDays > 0 && value !== null && value > 0 ? value : null;
}
