import { coverageWithin, type ImportScope } from "../imports/scope.ts";
import type { Release } from "../merge/release.ts";
import { dayOfInstant, isoOf } from "../time/calendar.ts";
import { coverageOf, type DayRange, datesOf, gapsWithin } from "./coverage.ts";
import { type CoverageSpan, WORLD } from "./span.ts";
import { type StatedCoverage, spansOf } from "./stated-coverage.ts";

/**
 * A whole release of UCDP GED holds events of this many countries and more: the smallest month so far has over 40. A file
 * of fewer is an extract, and says nothing of the countries that it leaves out.
 */
export const MIN_WHOLE_RELEASE_COUNTRIES = 20;

/** What an import's file says of what it covers. */
export interface FileFacts {
	format: string;
	release: Release | null;
	/** What the person who imports it states; it goes before all else. Empty where nothing is stated. */
	stated: readonly StatedCoverage[];
	/** Countries that the dataset takes in: nothing is covered of others. */
	scope: ImportScope;
	/** Countries that occur in the file, ISO alpha-3. */
	countries: readonly string[];
	/** First and last day of the events that it added or changed, ISO; null where there are none. */
	held: { from: string; to: string } | null;
	now: Date;
}

/** First day of the demonstration's events. */
const DEMONSTRATION_FROM = "2012-01-01";

/**
 * The coverage that an import adds to its dataset. A person's statement; else what the release covers: the world where
 * the file is a whole release, the countries that occur where it is an extract of one; else nothing: a file of no stated
 * release says only where it holds events.
 */
export function coverageOfImport(file: FileFacts): CoverageSpan[] {
	const { format, release, stated, countries, held, now } = file;
	if (stated.length > 0) return stated.flatMap(spansOf);
	const each = (span: Omit<CoverageSpan, "country">): CoverageSpan[] =>
		countries.map((country) => ({ country, ...span }));
	if (format === "demonstration")
		return each({
			from: DEMONSTRATION_FROM,
			to: isoOf(dayOfInstant(now)),
			kind: "complete",
			source: "the generator's span",
		});
	if (release !== null) {
		const span = { ...release.covers, kind: "complete" as const };
		return isWholeRelease(file)
			? [{ country: WORLD, ...span, source: `UCDP GED ${release.text}` }]
			: each({ ...span, source: `UCDP GED ${release.text}, an extract` });
	}
	return held === null
		? []
		: each({ ...held, kind: "unstated", source: "the file's events; its coverage is not stated" });
}

/** True where a file of a release holds all of it. */
const isWholeRelease = ({ release, countries }: Pick<FileFacts, "release" | "countries">) =>
	release !== null && countries.length >= MIN_WHOLE_RELEASE_COUNTRIES;

/** What an import does to its dataset's coverage, for the person who decides on it. */
export interface CoverageReport {
	/** What it adds. */
	added: CoverageSpan[];
	/** First and last day of the events that it adds or changes, ISO; null without any. */
	held: { from: string; to: string } | null;
	/** Countries that occur in the file. */
	countries: string[];
	/** True where the file says nothing of what it covers, and nobody has stated it. */
	asks: boolean;
	/** True where the file is an extract of its release. */
	isExtract: boolean;
	/** Days between covered spans of which nothing is known once it is in: first and last day, ISO. */
	holes: { from: string; to: string }[];
}

/** Describes what an import adds to coverage, and the holes that it leaves between covered spans. */
export function reportCoverage(before: readonly CoverageSpan[], file: FileFacts): CoverageReport {
	const added = coverageWithin(coverageOfImport(file), file.scope);
	return {
		added,
		held: file.held,
		countries: [...file.countries],
		asks: file.stated.length === 0 && file.release === null && file.format !== "demonstration" && file.held !== null,
		isExtract: file.stated.length === 0 && file.release !== null && !isWholeRelease(file),
		holes: holesOf(before, added).map(datesOf),
	};
}

/** The days between covered spans, of the countries whose coverage an import adds to, that stay unknown with it. */
function holesOf(before: readonly CoverageSpan[], added: readonly CoverageSpan[]): DayRange[] {
	const stated = added.filter(({ kind }) => kind !== "unstated");
	const isWorld = stated.some(({ country }) => country === WORLD);
	const touched = isWorld ? [...stated, ...before.filter(({ kind }) => kind !== "unstated")] : stated;
	const countries = [...new Set(touched.map(({ country }) => country))];
	const found = countries.flatMap((country) => {
		const coverage = coverageOf(
			[...before, ...added].filter(({ kind }) => kind !== "unstated"),
			[country],
		);
		const first = coverage.complete[0] ?? coverage.partial[0];
		const last = coverage.complete.at(-1) ?? coverage.partial.at(-1);
		return first && last ? gapsWithin(coverage, { from: first.from, to: last.to }) : [];
	});
	return found.filter(
		(hole, index) => found.findIndex(({ from, to }) => from === hole.from && to === hole.to) === index,
	);
}
