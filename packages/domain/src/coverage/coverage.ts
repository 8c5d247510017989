import { dayOf, isoOf } from "../time/calendar.ts";
import { type CoverageKind, type CoverageSpan, WORLD } from "./span.ts";

/** Days as day numbers, both included. */
export interface DayRange {
	from: number;
	to: number;
}

/**
 * The days that a dataset covers for some countries together. Ranges are in order and neither touch nor overlap.
 * This is the one place where a figure learns what is a zero and what is a gap.
 */
export interface Coverage {
	/** Days on which every one of the countries is covered completely: silence means zero. */
	complete: readonly DayRange[];
	/** Other days on which something is held of every one of them: counts of what is held, and nothing else. */
	partial: readonly DayRange[];
}

/** Coverage of nothing. */
export const NO_COVERAGE: Coverage = { complete: [], partial: [] };

/** The days that spans cover for all of some countries together; of nothing where no country is named. */
export function coverageOf(spans: readonly CoverageSpan[], countries: readonly string[]): Coverage {
	const rangesOf = (country: string, kinds: readonly string[]) =>
		union(
			spans
				.filter((span) => (span.country === country || span.country === WORLD) && kinds.includes(span.kind))
				.map(({ from, to }) => ({ from: dayOf(from), to: dayOf(to) })),
		);
	const ofAll = (kinds: readonly string[]) => {
		const [first, ...rest] = countries.map((country) => rangesOf(country, kinds));
		return rest.reduce(intersect, first ?? []);
	};
	const complete = ofAll(["complete"]);
	return { complete, partial: subtract(ofAll(["complete", "partial", "unstated"]), complete) };
}

/** The days on which a dataset covers some country of several completely. A rate over an area with gaps is by these. */
export function coverageOfAny(spans: readonly CoverageSpan[], countries: readonly string[]): Coverage {
	const each = countries.map((country) => coverageOf(spans, [country]));
	const complete = union(each.flatMap((coverage) => coverage.complete));
	return {
		complete,
		partial: subtract(union(each.flatMap((coverage) => [...coverage.complete, ...coverage.partial])), complete),
	};
}

/** True where every day of a range is covered completely. */
export const isCovered = ({ complete }: Coverage, range: DayRange): boolean =>
	complete.some(({ from, to }) => from <= range.from && to >= range.to);

/** How many days of a range are covered completely, and of how many something is held at all. */
export function coveredDays({ complete, partial }: Coverage, range: DayRange): { complete: number; held: number } {
	const whole = lengthWithin(complete, range);
	return { complete: whole, held: whole + lengthWithin(partial, range) };
}

/** The parts of a range of which something is held, in order. */
export const heldWithin = ({ complete, partial }: Coverage, range: DayRange): DayRange[] =>
	intersect(union([...complete, ...partial]), [range]);

/** The first and last day of which something is held, whatever lies between; null without any. */
export function extentOf({ complete, partial }: Coverage): DayRange | null {
	const [first, ...rest] = union([...complete, ...partial]);
	return first === undefined ? null : { from: first.from, to: rest.at(-1)?.to ?? first.to };
}

/** The days in a range of which nothing is held, in order. */
export const gapsWithin = (coverage: Coverage, range: DayRange): DayRange[] =>
	subtract([range], heldWithin(coverage, range));

/** The days in a range that are not covered completely, in order. */
export const uncoveredWithin = ({ complete }: Coverage, range: DayRange): DayRange[] => subtract([range], complete);

/**
 * What a dataset publishes of its coverage: of each country and kind the spans that meet as one, those within another
 * left out (a final release swallows the candidates of its years), and nothing of what is unstated.
 */
export function publishedCoverage(spans: readonly CoverageSpan[]): CoverageSpan<CoverageKind>[] {
	const stated = spans.flatMap(({ country, from, to, kind, source }) =>
		kind === "unstated" ? [] : [{ country, from, to, kind, source }],
	);
	const inOrder = stated
		.filter(
			(span, index) => !stated.some((other, at) => swallows(other, span) && (at < index || !swallows(span, other))),
		)
		.toSorted((a, b) => key(a).localeCompare(key(b)) || a.from.localeCompare(b.from));
	const merged: CoverageSpan<CoverageKind>[] = [];
	for (const span of inOrder) {
		const last = merged.at(-1);
		if (last === undefined || key(last) !== key(span) || dayOf(span.from) > dayOf(last.to) + 1) merged.push(span);
		else
			merged[merged.length - 1] = {
				...last,
				to: isoOf(Math.max(dayOf(last.to), dayOf(span.to))),
				source: last.source.split("; ").includes(span.source) ? last.source : `${last.source}; ${span.source}`,
			};
	}
	return merged;
}

const key = ({ country, kind }: CoverageSpan) => `${country === WORLD ? "" : country} ${kind}`;

/** True where one span says all that another does. */
const swallows = (outer: CoverageSpan, inner: CoverageSpan): boolean =>
	(outer.country === inner.country || outer.country === WORLD) &&
	(outer.kind === inner.kind || outer.kind === "complete") &&
	outer.from <= inner.from &&
	outer.to >= inner.to;

/** Ranges as ISO dates, both included. */
export const datesOf = ({ from, to }: DayRange): { from: string; to: string } => ({ from: isoOf(from), to: isoOf(to) });

/** Ranges in order, those that touch or overlap as one. */
export function union(ranges: readonly DayRange[]): DayRange[] {
	const joined: DayRange[] = [];
	for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
		const last = joined.at(-1);
		if (last !== undefined && range.from <= last.to + 1)
			joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
		else if (range.from <= range.to) joined.push({ ...range });
	}
	return joined;
}

function intersect(some: readonly DayRange[], others: readonly DayRange[]): DayRange[] {
	return some.flatMap((range) =>
		others
			.map((other) => ({ from: Math.max(range.from, other.from), to: Math.min(range.to, other.to) }))
			.filter(({ from, to }) => from <= to),
	);
}

function subtract(ranges: readonly DayRange[], taken: readonly DayRange[]): DayRange[] {
	return taken.reduce<DayRange[]>(
		(left, { from, to }) =>
			left.flatMap((range) =>
				[
					{ from: range.from, to: Math.min(range.to, from - 1) },
					{ from: Math.max(range.from, to + 1), to: range.to },
				].filter((part) => part.from <= part.to),
			),
		ranges.map((range) => ({ ...range })),
	);
}

const lengthWithin = (ranges: readonly DayRange[], range: DayRange): number =>
	intersect(ranges, [range]).reduce((days, { from, to }) => days + to - from + 1, 0);
