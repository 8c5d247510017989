import { parseRelease, type Release } from "../merge/release.ts";

/** A release with the address of its file, relative or whole, where a page gives it. */
export interface PublishedRelease {
	release: Release;
	href: string | null;
}

const FINAL = /href\s*=\s*["']([^"']*\bged(\d{2})(\d)-csv\.zip)["']/gi;
const CANDIDATE = /href\s*=\s*["']([^"']*GEDEvent_v(\d{2}(?:_\d{1,2}){2,3})\.csv)["']/gi;

/** The releases of UCDP GED that a download page links to as CSV. */
export function releasesOnPage(html: string): PublishedRelease[] {
	const finals = [...html.matchAll(FINAL)].map(([, href = "", year, minor]) => ({ href, text: `${year}.${minor}` }));
	const candidates = [...html.matchAll(CANDIDATE)].map(([, href = "", numbers = ""]) => ({
		href,
		text: numbers.replaceAll("_", "."),
	}));
	return [...finals, ...candidates].flatMap(({ href, text }) => {
		const release = parseRelease(text);
		return release === null ? [] : [{ release, href }];
	});
}

/**
 * Of published releases those that make a dataset current: the newest final one, and every candidate that reaches beyond it, in the order in
 * which they supersede each other.
 */
export function currentReleases<Published extends { release: Release }>(published: readonly Published[]): Published[] {
	const inOrder = published
		.toSorted((a, b) => a.release.rank - b.release.rank)
		.filter(({ release }, index, all) => all[index + 1]?.release.rank !== release.rank);
	const final = inOrder.findLast(({ release }) => !release.candidate);
	const covered = final?.release.covers.to ?? "";
	return [
		...(final === undefined ? [] : [final]),
		...inOrder.filter(({ release }) => release.candidate && release.covers.to > covered),
	];
}

/** Final releases that may be out on a day, the newest first: the next year's comes out in the summer. */
export const possibleFinals = (today: string): Release[] => {
	const year = Number(today.slice(2, 4));
	return [0, 1, 2, 3].flatMap((back) => parseRelease(`${String(year - back).padStart(2, "0")}.1`) ?? []);
};

/** Monthly candidate releases from the end of a final release's days to a day, oldest first; two years at most. */
export function possibleCandidates(final: Release | null, today: string): Release[] {
	const monthOf = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
	const last = monthOf(today);
	const first = Math.max(last - 24, final === null ? last - 12 : monthOf(final.covers.to) + 1);
	return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index).flatMap(
		(month) => parseRelease(`${String(Math.floor(month / 12)).slice(2)}.0.${(month % 12) + 1}`) ?? [],
	);
}
