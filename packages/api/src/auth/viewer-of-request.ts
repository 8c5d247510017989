import type { Database } from "@harmattan/database/client";
import { findProofAccount, useToken } from "@harmattan/database/queries/people";
import { readSettings } from "@harmattan/database/queries/settings";
import { hashOf } from "@harmattan/database/secrets";
import { DomainError } from "@harmattan/domain/errors";
import type { Viewer } from "@harmattan/domain/licence/policy";
import { isOverdue, type SessionProof } from "@harmattan/domain/people/proof";
import type { Member } from "@harmattan/domain/people/roles";
import { viewerOfToken } from "@harmattan/domain/people/tokens";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { addressOf } from "./address-of.ts";
import { isWithin } from "./address-ranges.ts";
import type { Auth } from "./auth.ts";

/** Who asks: what they may be given, and, for somebody signed in, who they are. A token reads and is nobody. */
export interface Asker {
	viewer: Viewer;
	member: Member | null;
	/** What the member's session shows of them; null without one. */
	proof: SessionProof | null;
	/** Whose account answers for it: the member's, or the token's owner's; null for a visitor. */
	account: Pick<Member, "id" | "name"> | null;
	/** What limits go by: the token, the account, or for a visitor the address. */
	key: string;
}

const perToken = new RateLimiterMemory({ points: 600, duration: 60 });

/** True for an owner who would have to set up a second factor: their tokens read what visitors read, as they do. */
async function isOwnerOverdue(db: Database, id: string, now: Date): Promise<boolean> {
	const account = await findProofAccount(db, id);
	return account === undefined || isOverdue(account, await readSettings(db), now);
}

/**
 * Finds who a request comes from: by its token, its session, or as a visitor. Throws a DomainError for a token that is
 * unknown, void, or used too often.
 */
export async function viewerOfRequest(db: Database, auth: Auth, headers: Headers, now: Date): Promise<Asker> {
	const token = /^Bearer (\S+)$/i.exec(headers.get("authorization") ?? "")?.[1];
	if (token !== undefined) {
		const hash = hashOf(token);
		await perToken.consume(hash).catch(() => {
			throw new DomainError("too_many", "this token has made 600 requests in a minute", { remedy: "Wait a minute." });
		});
		const found = await useToken(db, hash, (ranges) => isWithin(addressOf(headers), ranges), now);
		if (!found) {
			throw new DomainError(
				"unauthenticated",
				"the token is unknown, revoked, past its day, or not good from this address",
				{
					parameter: "authorization",
					remedy: "Make a new one on the account page.",
				},
			);
		}
		return {
			viewer: viewerOfToken((await isOwnerOverdue(db, found.owner.id, now)) ? "open" : found.scope, found.owner),
			member: null,
			proof: null,
			account: found.owner,
			key: `token ${hash}`,
		};
	}
	const signedIn = await auth.memberOf(headers, now);
	if (signedIn?.proof.missing === null) {
		const { member, proof } = signedIn;
		return {
			viewer: { role: member.role, id: member.id },
			member,
			proof,
			account: member,
			key: `account ${member.id}`,
		};
	}
	const isOpen = (await readSettings(db)).publicReading;
	const rest = { member: null, proof: null, account: null };
	return {
		// Somebody whose second factor is missing sees what visitors see.
		viewer: isOpen ? null : { role: "none" },
		...(signedIn === null ? rest : { ...signedIn, account: signedIn.member }),
		key: `address ${addressOf(headers)}`,
	};
}
