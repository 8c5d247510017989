import { noteExport } from "@harmattan/database/changes/people";
import { listAudit } from "@harmattan/database/queries/audit";
import type { ApiContext } from "../context.ts";
import { csvResponse } from "./csv-response.ts";

const PAGE = 1000;

/** The whole audit log, newest first. */
export async function auditFile({ db, account, now }: Pick<ApiContext, "db" | "account" | "now">): Promise<Response> {
	await noteExport(db, account, { entity: "audit", id: "log", of: {} }, now);
	async function* rows() {
		let before: number | null = null;
		for (;;) {
			const page: Awaited<ReturnType<typeof listAudit>> = await listAudit(db, {
				before,
				entity: null,
				search: null,
				limit: PAGE,
			});
			for (const { id, at, actor, action, entity, entityId, before: was, after } of page) {
				yield [String(id), at, actor, action, entity, entityId, text(was), text(after)];
			}
			before = page.at(-1)?.id ?? before;
			if (page.length < PAGE) return;
		}
	}
	return csvResponse(
		"audit-log.csv",
		["id", "at", "actor", "action", "entity", "entity_id", "before", "after"],
		rows(),
	);
}

const text = (value: unknown) => (value === null ? "" : JSON.stringify(value));
