import type { Language } from "@harmattan/domain/language/language";
import type { SignInWay } from "@harmattan/domain/people/proof";
import type { Member, Role } from "@harmattan/domain/people/roles";
import { and, eq, gte, lte } from "drizzle-orm";
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

/** Whose sign-in was refused: by the address that was given, or by the account that a first step had found. */
type Refused = { email: string } | { userId: string };

/** Writes into the log that somebody gave a wrong password, code or passkey for an account, or that it is being guessed at and nothing more is tried. */
export async function noteRefusedSignIn(
	db: Database,
	refused: Refused,
	reason: "wrong password" | "wrong code" | "wrong recovery code" | "wrong passkey" | "too many failed sign-ins",
	now: Date,
): Promise<void> {
	const isTheirs = "email" in refused ? eq(users.email, refused.email.toLowerCase()) : eq(users.id, refused.userId);
	const [person] = await db.select({ id: users.id }).from(users).where(isTheirs);
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

/** Writes into the log that a member requested what their role does not have: a procedure once a day (UTC), so that nobody fills the log. */
export async function noteRefusedRequest(
	db: Database,
	member: Pick<Member, "id" | "name">,
	{ request, needed }: { request: string; needed: Role },
	now: Date,
): Promise<void> {
	await db.transaction(async (tx) => {
		const [noted] = await tx
			.select({ id: auditLog.id })
			.from(auditLog)
			.where(
				and(
					eq(auditLog.action, "refuse"),
					eq(auditLog.entity, "request"),
					eq(auditLog.entityId, request),
					eq(auditLog.actorId, member.id),
					gte(auditLog.at, new Date(`${now.toISOString().slice(0, 10)}T00:00:00Z`)),
				),
			)
			.limit(1);
		if (noted) return;
		await recordAudit(tx, member, now, {
			action: "refuse",
			entity: "request",
			entityId: request,
			before: null,
			after: { needed },
		});
	});
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
