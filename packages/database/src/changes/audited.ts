import type { Member } from "@harmattan/domain/people/roles";
import type { Database } from "../client.ts";
import { auditLog } from "../schema/people.ts";

/** The transaction of a change. */
export type Change = Parameters<Parameters<Database["transaction"]>[0]>[0];

/** Who makes a change: a member, or the machine itself. */
export type Actor = Pick<Member, "id" | "name"> | null;

/** What a change did, for the log. Never holds a secret. */
export interface AuditEntry {
	action: string;
	entity: string;
	entityId: string | number;
	before: object | null;
	after: object | null;
}

/** Writes a change into the audit log, in the change's own transaction: both are there or neither. */
export async function recordAudit(tx: Change, actor: Actor, now: Date, entry: AuditEntry): Promise<void> {
	await tx.insert(auditLog).values({
		...entry,
		entityId: String(entry.entityId),
		at: now,
		actorId: actor?.id ?? null,
		actorName: actor?.name ?? "the installation",
	});
}
