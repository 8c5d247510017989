import { DomainError } from "@harmattan/domain/errors";
import type { Member } from "@harmattan/domain/people/roles";
import type { TokenScope } from "@harmattan/domain/people/tokens";
import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "../client.ts";
import { apiTokens } from "../schema/people.ts";
import { recordAudit } from "./audited.ts";

/** Keeps a new token of somebody's, by its hash. */
export async function createToken(
	db: Database,
	member: Member,
	token: {
		name: string;
		start: string;
		tokenHash: string;
		scope: TokenScope;
		allowedFrom: string[] | null;
		expiresAt: Date;
		now: Date;
	},
): Promise<number> {
	return db.transaction(async (tx) => {
		const { name, start, tokenHash, scope, allowedFrom, expiresAt, now } = token;
		const [made] = await tx
			.insert(apiTokens)
			.values({ userId: member.id, name, start, tokenHash, scope, allowedFrom, createdAt: now, expiresAt })
			.returning({ id: apiTokens.id });
		const id = made?.id ?? 0;
		const after = { name, start, scope, allowedFrom, expiresAt: expiresAt.toISOString() };
		await recordAudit(tx, member, now, { action: "create", entity: "token", entityId: id, before: null, after });
		return id;
	});
}

/** Voids a token: one's own, or, for an admin, anybody's. */
export async function revokeToken(db: Database, member: Member, id: number, now: Date): Promise<void> {
	await db.transaction(async (tx) => {
		const [revoked] = await tx
			.update(apiTokens)
			.set({ revokedAt: now })
			.where(
				and(
					eq(apiTokens.id, id),
					isNull(apiTokens.revokedAt),
					member.role === "admin" ? undefined : eq(apiTokens.userId, member.id),
				),
			)
			.returning({ name: apiTokens.name, start: apiTokens.start });
		if (!revoked) throw new DomainError("not_found", "there is no such token", { parameter: "id" });
		await recordAudit(tx, member, now, {
			action: "revoke",
			entity: "token",
			entityId: id,
			before: revoked,
			after: null,
		});
	});
}
