/**
 * Releases as sources number them. UCDP: yearly final releases `25.1`; candidate releases `25.0.7`
 * (monthly) and `25.01.25.03` (quarterly), which the next year's final supersedes.
 */
export interface Release {
	text: string;
	/** Orders releases of one source. */
	rank: number;
	candidate: boolean;
}

const PATTERN = /^v?(\d{2})[._](\d{1,2})(?:[._](\d{1,2}))?(?:[._](\d{1,2}))?$/;

/** Reads a UCDP release; null where the text is not one. */
export function parseRelease(text: string): Release | null {
	const match = PATTERN.exec(text.trim());
	if (!match) return null;
	const [major, minor, third, fourth] = match.slice(1).map((part) => (part === undefined ? null : Number(part)));
	if (major == null || minor == null) return null;
	const candidate = third !== null;
	const month = fourth ?? third ?? 0;
	return {
		text: match
			.slice(1)
			.filter((part) => part !== undefined)
			.map((part, index) => (index < 2 && !candidate ? String(Number(part)) : part))
			.join("."),
		rank: major * 10_000 + (candidate ? 0 : minor * 100) + (candidate ? month : 0),
		candidate,
	};
}

/** The year that a release is named for: a final one covers the years before it, a candidate one that year itself. */
export const yearOf = (release: Release) => 2000 + Math.floor(release.rank / 10_000);

/** The ranks of candidate releases, as the last four digits of a rank; those of final ones lie above. */
export const CANDIDATE_RANKS = { first: 1, last: 99 };

/** Finds a release in a file's name, such as `GEDEvent_v25_1.csv` or `ucdp-ged-v20.1-nigeria.csv`. */
export function releaseInFileName(fileName: string): Release | null {
	const match = /[-_ ]v?(\d{2}[._]\d{1,2}(?:[._]\d{1,2}){0,2})(?=[-_. ])/i.exec(`-${fileName}`);
	return match?.[1] ? parseRelease(match[1]) : null;
}
