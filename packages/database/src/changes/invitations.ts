import { DomainError } from "@harmattan/domain/errors";
import type { Role } from "@harmattan/domain/people/roles";
import { and, count, eq, gt, isNull } from "drizzle-orm";
import type { Database } from "../client.ts";
import { invitations, users } from "../schema/people.ts";
import { type Actor, type Change, recordAudit } from "./audited.ts";

const DAY_MS = 86_400_000;

/** An invitation that can be accepted. */
export interface OpenInvitation {
	id: number;
	email: string | null;
	role: Role;
}

/** Invites somebody by a link whose secret has this hash, good for a week. Throws where the address has an account. */
export async function invite(
	db: Database,
	actor: Actor,
	{ email, role, tokenHash, now }: { email: string; role: Role; tokenHash: string; now: Date },
): Promise<number> {
	return db.transaction(async (tx) => {
		const [taken] = await tx.select({ id: users.id }).from(users).where(eq(users.email, email));
		if (taken) throw new DomainError("conflict", `${email} has an account already`, { parameter: "email" });
		const [made] = await tx
			.insert(invitations)
			.values({
				email,
				role,
				tokenHash,
				invitedBy: actor?.id ?? null,
				createdAt: now,
				expiresAt: new Date(now.getTime() + 7 * DAY_MS),
			})
			.returning({ id: invitations.id });
		const id = made?.id ?? 0;
		await recordAudit(tx, actor, now, {
			action: "invite",
			entity: "invitation",
			entityId: id,
			before: null,
			after: { email, role },
		});
		return id;
	});
}

/**
 * Makes the one-time link of a first start, in place of an earlier one. Does nothing where there is an account already;
 * returns whether a link was made.
 */
export async function inviteFirstAdmin(db: Database, tokenHash: string, now: Date): Promise<boolean> {
	return db.transaction(async (tx) => {
		const [people] = await tx.select({ count: count() }).from(users);
		if ((people?.count ?? 0) > 0) return false;
		await tx.delete(invitations).where(isNull(invitations.email));
		await tx
			.insert(invitations)
			.values({ role: "admin", tokenHash, createdAt: now, expiresAt: new Date(now.getTime() + 7 * DAY_MS) });
		return true;
	});
}

const stillOpen = (now: Date) =>
	and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt), gt(invitations.expiresAt, now));

/** The invitation of a link; undefined where it is unknown, used, revoked or too old. */
export async function findInvitation(
	db: Database | Change,
	tokenHash: string,
	now: Date,
): Promise<OpenInvitation | undefined> {
	const [found] = await db
		.select({ id: invitations.id, email: invitations.email, role: invitations.role })
		.from(invitations)
		.where(and(eq(invitations.tokenHash, tokenHash), stillOpen(now)));
	return found;
}

/** Uses an invitation up. False where somebody else just did: a link makes one account. */
export async function acceptInvitation(db: Database, id: number, now: Date): Promise<boolean> {
	const used = await db
		.update(invitations)
		.set({ acceptedAt: now })
		.where(and(eq(invitations.id, id), stillOpen(now)))
		.returning({ id: invitations.id });
	return used.length === 1;
}

/** Makes an invitation that was used up good again, for where its account could not be made after all. */
export async function reopenInvitation(db: Database, id: number): Promise<void> {
	await db.update(invitations).set({ acceptedAt: null }).where(eq(invitations.id, id));
}

/** Takes an invitation back. Throws where there is none that could still be used. */
export async function revokeInvitation(db: Database, actor: Actor, id: number, now: Date): Promise<void> {
	await db.transaction(async (tx) => {
		const [revoked] = await tx
			.update(invitations)
			.set({ revokedAt: now })
			.where(and(eq(invitations.id, id), stillOpen(now)))
			.returning({ email: invitations.email });
		if (!revoked) throw new DomainError("not_found", `there is no open invitation ${id}`, { parameter: "id" });
		const entry = { action: "revoke", entity: "invitation", entityId: id, before: revoked, after: null };
		await recordAudit(tx, actor, now, entry);
	});
}
