import { readClaims } from "@harmattan/analysis/claims/ledger";
import { changesOf } from "@harmattan/domain/claims/standing";
import { shortId } from "@harmattan/domain/short-id";
import { z } from "zod";
import { ATOM, atomResponse } from "./atom.ts";
import { fileEndpoint } from "./endpoint.ts";

/** Changes that a feed holds. */
const MAX = 100;
const words = (verdict: string) => verdict.replace("_", " ");

/** The changes of verdicts on a dataset as an Atom feed, newest first. */
export const claimsFeedEndpoint = fileEndpoint({
	path: "/claims.atom",
	summary: "Claims whose verdict on a dataset changed, as an Atom feed",
	type: ATOM,
	parameters: z.object({ dataset: shortId.optional() }),
	run: async (ctx, { dataset: requested }, request) => {
		const { dataset, claims } = await readClaims(ctx, requested ?? null);
		const page = (id: string) => `/claims/${id}?dataset=${dataset.id}`;
		const changes = claims
			.flatMap(({ id, text, history }) => changesOf(history).map((change) => ({ id, text, ...change })))
			.sort((a, b) => b.revision - a.revision)
			.slice(0, MAX);
		return atomResponse(ctx, request, {
			title: `Harmattan: claims on ${dataset.name}`,
			page: `/claims?dataset=${dataset.id}`,
			credits: [dataset],
			entries: changes.map(({ id, text, before, verdict, revision, computedAt }) => ({
				id: `${page(id)}#r${revision}`,
				link: page(id),
				title: `${id}: ${words(before)} to ${words(verdict)}`,
				description: `${text} Data revision ${revision}${dataset.synthetic ? "; demonstration data: synthetic, not evidence" : ""}.`,
				date: new Date(computedAt),
			})),
		});
	},
});
