import { type CoverageSpan, coveredDays } from "@harmattan/domain/indicators/coverage";
import type { Days } from "./choice.ts";

const YEAR = 365.25;

/**
 * How many of some days a dataset covers for any of some countries (all where the list is empty), in years. Where it covers
 * none of them, what it holds there is by the year of all of them.
 */
export function yearsCovered(coverage: readonly CoverageSpan[], countries: readonly string[], days: Days): number {
	const asked = countries.length > 0 ? countries : [...new Set(coverage.map(({ country }) => country))];
	return (coveredDays(coverage, asked, days) || days.to - days.from + 1) / YEAR;
}

/** True where a dataset covers a country on every one of some days. */
export function isCovered(coverage: readonly CoverageSpan[], country: string | null, days: Days): boolean {
	return country !== null && coveredDays(coverage, [country], days) === days.to - days.from + 1;
}
