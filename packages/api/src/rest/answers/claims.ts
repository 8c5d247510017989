import { EVIDENCE, VERDICTS } from "@harmattan/domain/claims/verdict";
import { z } from "zod";
import { citations, count, days, instant, share } from "./parts.ts";

const verdict = z.enum(VERDICTS);
const range = z.object({ low: z.number(), high: z.number() });
const bounds = { value: share, low: share, high: share };
const part = z.object({
	region: z.string(),
	measure: z.string(),
	...bounds,
	verdict,
	uncovered: days.optional(),
});
const result = z.object({
	verdict,
	evidence: z.enum(EVIDENCE),
	...bounds,
	parts: z.array(part),
	revision: count,
	version: count,
	computedAt: instant,
});

const claim = z.object({
	id: z.string(),
	kind: z.string(),
	text: z.string(),
	test: z.string(),
	likelihood: z.string().nullable(),
	horizon: z.string().nullable(),
	author: z.string().nullable(),
	citations,
	score: z.object({ probability: range.nullable(), brier: range.nullable() }).nullable(),
	/** Null where no verdict has been computed yet. */
	verdict: verdict.nullable(),
	evidence: z.enum(EVIDENCE).nullable(),
	...bounds,
	/** Null for a verdict on values that a source states. */
	dataset: z.string().nullable(),
	revision: count.nullable(),
	computedAt: instant.nullable(),
	history: z.array(z.object({ revision: count, version: count, computedAt: instant, verdict, ...bounds })),
});

export const claimsAnswer = z.array(claim);

export const claimAnswer = claim.extend({
	/** The test as data; null where it is one of the product's own. */
	bound: z.looseObject({ kind: z.string() }).nullable(),
	parts: z.array(part),
	onStatedValues: result.nullable(),
	others: z.array(result.extend({ dataset: z.string() })),
});
