import { firstDayOfMonth, isoOf } from "../time/calendar.ts";

/**
 * Releases as sources number them. UCDP: yearly final releases `25.1`, which cover 1989 to the year before the one that
 * they are named for; candidate releases `26.0.2` (one month) and `23.01.23.09` (from a month to a month of a year),
 * which the next year's final supersedes.
 */
export interface Release {
	text: string;
	/** Orders releases of one source: by year, then final, then by last month, a span of months after its last month alone. */
	rank: number;
	candidate: boolean;
	/** First and last day that the release covers, ISO. */
	covers: { from: string; to: string };
}

const PATTERN = /^v?(\d{2})[._](\d{1,2})(?:[._](\d{1,2}))?(?:[._](\d{1,2}))?$/;
/** First day of the earliest event that UCDP GED may hold. */
const FIRST_DAY = "1989-01-01";

/** Reads a UCDP release; null where the text is not one. */
export function parseRelease(text: string): Release | null {
	const parts = PATTERN.exec(text.trim())
		?.slice(1)
		.filter((part) => part !== undefined);
	if (parts === undefined) return null;
	const [major = 0, minor = 0, third, fourth] = parts.map(Number);
	if (third === undefined)
		return {
			text: parts.map((part) => String(Number(part))).join("."),
			rank: major * 10_000 + minor * 100,
			candidate: false,
			covers: { from: FIRST_DAY, to: `${2000 + major - 1}-12-31` },
		};
	const months = monthsOf(major, minor, third, fourth);
	if (months === null) return null;
	return {
		text: parts.map((part) => (fourth === undefined ? String(Number(part)) : part.padStart(2, "0"))).join("."),
		rank: major * 10_000 + months.last * 2 + (fourth === undefined ? 0 : 1),
		candidate: true,
		covers: { from: isoOf(firstOf(major, months.first)), to: isoOf(firstOf(major, months.last + 1) - 1) },
	};
}

/** The months that a candidate's numbers name: `26.0.2` is February, `23.01.23.09` January to September. */
function monthsOf(major: number, minor: number, third: number, fourth: number | undefined) {
	const span =
		fourth === undefined
			? { year: major, zero: minor, first: third, last: third }
			: { year: third, zero: 0, first: minor, last: fourth };
	const isSpan =
		span.year === major && span.zero === 0 && span.first >= 1 && span.first <= span.last && span.last <= 12;
	return isSpan ? { first: span.first, last: span.last } : null;
}

const firstOf = (yearOfCentury: number, month: number): number =>
	firstDayOfMonth((2000 + yearOfCentury - 1970) * 12 + month - 1);

/** The year that a release is named for: a final one covers the years before it, a candidate one months of that year. */
export const yearOf = (release: Release) => 2000 + Math.floor(release.rank / 10_000);

/** The ranks of candidate releases, as the last four digits of a rank; those of final ones lie above. */
export const CANDIDATE_RANKS = { first: 1, last: 99 };

/** Finds a release in a file's name, such as `GEDEvent_v25_1.csv`, `ged251-csv.zip` or `ucdp-ged-v20.1-nigeria.csv`. */
export function releaseInFileName(fileName: string): Release | null {
	const zip = /^ged(\d{2})(\d)(?=[-_.])/i.exec(fileName);
	if (zip) return parseRelease(`${zip[1]}.${zip[2]}`);
	const match = /[-_ ]v?(\d{2}[._]\d{1,2}(?:[._]\d{1,2}){0,2})(?=[-_. ])/i.exec(`-${fileName}`);
	return match?.[1] ? parseRelease(match[1]) : null;
}
