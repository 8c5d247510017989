/** What a test says of a sentence. Source: the founding assessment's ledger, see docs/method. */
export const VERDICTS = ["holds", "drifted", "contradicted", "inconclusive", "not_testable"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a verdict rests on: events that others recorded, values that a source states, the assessment's own reference data, or made-up demonstration events. */
export const EVIDENCE = ["independent_events", "stated_values", "reference_data_only", "demonstration"] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** One of the comparisons or counts that a verdict is made of. */
export interface ClaimPart {
	/** What is looked at: a region, and a measure or a step of years. */
	region: string;
	measure: string;
	value: number | null;
	/** Bounds of a 95% interval; null is unbounded or none. */
	low: number | null;
	high: number | null;
	verdict: Verdict;
	/** First and last of the days that the test needs and the dataset does not cover, ISO; left out where there are none. */
	uncovered?: { from: string; to: string };
}

/** A verdict with what it is made of. */
export interface ClaimResult {
	verdict: Verdict;
	evidence: Evidence;
	/** The headline: of the only part, or null where there are several. */
	value: number | null;
	low: number | null;
	high: number | null;
	parts: ClaimPart[];
}

/**
 * One verdict of several parts. A part that cannot be tested leaves the whole untested: what is not covered may have held
 * it or not. Any that is contradicted contradicts it. With `all` every one must hold; with `any` one is enough where the
 * others are merely inconclusive.
 */
export function combined(parts: readonly ClaimPart[], rule: "all" | "any"): Verdict {
	const has = (verdict: Verdict) => parts.some((part) => part.verdict === verdict);
	if (parts.length === 0 || has("not_testable")) return "not_testable";
	if (has("contradicted")) return "contradicted";
	if (parts.every((part) => part.verdict === "holds")) return "holds";
	if (rule === "any" && has("holds")) return "holds";
	return has("inconclusive") ? "inconclusive" : "drifted";
}

/** A part that cannot be tested, with the days that are not covered, where that is why. */
export const untested = (
	{ region, measure }: Pick<ClaimPart, "region" | "measure">,
	uncovered: { from: string; to: string } | null = null,
): ClaimPart => ({
	region,
	measure,
	value: null,
	low: null,
	high: null,
	verdict: "not_testable",
	...(uncovered === null ? {} : { uncovered }),
});
