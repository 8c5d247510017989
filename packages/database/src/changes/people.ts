import { DomainError } from "@harmattan/domain/errors";
import type { Member, Role } from "@harmattan/domain/people/roles";
import { and, eq, isNull, ne } from "drizzle-orm";
import type { Database } from "../client.ts";
import { apiTokens, sessions, users } from "../schema/people.ts";
import { type Actor, type Change, recordAudit } from "./audited.ts";

/** Writes into the log that somebody has joined. */
export async function recordJoining(db: Database, member: Member & { email: string }, now: Date): Promise<void> {
	const { id, email, name, role } = member;
	await db.transaction((tx) =>
		recordAudit(tx, member, now, {
			action: "join",
			entity: "account",
			entityId: id,
			before: null,
			after: { email, name, role },
		}),
	);
}

/** Writes into the log that somebody has signed in: in a browser that they have used before, or a new one. */
export async function noteSignIn(
	db: Database,
	person: Pick<Member, "id" | "name">,
	{ isKnown }: { isKnown: boolean },
	now: Date,
): Promise<void> {
	const after = { browser: isKnown ? "known" : "new" };
	await db.transaction((tx) =>
		recordAudit(tx, person, now, { action: "sign in", entity: "account", entityId: person.id, before: null, after }),
	);
}

/** Writes into the log that an account is being guessed at. */
export async function noteRefusedSignIn(db: Database, email: string, now: Date): Promise<void> {
	const [person] = await db.select({ id: users.id }).from(users).where(eq(users.email, email.toLowerCase()));
	if (!person) return;
	await db.transaction((tx) =>
		recordAudit(tx, null, now, {
			action: "refuse sign-in",
			entity: "account",
			entityId: person.id,
			before: null,
			after: { reason: "too many failed sign-ins" },
		}),
	);
}

/** Writes into the log that somebody has taken data out as a file. */
export async function noteExport(
	db: Database,
	actor: Actor,
	{ entity, id, of }: { entity: "dataset" | "backup" | "audit" | "import"; id: string | number; of: object },
	now: Date,
): Promise<void> {
	await db.transaction((tx) =>
		recordAudit(tx, actor, now, { action: "export", entity, entityId: id, before: null, after: of }),
	);
}

/** What another password brings with it: the account's tokens are void, and both stand in the log. */
export async function afterPasswordChange(db: Database, userId: string, now: Date): Promise<void> {
	await db.transaction(async (tx) => {
		const [person] = await tx.select({ id: users.id, name: users.name }).from(users).where(eq(users.id, userId));
		if (!person) return;
		const revoked = await tx
			.update(apiTokens)
			.set({ revokedAt: now })
			.where(and(eq(apiTokens.userId, userId), isNull(apiTokens.revokedAt)))
			.returning({ id: apiTokens.id });
		await recordAudit(tx, person, now, {
			action: "change password",
			entity: "account",
			entityId: userId,
			before: null,
			after: { revokedTokens: revoked.length },
		});
	});
}

/** Gives somebody another role. The last admin stays one. */
export async function setRole(db: Database, actor: Actor, id: string, role: Role, now: Date): Promise<void> {
	await db.transaction(async (tx) => {
		const before = await lockPerson(tx, id);
		if (role !== "admin") await refuseWithoutAdmin(tx, id);
		await tx.update(users).set({ role, updatedAt: now }).where(eq(users.id, id));
		const entry = {
			action: "set role",
			entity: "account",
			entityId: id,
			before: { role: before.role },
			after: { role },
		};
		await recordAudit(tx, actor, now, entry);
	});
}

/** Shuts an account, ends its sessions and voids its tokens; or opens it again. The last admin's stays open. */
export async function setDisabled(db: Database, actor: Actor, id: string, disabled: boolean, now: Date): Promise<void> {
	await db.transaction(async (tx) => {
		const before = await lockPerson(tx, id);
		if (disabled) {
			await refuseWithoutAdmin(tx, id);
			await tx.delete(sessions).where(eq(sessions.userId, id));
		}
		await tx
			.update(users)
			.set({ disabledAt: disabled ? now : null, updatedAt: now })
			.where(eq(users.id, id));
		await recordAudit(tx, actor, now, {
			action: disabled ? "disable" : "enable",
			entity: "account",
			entityId: id,
			before: { disabled: before.disabledAt !== null },
			after: { disabled },
		});
	});
}

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

/** Signs somebody out in every browser. Throws a DomainError where there is no such account. */
export async function signOutPerson(db: Database, actor: Actor, id: string, now: Date): Promise<void> {
	await db.transaction(async (tx) => {
		await lockPerson(tx, id);
		const ended = await tx.delete(sessions).where(eq(sessions.userId, id)).returning({ id: sessions.id });
		await recordAudit(tx, actor, now, {
			action: "sign out",
			entity: "account",
			entityId: id,
			before: null,
			after: { endedSessions: ended.length },
		});
	});
}

/** Ends all sessions of somebody, as after a reset of the password. */
export async function endSessions(db: Database, userId: string): Promise<void> {
	await db.delete(sessions).where(eq(sessions.userId, userId));
}

async function lockPerson(tx: Change, id: string) {
	const [person] = await tx.select().from(users).where(eq(users.id, id)).for("update");
	if (!person) throw new DomainError("not_found", "there is no such account", { parameter: "id" });
	return person;
}

async function refuseWithoutAdmin(tx: Change, id: string): Promise<void> {
	const others = await tx
		.select({ id: users.id })
		.from(users)
		.where(and(eq(users.role, "admin"), isNull(users.disabledAt), ne(users.id, id)))
		.for("update");
	const [person] = await tx.select({ role: users.role }).from(users).where(eq(users.id, id));
	if (person?.role === "admin" && others.length === 0) {
		throw new DomainError("conflict", "this is the last admin", { remedy: "Make somebody else an admin first." });
	}
}
