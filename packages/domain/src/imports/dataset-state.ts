import { parseRelease, type Release, yearOf } from "../merge/release.ts";
import { dayOf, dayOfInstant, isoOf } from "../time/calendar.ts";

/** A span of a country in which a dataset's silence means zero; days as ISO 8601. */
export interface CoveredSpan {
	country: string;
	from: string;
	to: string;
	/** What says that the dataset covers it. */
	source: string;
}

/** What a dataset says of itself beside its events, as far as imports move it. */
export interface DatasetState {
	/** The newest release that it holds; null where none was stated. */
	release: string | null;
	coverage: readonly CoveredSpan[];
}

/** A dataset's state before an import and after it: what undoing the import needs. */
export interface StateChange {
	before: DatasetState;
	after: DatasetState;
}

/** What an import brings into a dataset. */
interface Brought {
	format: string;
	release: Release | null;
	/** First and last day of the dataset's events with it; null where it holds none. */
	held: { from: string; to: string } | null;
	/** Countries that the dataset holds events of. */
	countries: readonly string[];
	now: Date;
}

/** The state of a dataset once an import is in it: the newer release, and coverage that grows and never shrinks. */
export function stateWith(before: DatasetState, brought: Brought): DatasetState {
	const span = coverageSpan(brought);
	return {
		release: isNewer(brought.release, before.release) ? (brought.release?.text ?? null) : before.release,
		coverage: span === null ? before.coverage : brought.countries.reduce(cover(span), before.coverage),
	};
}

/** True where a release comes after the one that a dataset holds, or that one is none that can be ordered. */
export function isNewer(release: Release | null, held: string | null): boolean {
	if (release === null) return false;
	const known = held === null ? null : parseRelease(held);
	return known === null || release.rank > known.rank;
}

/**
 * The state of a dataset once an import is undone. What has been set otherwise since, by an admin or by a newer
 * import, stays as it is: the release by itself, the coverage country by country.
 */
export function stateWithout(current: DatasetState, { before, after }: StateChange): DatasetState {
	const of = (state: DatasetState, country: string) => state.coverage.filter((span) => span.country === country);
	const same = (a: readonly CoveredSpan[], b: readonly CoveredSpan[]) =>
		a.length === b.length && a.every((span) => b.some((other) => sameSpan(span, other)));
	const countries = [
		...new Set([...current.coverage, ...before.coverage, ...after.coverage].map(({ country }) => country)),
	];
	return {
		release: current.release === after.release ? before.release : current.release,
		coverage: countries.flatMap((country) =>
			of(same(of(current, country), of(after, country)) ? before : current, country),
		),
	};
}

/** True where two states say the same. */
export const sameState = (a: DatasetState, b: DatasetState): boolean =>
	a.release === b.release &&
	a.coverage.length === b.coverage.length &&
	a.coverage.every((span) => b.coverage.some((other) => sameSpan(span, other)));

const sameSpan = (a: CoveredSpan, b: CoveredSpan) =>
	a.country === b.country && a.from === b.from && a.to === b.to && a.source === b.source;

/** Adds a span of a country: one that lies within what is covered adds nothing, and those that it meets become one with it. */
const cover =
	(added: Omit<CoveredSpan, "country">) =>
	(coverage: readonly CoveredSpan[], country: string): readonly CoveredSpan[] => {
		const meets = (span: CoveredSpan) =>
			span.country === country && dayOf(span.from) <= dayOf(added.to) + 1 && dayOf(added.from) <= dayOf(span.to) + 1;
		const met = coverage.filter(meets);
		if (met.some(({ from, to }) => from <= added.from && to >= added.to)) return coverage;
		const whole = {
			country,
			from: [added, ...met].map(({ from }) => from).toSorted()[0] ?? added.from,
			to:
				[added, ...met]
					.map(({ to }) => to)
					.toSorted()
					.at(-1) ?? added.to,
			source: added.source,
		};
		return [...coverage.filter((span) => !meets(span)), whole];
	};

/**
 * The days in which a dataset's silence means zero, for the countries that it holds. A final UCDP release
 * covers 1989 to the year before it; a candidate one its own year so far; the demonstration up to today; and
 * a file that states no release the whole years that its events span.
 */
function coverageSpan({ release, held, format, now }: Brought): Omit<CoveredSpan, "country"> | null {
	if (!held) return null;
	if (format === "demonstration")
		return { from: "2012-01-01", to: isoOf(dayOfInstant(now)), source: "the generator's span" };
	if (release && format === "ucdp-ged") {
		const year = yearOf(release);
		const to = release.candidate ? held.to : `${year - 1}-12-31`;
		return { from: "1989-01-01", to, source: `UCDP GED ${release.text}: the years that the release covers` };
	}
	if (format === "sigact") return { from: held.from, to: held.to, source: "first and last day of the records" };
	return {
		from: `${held.from.slice(0, 4)}-01-01`,
		to: `${held.to.slice(0, 4)}-12-31`,
		source: "the years that the file's events span; its release is not stated",
	};
}
