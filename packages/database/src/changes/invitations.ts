import { DomainError } from "@harmattan/domain/errors";
import type { Role } from "@harmattan/domain/people/roles";
import { and, count, desc, eq, gt, isNull, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { invitations, users } from "../schema/people.ts";
import { type Actor, type Change, recordAudit } from "./audited.ts";

const DAY_MS = 86_400_000;

/** An invitation that can be accepted. */
export interface OpenInvitation {
	id: number;
	email: string | null;
	role: Role;
	/** Whose password the link sets; null where it makes an account. */
	resets: { id: string; name: string; email: string } | null;
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

/**
 * Links that can still be used. The first admin's is void as soon as anybody has an account, and an invitation as soon as the
 * person who gave it is no active admin any more.
 */
const stillOpen = (now: Date) =>
	and(
		isNull(invitations.acceptedAt),
		isNull(invitations.revokedAt),
		gt(invitations.expiresAt, now),
		sql`(${invitations.email} is not null or not exists (select from ${users}))`,
		sql`(${invitations.invitedBy} is null or exists (
			select from ${users} where ${users.id} = ${invitations.invitedBy} and ${users.role} = 'admin' and ${users.disabledAt} is null))`,
	);

/**
 * Makes a link by which somebody sets another password, in place of earlier ones. Throws where there is no such account, or it
 * is disabled.
 *
 * @param actor the admin who asks for it; null: the operator of the machine, or the owner by email
 */
export async function allowReset(
	db: Database,
	actor: Actor,
	account: { id: string } | { email: string },
	tokenHash: string,
	now: Date,
): Promise<void> {
	await db.transaction(async (tx) => {
		const [person] = await tx
			.select()
			.from(users)
			.where("id" in account ? eq(users.id, account.id) : eq(users.email, account.email));
		if (!person)
			throw new DomainError("not_found", `there is no account of ${"id" in account ? account.id : account.email}`, {
				parameter: "email",
				remedy: "npm run invite -- EMAIL makes one.",
			});
		const { id, email, role } = person;
		if (person.disabledAt !== null)
			throw new DomainError("conflict", `the account of ${email} is disabled`, {
				remedy: "An admin can open it again.",
			});
		await tx.delete(invitations).where(eq(invitations.resets, id));
		const expiresAt = new Date(now.getTime() + DAY_MS);
		await tx.insert(invitations).values({ email, role, resets: id, tokenHash, createdAt: now, expiresAt });
		const entry = { action: "allow reset", entity: "account", entityId: id, before: null, after: null };
		await recordAudit(tx, actor, now, entry);
	});
}

/** The invitation of a link; undefined where it is unknown, used, revoked or too old. */
export async function findInvitation(
	db: Database | Change,
	tokenHash: string,
	now: Date,
): Promise<OpenInvitation | undefined> {
	const [found] = await db
		.select({
			id: invitations.id,
			email: invitations.email,
			role: invitations.role,
			resets: { id: users.id, name: users.name, email: users.email },
		})
		.from(invitations)
		.leftJoin(users, eq(users.id, invitations.resets))
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

/** Uses up the newest invitation of an address, and gives the role that it is to; null where there is none. */
export async function roleOnInvitation(db: Database, email: string, now: Date): Promise<Role | null> {
	const [found] = await db
		.select({ id: invitations.id, role: invitations.role })
		.from(invitations)
		.where(and(eq(invitations.email, email.toLowerCase()), isNull(invitations.resets), stillOpen(now)))
		.orderBy(desc(invitations.id))
		.limit(1);
	return found && (await acceptInvitation(db, found.id, now)) ? found.role : null;
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
