import { type ClaimView, readClaim, readClaims } from "@harmattan/analysis/claims/ledger";
import { shortId } from "@harmattan/domain/short-id";
import { knownAt } from "@harmattan/domain/time/known-at";
import { z } from "zod";
import { claimAnswer, claimsAnswer } from "./answers/claims.ts";
import { endpoint } from "./endpoint.ts";

const parameters = z.object({ dataset: shortId.optional(), knownAt: knownAt.optional() });

/** The ledger of claims: each sentence with its verdict on a dataset, and every verdict before. */
export const CLAIM_ENDPOINTS = [
	endpoint({
		path: "/claims",
		summary: "Claims and forecasts with their verdict on a dataset, and every verdict before",
		parameters,
		answer: claimsAnswer,
		run: async (ctx, { dataset }) => {
			const found = await readClaims(ctx, dataset ?? null);
			return found.claims.flatMap((claim) => entriesOf(claim, found.dataset.id));
		},
	}),
	endpoint({
		path: "/claims/{id}",
		summary: "One claim with its test, the parts of its verdict, and its verdicts on other datasets",
		parameters: parameters.extend({ id: shortId }),
		answer: claimAnswer,
		run: async (ctx, { id, dataset }) => {
			const found = await readClaim(ctx, { id, dataset: dataset ?? null });
			const { result, bound } = found.claim;
			return {
				...reported(found.claim, found.dataset.id),
				bound,
				parts: result?.parts ?? [],
				onStatedValues: found.claim.onStated[0] ?? null,
				others: found.others.map(({ claimId: _claim, datasetId, datasetName: _name, ...verdict }) => ({
					dataset: datasetId,
					...verdict,
				})),
			};
		},
	}),
];

/** A claim's entry on a dataset, and one of its own for its verdict on stated values, which rests on no dataset. */
const entriesOf = (claim: ClaimView, dataset: string) => [
	reported(claim, dataset),
	...(claim.onStated.length === 0
		? []
		: [reported({ ...claim, result: claim.onStated[0] ?? null, history: claim.onStated }, null)]),
];

/** A claim in the names of the public API; a verdict that has not been computed yet is null. */
function reported(
	{ result, history, bound: _bound, standing: _standing, onStated: _stated, ...claim }: ClaimView,
	dataset: string | null,
) {
	return {
		...claim,
		verdict: result?.verdict ?? null,
		evidence: result?.evidence ?? null,
		value: result?.value ?? null,
		low: result?.low ?? null,
		high: result?.high ?? null,
		dataset,
		revision: result?.revision ?? null,
		computedAt: result?.computedAt ?? null,
		history: history.map(({ revision, version, computedAt, verdict, value, low, high }) => ({
			revision,
			version,
			computedAt,
			verdict,
			value,
			low,
			high,
		})),
	};
}
