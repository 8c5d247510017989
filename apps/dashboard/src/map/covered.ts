import { coverageOf, coverageOfAny, coveredDays, isCovered as isCoveredOn } from "@harmattan/domain/coverage/coverage";
import { DAYS_OF_YEAR } from "@harmattan/domain/coverage/period";
import type { CoverageSpan } from "@harmattan/domain/coverage/span";
import type { Days } from "./choice.ts";

/** What a dataset covers of any of some countries; of all that it names where the list is empty. */
export const coverageOfChosen = (spans: readonly CoverageSpan[], countries: readonly string[]) =>
	coverageOfAny(spans, countries.length > 0 ? countries : [...new Set(spans.map(({ country }) => country))]);

/**
 * How many of some days a dataset covers for any of some countries (all where the list is empty), in years. Where it covers
 * none of them completely, what it holds there is by the year of the days that it holds anything of, or of all of them.
 */
export function yearsCovered(spans: readonly CoverageSpan[], countries: readonly string[], days: Days): number {
	const { complete, held } = coveredDays(coverageOfChosen(spans, countries), days);
	return (complete || held || days.to - days.from + 1) / DAYS_OF_YEAR;
}

/** True where a dataset covers a country completely on every one of some days. */
export function isCovered(spans: readonly CoverageSpan[], country: string | null, days: Days): boolean {
	return country !== null && isCoveredOn(coverageOf(spans, [country]), days);
}
