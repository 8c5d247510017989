import { DomainError } from "@harmattan/domain/errors";
import { DEFAULT_LANGUAGE, type Language } from "@harmattan/domain/language/language";
import type { AccountNotice } from "@harmattan/domain/people/notices";
import { type SignInWay, secondFactorDue } from "@harmattan/domain/people/proof";
import { type Member, mayActAs, type Role } from "@harmattan/domain/people/roles";
import { and, eq, isNull, lte, ne } from "drizzle-orm";
import type { Database } from "../client.ts";
import { enqueue } from "../enqueue.ts";
import { datasetReads } from "../schema/dataset-reads.ts";
import { matchDecisions } from "../schema/match-decisions.ts";
import {
	apiTokens,
	auditLog,
	invitations,
	passkeys,
	sessions,
	twoFactors,
	users,
	verifications,
} from "../schema/people.ts";
import { savedViews } from "../schema/saved-views.ts";
import { type Actor, type Change, recordAudit } from "./audited.ts";

/** What a change of an account is: whose, what its owner hears of, in which language. */
interface Notice {
	userId: string;
	what: AccountNotice;
	language: Language;
}

/** Sends the owner of an account word of it, once what happened is committed. */
const notify = (tx: Change, notice: Notice, now: Date) =>
	enqueue(tx, "send-notice", { ...notice, at: now.toISOString() });

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

/** Writes into the log that somebody has signed in, and how: in a browser that they have used before, or a new one. */
export async function noteSignIn(
	db: Database,
	person: Pick<Member, "id" | "name">,
	{ isKnown, by, language }: { isKnown: boolean; by: SignInWay; language: Language },
	now: Date,
): Promise<void> {
	const after = { browser: isKnown ? "known" : "new", by };
	await db.transaction(async (tx) => {
		// Nobody needs word of the browser in which they have just made their account.
		const [earlier] = await tx
			.select({ id: auditLog.id })
			.from(auditLog)
			.where(and(eq(auditLog.entity, "account"), eq(auditLog.entityId, person.id), eq(auditLog.action, "sign in")))
			.limit(1);
		await recordAudit(tx, person, now, {
			action: "sign in",
			entity: "account",
			entityId: person.id,
			before: null,
			after,
		});
		const what =
			by === "password and recovery code"
				? "recovery_code_used"
				: isKnown || earlier === undefined
					? null
					: "new_browser";
		if (what !== null) await notify(tx, { userId: person.id, what, language }, now);
	});
}

/** Writes into the log that somebody has added a second factor to their account, or taken one away. */
export async function noteFactor(
	db: Database,
	userId: string,
	{ action, factor, language }: { action: "add" | "remove"; factor: "app" | "passkey"; language: Language },
	now: Date,
): Promise<void> {
	await db.transaction(async (tx) => {
		const [person] = await tx.select({ id: users.id, name: users.name }).from(users).where(eq(users.id, userId));
		if (!person) return;
		const [before, after] = action === "add" ? [null, { factor }] : [{ factor }, null];
		await recordAudit(tx, person, now, { action, entity: "second factor", entityId: userId, before, after });
		await notify(tx, { userId, what: action === "add" ? `${factor}_added` : `${factor}_removed`, language }, now);
	});
}

/** Takes a passkey of somebody's own away. Throws a DomainError where there is none such. */
export async function removePasskey(
	db: Database,
	member: Member,
	{ id, language }: { id: string; language: Language },
	now: Date,
): Promise<void> {
	await db.transaction(async (tx) => {
		const [removed] = await tx
			.delete(passkeys)
			.where(and(eq(passkeys.id, id), eq(passkeys.userId, member.id)))
			.returning({ name: passkeys.name });
		if (!removed) throw new DomainError("not_found", "there is no such passkey", { parameter: "id" });
		const before = { factor: "passkey", ...removed };
		await recordAudit(tx, member, now, {
			action: "remove",
			entity: "second factor",
			entityId: member.id,
			before,
			after: null,
		});
		await notify(tx, { userId: member.id, what: "passkey_removed", language }, now);
	});
}

