import { DomainError } from "@harmattan/domain/errors";
import { DEFAULT_LANGUAGE, type Language } from "@harmattan/domain/language/language";
import { secondFactorDue } from "@harmattan/domain/people/proof";
import type { Member } from "@harmattan/domain/people/roles";
import { and, eq } from "drizzle-orm";
import type { Database } from "../client.ts";
import { passkeys, sessions, twoFactors, users } from "../schema/people.ts";
import { notifyOwner } from "./account-notice.ts";
import { type Actor, recordAudit } from "./audited.ts";
import { lockPerson } from "./people.ts";

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
		await notifyOwner(tx, { userId, what: action === "add" ? `${factor}_added` : `${factor}_removed`, language }, now);
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
		await notifyOwner(tx, { userId: member.id, what: "passkey_removed", language }, now);
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
		await notifyOwner(tx, { userId: id, what: "factors_reset", language }, now);
	});
}

/** The same for the operator of the machine, who knows the address. Throws a DomainError where it has no account. */
export async function resetSecondFactorsOf(db: Database, email: string, now: Date): Promise<void> {
	const [person] = await db.select({ id: users.id }).from(users).where(eq(users.email, email));
	if (!person) throw new DomainError("not_found", `there is no account of ${email}`, { parameter: "email" });
	await resetSecondFactors(db, null, { id: person.id, language: DEFAULT_LANGUAGE }, now);
}
