import type { ProofAccount } from "@harmattan/domain/people/proof";
import type { Member, Role } from "@harmattan/domain/people/roles";
import type { TokenScope } from "@harmattan/domain/people/tokens";
import { and, asc, desc, eq, gt, isNull, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { apiTokens, invitations, passkeys, sessions, twoFactors, users } from "../schema/people.ts";

/** An account as admins see it. */
export interface Person {
	id: string;
	name: string;
	email: string;
	role: Role;
	disabled: boolean;
	createdAt: string;
	/** True where an authenticator app or a passkey is set up. */
	hasSecondFactor: boolean;
	/** When a session of it was last renewed, ISO; null where it has none. */
	seenAt: string | null;
}

const iso = (value: Date | string | null) => (value === null ? null : new Date(value).toISOString());

/** True for an account with an authenticator app or a passkey. */
const hasSecondFactor = sql<boolean>`(${users.twoFactorEnabled} or exists (select from ${passkeys} where ${passkeys.userId} = ${users.id}))`;

/** All accounts, by name. */
export async function listPeople(db: Database): Promise<Person[]> {
	const rows = await db
		.select({
			id: users.id,
			name: users.name,
			email: users.email,
			role: users.role,
			disabledAt: users.disabledAt,
			createdAt: users.createdAt,
			hasSecondFactor,
			seenAt: sql<string | null>`max(${sessions.updatedAt})`,
		})
		.from(users)
		.leftJoin(sessions, eq(sessions.userId, users.id))
		.groupBy(users.id)
		.orderBy(asc(users.name));
	return rows.map(({ disabledAt, createdAt, seenAt, ...row }) => ({
		...row,
		disabled: disabledAt !== null,
		createdAt: new Date(createdAt).toISOString(),
		seenAt: iso(seenAt),
	}));
}

/** Invitations that can still be accepted, newest first. */
export async function listInvitations(db: Database, now: Date) {
	const rows = await db
		.select({ id: invitations.id, email: invitations.email, role: invitations.role, expiresAt: invitations.expiresAt })
		.from(invitations)
		.where(
			and(
				isNull(invitations.resets),
				isNull(invitations.acceptedAt),
				isNull(invitations.revokedAt),
				gt(invitations.expiresAt, now),
			),
		)
		.orderBy(desc(invitations.id));
	return rows.map((row) => ({ ...row, expiresAt: new Date(row.expiresAt).toISOString() }));
}

/** The open sessions of somebody, newest first. */
export async function listSessions(db: Database, userId: string, now: Date) {
	const rows = await db
		.select({
			id: sessions.id,
			ipAddress: sessions.ipAddress,
			userAgent: sessions.userAgent,
			createdAt: sessions.createdAt,
			seenAt: sessions.updatedAt,
		})
		.from(sessions)
		.where(and(eq(sessions.userId, userId), gt(sessions.expiresAt, now)))
		.orderBy(desc(sessions.updatedAt));
	return rows.map((row) => ({
		...row,
		createdAt: new Date(row.createdAt).toISOString(),
		seenAt: new Date(row.seenAt).toISOString(),
	}));
}

/** Tokens that are not revoked: somebody's, or everybody's for null. */
export async function listTokens(db: Database, userId: string | null) {
	const rows = await db
		.select({
			id: apiTokens.id,
			owner: users.name,
			name: apiTokens.name,
			start: apiTokens.start,
			scope: apiTokens.scope,
			allowedFrom: apiTokens.allowedFrom,
			createdAt: apiTokens.createdAt,
			expiresAt: apiTokens.expiresAt,
			lastUsedAt: apiTokens.lastUsedAt,
		})
		.from(apiTokens)
		.innerJoin(users, eq(users.id, apiTokens.userId))
		.where(and(isNull(apiTokens.revokedAt), userId === null ? undefined : eq(apiTokens.userId, userId)))
		.orderBy(desc(apiTokens.id));
	return rows.map((row) => ({
		...row,
		createdAt: new Date(row.createdAt).toISOString(),
		expiresAt: new Date(row.expiresAt).toISOString(),
		lastUsedAt: iso(row.lastUsedAt),
	}));
}

/**
 * The member and scope that a token stands for, by its hash; undefined where it is void, or not good from where it is used. Notes
 * that it was used.
 *
 * @param isFrom true where the request comes from one of these addresses or ranges
 */
export async function useToken(
	db: Database,
	tokenHash: string,
	isFrom: (ranges: readonly string[]) => boolean,
	now: Date,
): Promise<{ owner: Member; scope: TokenScope } | undefined> {
	const { allowedFrom } = apiTokens;
	const [found] = await db
		.select({
			id: apiTokens.id,
			scope: apiTokens.scope,
			allowedFrom,
			owner: { id: users.id, name: users.name, role: users.role },
		})
		.from(apiTokens)
		.innerJoin(users, eq(users.id, apiTokens.userId))
		.where(
			and(
				eq(apiTokens.tokenHash, tokenHash),
				isNull(apiTokens.revokedAt),
				gt(apiTokens.expiresAt, now),
				isNull(users.disabledAt),
			),
		);
	if (!found || (found.allowedFrom !== null && !isFrom(found.allowedFrom))) return undefined;
	await db.update(apiTokens).set({ lastUsedAt: now }).where(eq(apiTokens.id, found.id));
	return { owner: found.owner, scope: found.scope };
}

/** Somebody with an account that is not disabled. */
export async function findMember(db: Database, id: string): Promise<Member | undefined> {
	const [found] = await db
		.select({ id: users.id, name: users.name, role: users.role })
		.from(users)
		.where(and(eq(users.id, id), isNull(users.disabledAt)));
	return found;
}

/** An account that is not disabled, with what is needed for saying what its session proves. */
export async function findProofAccount(db: Database, id: string): Promise<(Member & ProofAccount) | undefined> {
	const { name, role, secondFactorDueAt } = users;
	const [found] = await db
		.select({ id: users.id, name, role, secondFactorDueAt, hasSecondFactor })
		.from(users)
		.where(and(eq(users.id, id), isNull(users.disabledAt)));
	return found;
}

/** The second factors of somebody: whether there is an authenticator app, and the passkeys by age. */
export async function listSecondFactors(db: Database, userId: string) {
	const [app] = await db
		.select({ id: twoFactors.id })
		.from(twoFactors)
		.where(and(eq(twoFactors.userId, userId), twoFactors.verified));
	const keys = await db
		.select({ id: passkeys.id, name: passkeys.name, createdAt: passkeys.createdAt, isSynced: passkeys.backedUp })
		.from(passkeys)
		.where(eq(passkeys.userId, userId))
		.orderBy(asc(passkeys.createdAt));
	return { hasApp: app !== undefined, passkeys: keys.map((key) => ({ ...key, createdAt: iso(key.createdAt) })) };
}

/** Where somebody gets email; undefined for an account that is disabled or gone. */
export async function findAddress(db: Database, id: string): Promise<string | undefined> {
	const [found] = await db
		.select({ email: users.email })
		.from(users)
		.where(and(eq(users.id, id), isNull(users.disabledAt)));
	return found?.email;
}

/** The account that a passkey belongs to; null where none does. */
export async function ownerOfPasskey(db: Database, credential: string): Promise<string | null> {
	const [found] = await db
		.select({ userId: passkeys.userId })
		.from(passkeys)
		.where(eq(passkeys.credentialID, credential))
		.limit(1);
	return found?.userId ?? null;
}
