import { listDatasets } from "@harmattan/database/queries/datasets";
import { readHealth } from "@harmattan/database/queries/health";
import type { ApiContext } from "../context.ts";

/** `{status, version, commit, database, worker, queueDepth, newestEvent, revision}`; 503 without a database. */
export async function health(ctx: ApiContext): Promise<Response> {
	try {
		const [state, datasets] = await Promise.all([readHealth(ctx.db), listDatasets(ctx.db, ctx.viewer)]);
		const newestEvent = datasets
			.filter((dataset) => !dataset.setAside)
			.reduce<string | null>(
				(newest, dataset) => ((dataset.newestEvent ?? "") > (newest ?? "") ? dataset.newestEvent : newest),
				null,
			);
		return Response.json({ status: "ok", ...ctx.build, database: "ok", ...state, newestEvent });
	} catch {
		const unknown = { worker: "unknown", queueDepth: null, newestEvent: null, revision: null };
		return Response.json({ status: "error", ...ctx.build, database: "unreachable", ...unknown }, { status: 503 });
	}
}
