import type { Verdict } from "./verdict.ts";

/** A verdict of some revision, as history keeps it. */
export interface PastVerdict {
	revision: number;
	verdict: Verdict;
	/** ISO instant. */
	computedAt: string;
}

/** How long a verdict has stood, and what stood before. */
export interface Standing {
	/** The first of the revisions, without a break, that gave the present verdict. */
	since: PastVerdict;
	/** The verdict before; null where there was no other. */
	before: Verdict | null;
}

/** A verdict that is another than the one before it. */
export interface VerdictChange extends PastVerdict {
	before: Verdict;
}

/**
 * Every change of a claim's verdicts, newest first; the first verdict of all is none. Verdicts that coverage alone took
 * away or gave back are passed over: a claim that can be tested again is compared with what it was when it last could.
 */
export function changesOf(history: readonly PastVerdict[]): VerdictChange[] {
	const tested = history.filter(({ verdict }) => verdict !== "not_testable");
	return tested.flatMap(({ revision, verdict, computedAt }, index) => {
		const before = tested[index + 1]?.verdict;
		return before === undefined || before === verdict ? [] : [{ revision, verdict, computedAt, before }];
	});
}

/** How a claim stands by its verdicts, newest first; null without any. */
export function standingOf(history: readonly PastVerdict[]): Standing | null {
	const [newest] = history;
	if (newest === undefined) return null;
	const changed = history.findIndex(({ verdict }) => verdict !== newest.verdict);
	const since = history[changed < 0 ? history.length - 1 : changed - 1] ?? newest;
	return { since, before: history[changed]?.verdict ?? null };
}

/** True where a claim held and is known to do so no longer; that it cannot be tested any more says nothing of it. */
export const stoppedHolding = ({ since, before }: Standing): boolean =>
	before === "holds" && since.verdict !== "holds" && since.verdict !== "not_testable";
