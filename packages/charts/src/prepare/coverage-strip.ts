import { coverageOf } from "@harmattan/domain/coverage/coverage";
import type { CoverageSpan } from "@harmattan/domain/coverage/span";
import { dayOf, firstDayOfMonth, monthOf } from "@harmattan/domain/time/calendar";

/** A month of a row: covered on every day, on some, by a selection, or not at all. */
export type MonthState = "whole" | "part" | "selection" | "none";

/** Coverage by country and month, as cells of months in a row that are alike. */
export interface CoverageStrip {
	rows: { country: string; runs: { from: number; months: number; state: MonthState }[] }[];
	/** Month numbers of the first and last column. */
	first: number;
	last: number;
	/** Januaries that are named, as month numbers with their year. */
	years: { month: number; label: string }[];
}

/** Years between two that are named, by how many there are. */
const stepOf = (years: number) => (years > 24 ? 10 : years > 10 ? 5 : 1);

/**
 * Lays coverage out by country and month, from the first month that any span holds to the last. Null without any span.
 *
 * @param countries one row each, in this order
 */
export function coverageStrip(spans: readonly CoverageSpan[], countries: readonly string[]): CoverageStrip | null {
	if (spans.length === 0 || countries.length === 0) return null;
	const first = Math.min(...spans.map(({ from }) => monthOf(dayOf(from))));
	const last = Math.max(...spans.map(({ to }) => monthOf(dayOf(to))));
	const rows = countries.map((country) => {
		const coverage = coverageOf(spans, [country]);
		const runs: CoverageStrip["rows"][number]["runs"] = [];
		for (let month = first; month <= last; month++) {
			const state = stateOf(coverage, firstDayOfMonth(month), firstDayOfMonth(month + 1) - 1);
			const run = runs.at(-1);
			if (run?.state === state) run.months++;
			else runs.push({ from: month, months: 1, state });
		}
		return { country, runs };
	});
	const [from, to] = [1970 + Math.floor(first / 12), 1970 + Math.floor(last / 12)];
	const step = stepOf(to - from + 1);
	const years = Array.from({ length: to - from + 1 }, (_, index) => from + index)
		.filter((year) => year % step === 0 && (year - 1970) * 12 >= first)
		.map((year) => ({ month: (year - 1970) * 12, label: String(year) }));
	return { rows, first, last, years };
}

function stateOf({ complete, partial }: ReturnType<typeof coverageOf>, from: number, to: number): MonthState {
	const meets = (range: { from: number; to: number }) => range.from <= to && range.to >= from;
	if (complete.some((range) => range.from <= from && range.to >= to)) return "whole";
	if (complete.some(meets)) return "part";
	return partial.some(meets) ? "selection" : "none";
}
