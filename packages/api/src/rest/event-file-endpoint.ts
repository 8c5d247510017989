import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import { chosenDataset } from "@harmattan/analysis/chosen-dataset";
import { atRevision, requestedRevision } from "@harmattan/analysis/known-at";
import { shortId } from "@harmattan/domain/short-id";
import { knownAt as knownAtText } from "@harmattan/domain/time/known-at";
import { z } from "zod";
import { fileEndpoint, keepingOf } from "./endpoint.ts";

/** Of a state that is named by its hash. */
const IMMUTABLE = "public, max-age=31536000, immutable";
const unpack = promisify(brotliDecompress);

/**
 * All events of a dataset as one Arrow file: packed for who takes that, and not sent again to who has it. Who names the
 * hash of the state that they hold gets what changed since, where that is kept: the header x-since then repeats it.
 */
export const eventFileEndpoint = fileEndpoint({
	path: "/events.arrow",
	summary:
		"All events of a dataset as one Arrow IPC stream, sorted by date. With since (an earlier answer's x-hash): the events that came (change = 1) and went (-1), where the header x-since repeats it",
	type: "application/vnd.apache.arrow.stream",
	// Anyone who waits for a file of the past holds no connection meanwhile.
	isStreamed: true,
	isShared: true,
	parameters: z.object({
		dataset: shortId.optional(),
		since: z
			.string()
			.regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in hexadecimal")
			.optional(),
		/** The very state that an earlier answer named in x-hash: it never changes, and may be kept for good. */
		hash: z
			.string()
			.regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in hexadecimal")
			.optional(),
		knownAt: knownAtText.optional(),
	}),
	run: async (ctx, { dataset: requested, since, hash, knownAt: state }, request) => {
		const knownAt = await requestedRevision(ctx, state ?? null);
		const dataset = await atRevision(ctx, knownAt, (then) => chosenDataset(then, requested ?? null));
		const file = await (hash === undefined
			? ctx.eventFiles.read({ ...ctx, knownAt }, dataset.id)
			: ctx.eventFiles.byHash({ ...ctx, knownAt }, dataset.id, hash));
		const changes =
			since === undefined || hash !== undefined || knownAt !== null
				? null
				: await ctx.eventFiles.changesSince(file, since);
		const { packed, bytes } = changes ?? file;
		const takesBrotli = /\bbr\b/.test(request.headers.get("accept-encoding") ?? "");
		const etag = `"${file.hash.slice(0, 27)}${changes === null ? "" : `-${since?.slice(0, 9)}`}${takesBrotli ? "-br" : ""}"`;
		const headers = {
			etag,
			"cache-control":
				hash !== undefined && dataset.licencePolicy === "open" && ctx.viewer === null
					? IMMUTABLE
					: keepingOf(dataset.licencePolicy === "open" ? null : ctx.viewer),
			"content-type": "application/vnd.apache.arrow.stream",
			vary: "accept-encoding, authorization, cookie",
			"x-hash": file.hash,
			"x-data-revision": String(file.revision),
			"x-events": String(file.events),
			"x-bytes": String(bytes),
			...(changes === null || since === undefined ? {} : { "x-since": since }),
		};
		if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
		const body = takesBrotli ? packed : await unpack(packed);
		return new Response(new Uint8Array(body), {
			headers: {
				...headers,
				...(takesBrotli ? { "content-encoding": "br" } : {}),
				"content-length": String(body.length),
			},
		});
	},
});
