import { keptSince } from "@harmattan/domain/people/retention";
import { sessionsOver } from "@harmattan/domain/people/session-limits";
import type { Settings } from "@harmattan/domain/settings";
import { and, isNotNull, lt, lte, or, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { datasetReads } from "../schema/dataset-reads.ts";
import { auditLog, sessions, verifications } from "../schema/people.ts";
import { recordAudit } from "./audited.ts";

/** What was let go. */
export interface Forgotten {
	/** Sessions that are over. */
	sessions: number;
	/** Sessions whose address and browser are kept no longer. */
	addresses: number;
	/** Entries of the audit log. */
	entries: number;
}

/**
 * Lets go what is kept for a time only: sessions that are over, addresses and browsers of sessions, used codes, and, where admins set a time for
 * it, old entries of the audit log. The links of those stay in its chain, and an entry says up to where it was cut.
 */
export async function forgetOld(db: Database, settings: Settings, now: Date): Promise<Forgotten> {
	const since = keptSince(settings, now);
	const sessionOver = sessionsOver(settings, now);
	const over = await db
		.delete(sessions)
		.where(
			or(
				lte(sessions.createdAt, sessionOver.opened),
				lte(sessions.updatedAt, sessionOver.used),
				lte(sessions.expiresAt, now),
			),
		)
		.returning({ id: sessions.id });
	const blanked = await db
		.update(sessions)
		.set({ ipAddress: null, userAgent: null })
		.where(
			and(lt(sessions.createdAt, since.addressSeen), or(isNotNull(sessions.ipAddress), isNotNull(sessions.userAgent))),
		)
		.returning({ id: sessions.id });
	await db.delete(verifications).where(lte(verifications.expiresAt, now));
	const entries = since.auditEntry === null ? 0 : await cutAudit(db, since.auditEntry, now);
	return { sessions: over.length, addresses: blanked.length, entries };
}

/** Takes out entries that are older than an instant; what says that it was done is itself an entry, and stays as long as any other. */
async function cutAudit(db: Database, before: Date, now: Date): Promise<number> {
	return db.transaction(async (tx) => {
		await tx.execute(sql`select set_config('harmattan.prune_audit', 'on', true)`);
		const [last] = await tx.execute<{ position: string | null }>(sql`
			select max(link.position)::text as position from audit_chain link join audit_log entry on entry.id = link.entry_id
			where entry.at < ${before.toISOString()}::timestamptz`);
		const cut = await tx.delete(auditLog).where(lt(auditLog.at, before)).returning({ id: auditLog.id });
		await tx.delete(datasetReads).where(lt(datasetReads.day, before.toISOString().slice(0, 10)));
		await tx.execute(sql`select set_config('harmattan.prune_audit', 'off', true)`);
		if (cut.length === 0) return 0;
		await recordAudit(tx, null, now, {
			action: "cut",
			entity: "audit",
			entityId: "log",
			before: null,
			after: { entries: cut.length, olderThan: before.toISOString(), upToLink: Number(last?.position) },
		});
		return cut.length;
	});
}
