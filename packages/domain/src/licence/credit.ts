import { parseRelease, type Release } from "../merge/release.ts";

/** A published work that a publisher asks to be cited with its events. */
export interface Work {
	/** Authors and year, as a line under a figure names it. */
	short: string;
	reference: string;
	/** DOI, without the resolver's address. */
	doi: string;
}

/** UCDP's requests: https://ucdp.uu.se/downloads. */
const UCDP_GED: Work = {
	short: "Sundberg & Melander 2013",
	reference:
		"Sundberg, Ralph and Erik Melander (2013). Introducing the UCDP Georeferenced Event Dataset. Journal of Peace Research 50(4), 523–532.",
	doi: "10.1177/0022343313484347",
};
const UCDP_CANDIDATES: Work = {
	short: "Hegre et al. 2020",
	reference:
		"Hegre, Håvard, Mihai Croicu, Kristine Eck and Stina Högbladh (2020). Introducing the UCDP Candidate Events Dataset. Research & Politics 7(3).",
	doi: "10.1177/2053168020935257",
};

/** What is known of a dataset that says how it is cited. */
export interface Credited {
	/** The format of its files. */
	format: string;
	attribution: string;
	/** Releases that were committed to it, as the publisher numbers them, in any order. */
	releases: readonly string[];
}

/** The releases that a dataset's events may be of, oldest first: without those that a later final release took the place of. */
export function releasesHeld(releases: readonly string[]): Release[] {
	const known = [...new Map(releases.flatMap((text) => parseRelease(text) ?? []).map((found) => [found.text, found]))]
		.map(([, release]) => release)
		.toSorted((a, b) => a.rank - b.rank);
	const isReplaced = ({ rank, candidate, covers }: Release) =>
		candidate && known.some((later) => !later.candidate && later.rank > rank && later.covers.to >= covers.to);
	return known.filter((release) => !isReplaced(release));
}

/** The works that a publisher asks to be cited for the releases that a dataset holds; none of a publisher that names none. */
export function worksToCite({ format, releases }: Pick<Credited, "format" | "releases">): Work[] {
	if (format !== "ucdp-ged") return [];
	return releasesHeld(releases).some(({ candidate }) => candidate) ? [UCDP_GED, UCDP_CANDIDATES] : [UCDP_GED];
}

/** More releases than these are named by the first and the last of them. */
const NAMED = 4;

/**
 * The line that every figure, citation and file names a dataset's source by: the attribution that its admins state, the releases
 * that it holds, and the works to cite for them that the attribution does not name.
 */
export function creditOf(dataset: Credited): string {
	const held = releasesHeld(dataset.releases).map(({ text }) => text);
	const named = held.length > NAMED ? `${held[0]} … ${held.at(-1)} (${held.length})` : held.join(", ");
	const works = worksToCite(dataset)
		.map(({ short }) => short)
		.filter((short) => !dataset.attribution.includes(short));
	return [dataset.attribution, ...works, ...(named === "" ? [] : [`releases ${named}`])].join("; ");
}
