import { DomainError } from "@harmattan/domain/errors";
import type { Member } from "@harmattan/domain/people/roles";
import { and, eq } from "drizzle-orm";
import type { Database } from "../client.ts";
import { sessions } from "../schema/people.ts";
import { recordAudit } from "./audited.ts";

/** Ends a session of somebody's own. */
export async function endSession(db: Database, member: Member, id: string, now: Date): Promise<void> {
	await db.transaction(async (tx) => {
		const [ended] = await tx
			.delete(sessions)
			.where(and(eq(sessions.id, id), eq(sessions.userId, member.id)))
			.returning({ userAgent: sessions.userAgent });
		if (!ended) throw new DomainError("not_found", "there is no such session", { parameter: "id" });
		const entry = { action: "end", entity: "session", entityId: id, before: ended, after: null };
		await recordAudit(tx, member, now, entry);
	});
}

/** Ends a session that has lasted, or was unused, for too long. */
export async function endStaleSession(db: Database, id: string): Promise<void> {
	await db.delete(sessions).where(eq(sessions.id, id));
}

/** Notes that a session is in use. */
export async function noteSessionUse(db: Database, id: string, now: Date): Promise<void> {
	await db.update(sessions).set({ updatedAt: now }).where(eq(sessions.id, id));
}

/** Ends all sessions of somebody, as after a reset of the password. */
export async function endSessions(db: Database, userId: string): Promise<void> {
	await db.delete(sessions).where(eq(sessions.userId, userId));
}
