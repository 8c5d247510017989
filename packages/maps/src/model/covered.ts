import { coverageOf, coverageOfAny, coveredDays, isCovered as isCoveredOn } from "@harmattan/domain/coverage/coverage";
import { DAYS_OF_YEAR } from "@harmattan/domain/coverage/period";
import type { CoverageSpan } from "@harmattan/domain/coverage/span";
import type { Days } from "./days.ts";

/** What a dataset covers of any of some countries; of all that it names where the list is empty. */
export const coverageOfChosen = (spans: readonly CoverageSpan[], countries: readonly string[]) =>
	coverageOfAny(spans, countries.length > 0 ? countries : [...new Set(spans.map(({ country }) => country))]);

/** What an annual scale of the map rests on. */
export interface AnnualBasis {
	/**
	 * The years that counts are divided by: those covered; without any, those of which something is held, or all. Never less than one: a week with
	 * one event is no place of 52 a year.
	 */
	years: number;
	/** False where that is less than a year, and the scale is of what the period holds. */
	isAnnual: boolean;
	/** How many of the days are covered completely, of all. */
	coveredDays: number;
	days: number;
}

const SHORT_OF_A_YEAR = 0.99;

/** What annual scales over some days rest on, for any of some countries (all where the list is empty). */
export function annualBasis(spans: readonly CoverageSpan[], countries: readonly string[], days: Days): AnnualBasis {
	const { complete, held } = coveredDays(coverageOfChosen(spans, countries), days);
	const length = days.to - days.from + 1;
	const years = (complete || held || length) / DAYS_OF_YEAR;
	// A year of 365 days is one.
	return { years: Math.max(1, years), isAnnual: years > SHORT_OF_A_YEAR, coveredDays: complete, days: length };
}

/** True where a dataset covers a country completely on every one of some days. */
export function isCovered(spans: readonly CoverageSpan[], country: string | null, days: Days): boolean {
	return country !== null && isCoveredOn(coverageOf(spans, [country]), days);
}
