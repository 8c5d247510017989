import { readClaims } from "@harmattan/analysis/claims/ledger";
import { changesOf } from "@harmattan/domain/claims/standing";
import { shortId } from "@harmattan/domain/short-id";
import { Feed } from "feed";
import { z } from "zod";
import { fileEndpoint } from "./endpoint.ts";
import { publicUrl } from "./public-url.ts";

const TYPE = "application/atom+xml";
/** Changes that a feed holds. */
const MAX = 100;
const words = (verdict: string) => verdict.replace("_", " ");

/** The changes of verdicts on a dataset as an Atom feed, newest first. */
export const claimsFeedEndpoint = fileEndpoint({
	path: "/claims.atom",
	summary: "Claims whose verdict on a dataset changed, as an Atom feed",
	type: TYPE,
	parameters: z.object({ dataset: shortId.optional() }),
	run: async (ctx, { dataset: requested }, request) => {
		const { dataset, claims } = await readClaims(ctx, requested ?? null);
		const url = publicUrl(ctx, request);
		const page = (id: string) => new URL(`/claims/${id}?dataset=${dataset.id}`, url).href;
		const changes = claims
			.flatMap(({ id, text, history }) => changesOf(history).map((change) => ({ id, text, ...change })))
			.sort((a, b) => b.revision - a.revision)
			.slice(0, MAX);
		const address = url.href;
		const feed = new Feed({
			id: address,
			title: `Harmattan: claims on ${dataset.name}`,
			link: new URL(`/claims?dataset=${dataset.id}`, url).href,
			feedLinks: { atom: address },
			copyright: `${dataset.attribution} (${dataset.licence})`,
			updated: new Date(changes[0]?.computedAt ?? ctx.now),
		});
		for (const { id, text, before, verdict, revision, computedAt } of changes)
			feed.addItem({
				id: `${page(id)}#r${revision}`,
				link: page(id),
				title: `${id}: ${words(before)} to ${words(verdict)}`,
				description: `${text} Data revision ${revision}${dataset.synthetic ? "; demonstration data: synthetic, not evidence" : ""}.`,
				date: new Date(computedAt),
			});
		return new Response(feed.atom1(), {
			headers: { "content-type": `${TYPE}; charset=utf-8`, "cache-control": "no-cache" },
		});
	},
});
