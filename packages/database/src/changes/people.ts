import { DomainError } from "@harmattan/domain/errors";
import type { Language } from "@harmattan/domain/language/language";
import { secondFactorDue } from "@harmattan/domain/people/proof";
import { type Member, mayActAs, type Role } from "@harmattan/domain/people/roles";
import { and, eq, isNull, ne } from "drizzle-orm";
import type { Database } from "../client.ts";
import { datasetReads } from "../schema/dataset-reads.ts";
import { matchDecisions } from "../schema/match-decisions.ts";
import { apiTokens, invitations, sessions, users } from "../schema/people.ts";
import { savedViews } from "../schema/saved-views.ts";
import { notifyOwner } from "./account-notice.ts";
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
		await notifyOwner(tx, { userId, what: "password_changed", language }, now);
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
 * log keeps the name until its entries go. Throws a DomainError for the last admin, and
 * where another address was typed than the account's.
 */
export async function eraseAccount(
	db: Database,
	actor: Actor,
	{ id, typed }: { id: string; typed: string },
	now: Date,
): Promise<void> {
	await db.transaction(async (tx) => {
		const person = await lockPerson(tx, id);
		if (typed.trim().toLowerCase() !== person.email)
			throw new DomainError("invalid", "what was typed is not the address of the account", {
				parameter: "typed",
				remedy: `Type ${person.email}.`,
			});
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

/** Takes an account for a change. Throws a DomainError where there is none such. */
export async function lockPerson(tx: Change, id: string) {
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
