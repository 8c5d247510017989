import { z } from "zod";
import { DEFAULT_LANGUAGE } from "../language/language.ts";
import type { LicencePolicy } from "../licence/policy.ts";
import type { ClaimDraft } from "../reference/drafts.ts";
import { shortId } from "../short-id.ts";
import { type ClaimTest, claimTest, type TestOf } from "./claim-test.ts";
import { probabilityOf } from "./forecast-score.ts";
import { testWords } from "./test-words.ts";

const MAX_WORDS = 400;

/** True for a dataset that claims can be made on: a claim and its figure are for everybody, so that it must be open. */
export const isClaimable = ({ licencePolicy }: { licencePolicy: LicencePolicy }): boolean => licencePolicy === "open";

const OF_VIEWS = ["indicator", "change", "chosen", "stated"] as const;
type TestOfView = TestOf<(typeof OF_VIEWS)[number]>;

/** True for a test that members make of a view, whose words are put together of its parts. */
export function isOfView(test: ClaimTest): test is TestOfView {
	return OF_VIEWS.some((kind) => kind === test.kind);
}

/** A claim as a member makes it of a view: the sentence, and the view's own query with what is expected of it. */
export const madeClaim = z.object({
	/** The dataset of the view: see `isClaimable`. */
	dataset: shortId,
	text: z.string().trim().min(10, "must be a sentence").max(MAX_WORDS),
	bound: claimTest.refine(isOfView, "must be of a view"),
	/** Of a forecast: how likely it is said to be, in the phrases that are scored; null for a claim of what is. */
	likelihood: z
		.string()
		.refine((phrase) => probabilityOf(phrase) !== null, "must be a phrase of likelihood such as “likely”")
		.nullable()
		.default(null),
});
export type MadeClaim = z.infer<typeof madeClaim>;

const PREFIX = "A";

/** The id of the next claim that a member makes: A1, A2 and so on, none of which is used twice. */
export function nextClaimId(ids: readonly string[]): string {
	const numbers = ids.flatMap((id) => (/^A\d+$/.test(id) ? [Number(id.slice(PREFIX.length))] : []));
	return `${PREFIX}${Math.max(0, ...numbers) + 1}`;
}

/** The claim as reference data keep it, its test in words. */
export const claimOf = (
	{ text, bound, likelihood }: Pick<MadeClaim, "text" | "bound"> & Partial<Pick<MadeClaim, "likelihood">>,
	id: string,
	author: string,
): ClaimDraft => ({
	id,
	kind: likelihood ? "forecast" : "claim",
	text,
	test: testWords(bound, DEFAULT_LANGUAGE),
	likelihood: likelihood ?? null,
	horizon: likelihood && bound.kind === "indicator" ? bound.period : null,
	bound,
	author,
	citations: [],
});
