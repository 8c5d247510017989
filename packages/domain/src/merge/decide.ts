import type { Withdrawal } from "./withdrawal.ts";

/**
 * What happens to an incoming row, given what we hold under the same key. The rule table stands in
 * docs/method/merge-rules.md; each outcome is what an import's report counts.
 */
export type MergeOutcome = "new" | "changed" | "unchanged" | "stale" | "quarantined" | "needs_release";

/** A version of one event's content. Rank orders versions of a dataset; null is an unstated version. */
export interface ContentVersion {
	rank: number | null;
	hash: string;
	/** Why it no longer stands; null while it does. */
	withdrawal: Withdrawal | null;
}

/** Whether a source numbers its releases; where it does not, an edited row is simply a new revision. */
export interface MergePolicy {
	versioned: boolean;
}

/**
 * Decides for one key. A withdrawn event comes back with a newer version, or, where nobody deleted it, with the same;
 * one whose import was undone counts as never imported
 * Pure: the runner reads both sides and writes what comes back.
 */
export function decideMerge(
	stored: ContentVersion | null,
	incoming: ContentVersion,
	policy: MergePolicy,
): MergeOutcome {
	if (stored === null || stored.withdrawal === "rolled_back") return "new";
	const newer = incoming.rank !== null && stored.rank !== null && incoming.rank > stored.rank;
	const older = incoming.rank !== null && stored.rank !== null && incoming.rank < stored.rank;
	const unranked = incoming.rank === null || stored.rank === null;
	if (stored.withdrawal === "deleted") return newer || unranked ? "changed" : "stale";
	if (stored.withdrawal !== null) return older ? "stale" : "changed";
	if (incoming.hash === stored.hash) return "unchanged";
	if (newer) return "changed";
	if (older) return "stale";
	if (!policy.versioned) return "changed";
	if (incoming.rank === null && stored.rank !== null) return "needs_release";
	if (incoming.rank !== null && stored.rank === null) return "changed";
	return incoming.rank === null ? "changed" : "quarantined";
}

/** One row of a file that repeats a key. */
export interface RepeatedRow {
	rank: number | null;
	hash: string;
}

/**
 * Which of a file's rows with one key stands: identical ones collapse into the first; differing ones into
 * the highest version; a tie between different contents has no winner and all are rejected (null).
 */
export function decideRepeats(rows: readonly RepeatedRow[]): number | null {
	let best = 0;
	for (const [index, row] of rows.entries()) {
		const leader = rows[best];
		if (leader && (row.rank ?? -1) > (leader.rank ?? -1)) best = index;
	}
	const winner = rows[best];
	const tied = rows.some((row) => winner && row.rank === winner.rank && row.hash !== winner.hash);
	return tied ? null : best;
}
