import { and, desc, eq, lt, or, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { auditLog } from "../schema/people.ts";

/** An entry of the audit log. */
export interface AuditRow {
	id: number;
	at: string;
	actor: string;
	action: string;
	entity: string;
	entityId: string;
	before: unknown;
	after: unknown;
}

/** Entries of the audit log, newest first: a page before an id, and of one entity or matching a name where named. */
export async function listAudit(
	db: Database,
	requested: { before: number | null; entity: string | null; search: string | null; limit: number },
): Promise<AuditRow[]> {
	const like = requested.search === null ? null : `%${requested.search.replace(/[\\%_]/g, "\\$&")}%`;
	const rows = await db
		.select()
		.from(auditLog)
		.where(
			and(
				requested.before === null ? undefined : lt(auditLog.id, requested.before),
				requested.entity === null ? undefined : eq(auditLog.entity, requested.entity),
				like === null
					? undefined
					: or(
							sql`${auditLog.actorName} ilike ${like}`,
							sql`${auditLog.entityId} ilike ${like}`,
							sql`${auditLog.after}::text ilike ${like}`,
						),
			),
		)
		.orderBy(desc(auditLog.id))
		.limit(requested.limit);
	return rows.map(({ at, actorName, actorId: _id, ...row }) => ({
		...row,
		actor: actorName,
		at: new Date(at).toISOString(),
	}));
}