/** Takes all second factors of an account away and ends its sessions, as when a phone is lost; a new one is due as for a new account. */
export async function resetSecondFactors(
	db: Database,
	actor: Actor,
	{ id, language }: { id: string; language: Language },
	now: Date,
): Promise<void> {
	await db.transaction(async (tx) => {
		await lockPerson(tx, id);
		const keys = await tx.delete(passkeys).where(eq(passkeys.userId, id)).returning({ id: passkeys.id });
		const apps = await tx.delete(twoFactors).where(eq(twoFactors.userId, id)).returning({ id: twoFactors.id });
		await tx
			.update(users)
			.set({ twoFactorEnabled: false, secondFactorDueAt: secondFactorDue(now), updatedAt: now })
			.where(eq(users.id, id));
		await tx.delete(sessions).where(eq(sessions.userId, id));
		await recordAudit(tx, actor, now, {
			action: "reset",
			entity: "second factor",
			entityId: id,
			before: { passkeys: keys.length, apps: apps.length },
			after: null,
		});
		await notify(tx, { userId: id, what: "factors_reset", language }, now);
	});
}

/** The same for the operator of the machine, who knows the address. Throws a DomainError where it has no account. */
export async function resetSecondFactorsOf(db: Database, email: string, now: Date): Promise<void> {
	const [person] = await db.select({ id: users.id }).from(users).where(eq(users.email, email));
	if (!person) throw new DomainError("not_found", `there is no account of ${email}`, { parameter: "email" });
	await resetSecondFactors(db, null, { id: person.id, language: DEFAULT_LANGUAGE }, now);
}

/** How long a code of an authenticator app could still be taken for a valid one, milliseconds. */
const CODE_MS = 120_000;

/** Notes that a code was used. False where it was already. */
export async function takeCode(db: Database, key: string, now: Date): Promise<boolean> {
	const expiresAt = new Date(now.getTime() + CODE_MS);
	const taken = await db
		.insert(verifications)
		.values({ id: key, identifier: `code ${key}`, value: "used", expiresAt, createdAt: now, updatedAt: now })
		.onConflictDoUpdate({
			target: verifications.id,
			set: { expiresAt, updatedAt: now },
			setWhere: lte(verifications.expiresAt, now),
		})
		.returning({ id: verifications.id });
	return taken.length === 1;
}

/** Writes into the log that somebody gave a wrong password for an account, or that it is being guessed at and nothing more is tried. */
export async function noteRefusedSignIn(
	db: Database,
	email: string,
	reason: "wrong password" | "too many failed sign-ins",
	now: Date,
): Promise<void> {
	const [person] = await db.select({ id: users.id }).from(users).where(eq(users.email, email.toLowerCase()));
	if (!person) return;
	await db.transaction((tx) =>
		recordAudit(tx, null, now, {
			action: "refuse sign-in",
			entity: "account",
			entityId: person.id,
			before: null,
			after: { reason },
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
export async function afterPasswordChange(
	db: Database,
	{ userId, language }: { userId: string; language: Language },
	now: Date,
): Promise<void> {
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
		await notify(tx, { userId, what: "password_changed", language }, now);
	});
}

/** Gives somebody another role. The last admin stays one. */
export async function setRole(db: Database, actor: Actor, id: string, role: Role, now: Date): Promise<void> {
	await db.transaction(async (tx) => {
		const before = await lockPerson(tx, id);
		if (role !== "admin") await refuseWithoutAdmin(tx, id);
		const secondFactorDueAt = mayActAs(before.role, role) ? before.secondFactorDueAt : secondFactorDue(now);
		await tx.update(users).set({ role, secondFactorDueAt, updatedAt: now }).where(eq(users.id, id));
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

/** What stands in place of the name of somebody whose account was erased. */
const ERASED_NAME = "a former member";

/**
 * Erases an account with all that is kept of its owner: address, password, second factors, sessions, tokens, subscriptions, visits, readings,
 * what they may read, and their name beside saved views and decisions on pairs. What they published under their name stays published, and the
 * log keeps the name until its entries go. Throws a DomainError for the last admin.
 */
export async function eraseAccount(db: Database, actor: Actor, id: string, now: Date): Promise<void> {
	await db.transaction(async (tx) => {
		const person = await lockPerson(tx, id);
		await refuseWithoutAdmin(tx, id);
		await tx.update(savedViews).set({ authorName: ERASED_NAME }).where(eq(savedViews.authorId, id));
		await tx.update(matchDecisions).set({ authorName: ERASED_NAME }).where(eq(matchDecisions.authorId, id));
		await tx.delete(datasetReads).where(eq(datasetReads.accountId, id));
		await tx.delete(invitations).where(eq(invitations.email, person.email));
		await tx.delete(users).where(eq(users.id, id));
		await recordAudit(tx, actor, now, {
			action: "erase",
			entity: "account",
			entityId: id,
			before: { role: person.role },
			after: null,
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
