import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import { listDatasets } from "@harmattan/database/queries/datasets";
import { chooseDataset } from "@harmattan/domain/situation/choose-view";
import { z } from "zod";
import { idInput } from "../inputs.ts";
import { endpoint } from "./endpoint.ts";

const unpack = promisify(brotliDecompress);

/** All events of a dataset as one Arrow file, not sent again to who has it. Unpacked: see decision 14 on why. */
export const eventFileEndpoint = endpoint({
	path: "/events.arrow",
	summary: "All events of a dataset as one Arrow IPC stream, sorted by date; small enough for a browser",
	type: "application/vnd.apache.arrow.stream",
	parameters: z.object({ dataset: idInput.optional() }),
	run: async (ctx, parameters, request) => {
		const dataset = chooseDataset(await listDatasets(ctx.db, ctx.viewer), parameters.dataset ?? null);
		const file = await ctx.eventFiles.read(ctx.viewer, dataset.id, ctx.now);
		const etag = `"${file.hash.slice(0, 27)}"`;
		const headers = {
			etag,
			"cache-control": "no-cache",
			"content-type": "application/vnd.apache.arrow.stream",
			vary: "authorization, cookie",
			"x-data-revision": String(file.revision),
			"x-events": String(file.events),
			"x-bytes": String(file.bytes),
		};
		if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
		return new Response(new Uint8Array(await unpack(file.packed)), { headers });
	},
});
