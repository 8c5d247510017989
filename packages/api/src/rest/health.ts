import { listDatasets } from "@harmattan/database/queries/datasets";
import { readHealth } from "@harmattan/database/queries/health";
import { readSettings } from "@harmattan/database/queries/settings";
import type { ApiContext } from "../context.ts";

/** `{status, version, commit, database, worker, queueDepth, newestEvent, revision}`; 503 without a database. The newest event is of what everybody may see, for members too. */
export async function health({ healthDb: db, build }: Pick<ApiContext, "healthDb" | "build">): Promise<Response> {
	try {
		const [state, { publicReading }] = await Promise.all([readHealth(db), readSettings(db)]);
		const datasets = await listDatasets(db, publicReading ? null : { role: "none" });
		const newestEvent = datasets
			.filter((dataset) => !dataset.setAside)
			.reduce<string | null>(
				(newest, dataset) => ((dataset.newestEvent ?? "") > (newest ?? "") ? dataset.newestEvent : newest),
				null,
			);
		return Response.json({ status: "ok", ...build, database: "ok", ...state, newestEvent });
	} catch {
		const unknown = { worker: "unknown", queueDepth: null, newestEvent: null, revision: null };
		return Response.json({ status: "error", ...build, database: "unreachable", ...unknown }, { status: 503 });
	}
}
