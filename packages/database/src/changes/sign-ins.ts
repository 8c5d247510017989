import type { Language } from "@harmattan/domain/language/language";
import type { SignInWay } from "@harmattan/domain/people/proof";
import type { Member } from "@harmattan/domain/people/roles";
import { and, eq, lte } from "drizzle-orm";
import type { Database } from "../client.ts";
import { auditLog, users, verifications } from "../schema/people.ts";
import { notifyOwner } from "./account-notice.ts";
import { recordAudit } from "./audited.ts";

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
		if (what !== null) await notifyOwner(tx, { userId: person.id, what, language }, now);
	});
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
