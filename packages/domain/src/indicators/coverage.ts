import { dayOf } from "../time/calendar.ts";

/** A span of a country in which a dataset's silence means zero; ISO dates, inclusive. */
export interface CoverageSpan {
	country: string;
	from: string;
	to: string;
}

/**
 * The days that a dataset covers for all of some countries together, as day numbers; null where one of them is
 * not covered at all. Several spans of one country count from the first to the last.
 */
export function commonCoverage(
	coverage: readonly CoverageSpan[],
	countries: readonly string[],
): { from: number; to: number } | null {
	let from = Number.NEGATIVE_INFINITY;
	let to = Number.POSITIVE_INFINITY;
	for (const country of countries) {
		const spans = coverage.filter((span) => span.country === country);
		if (spans.length === 0) return null;
		from = Math.max(from, Math.min(...spans.map((span) => dayOf(span.from))));
		to = Math.min(to, Math.max(...spans.map((span) => dayOf(span.to))));
	}
	return countries.length > 0 && from <= to ? { from, to } : null;
}

/**
 * How many days of a period (day numbers, both included) a dataset covers for any of some countries. A rate by the year is
 * over these: a day without coverage holds no events to count.
 */
export function coveredDays(
	coverage: readonly CoverageSpan[],
	countries: readonly string[],
	period: { from: number; to: number },
): number {
	const spans = countries
		.map((country) => commonCoverage(coverage, [country]))
		.filter((span) => span !== null)
		.sort((a, b) => a.from - b.from);
	let [days, next] = [0, period.from];
	for (const span of spans) {
		const [from, to] = [Math.max(next, span.from), Math.min(period.to, span.to)];
		days += Math.max(0, to - from + 1);
		next = Math.max(next, to + 1);
	}
	return days;
}
