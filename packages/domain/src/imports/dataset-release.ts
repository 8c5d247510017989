import { parseRelease, type Release } from "../merge/release.ts";

/** A dataset's release before an import and after it: what undoing the import needs. */
export interface ReleaseChange {
	before: { release: string | null };
	after: { release: string | null };
}

/** True where a release comes after the one that a dataset holds, or that one is none that can be ordered. */
export function isNewer(release: Release | null, held: string | null): boolean {
	if (release === null) return false;
	const known = held === null ? null : parseRelease(held);
	return known === null || release.rank > known.rank;
}

/** The release of a dataset once an import is undone. One that has been set otherwise since stays. */
export const releaseWithout = (current: string | null, { before, after }: ReleaseChange): string | null =>
	current === after.release ? before.release : current;
