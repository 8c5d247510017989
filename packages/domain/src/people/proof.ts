import { mayActAs, type Role } from "./roles.ts";

const DAY_MS = 86_400_000;

/** The role from which on an account needs a second factor; "nobody": none does. */
export const SECOND_FACTOR_FROM = ["nobody", "reader", "analyst", "admin"] as const;
export type SecondFactorFrom = (typeof SECOND_FACTOR_FROM)[number];

/** How somebody signed in. */
export type SignInWay = "password" | "password and code" | "password and recovery code" | "passkey" | "single sign-on";

/** How long an account has for setting one up, days from when it needs one. */
export const SECOND_FACTOR_DAYS = 7;

/** How long after signing in somebody may do what asks for a fresh sign-in, such as giving another person a role. */
export const FRESH_MINUTES = 30;

/** What a session shows of its owner. */
export interface SessionProof {
	/** True for one that was opened moments ago: its owner sits before it. */
	isFresh: boolean;
	/** What is missing before it counts: a second factor is to be set up, or the one that is set up is to be used; null: nothing. */
	missing: "set up" | "use" | null;
	/** Until when a second factor is to be set up, ISO; null where none is needed or there is one. */
	dueAt: string | null;
}

/** What is known of an account that signs in. */
export interface ProofAccount {
	role: Role;
	/** True where an authenticator app or a passkey is set up. */
	hasSecondFactor: boolean;
	/** When the account must have one, if its role asks for it. */
	secondFactorDueAt: Date;
}

/** What is known of its session. */
export interface ProofSession {
	createdAt: Date;
	/** True for one that was opened with two factors: a password and a code, a passkey, or by another service that vouches. */
	isStrong: boolean;
}

/** When an account that is made, or given another role, has to have a second factor. */
export const secondFactorDue = (now: Date): Date => new Date(now.getTime() + SECOND_FACTOR_DAYS * DAY_MS);

/** True where an account's role needs a second factor, none is set up, and the time for it is over. */
export const isOverdue = (
	{ role, hasSecondFactor, secondFactorDueAt }: ProofAccount,
	{ secondFactorFrom }: { secondFactorFrom: SecondFactorFrom },
	now: Date,
): boolean =>
	secondFactorFrom !== "nobody" && mayActAs(role, secondFactorFrom) && !hasSecondFactor && secondFactorDueAt <= now;

/** What a session proves under the settings of an installation. */
export function proofOf(
	{ createdAt, isStrong }: ProofSession,
	account: ProofAccount,
	settings: { secondFactorFrom: SecondFactorFrom },
	now: Date,
): SessionProof {
	const { role, hasSecondFactor, secondFactorDueAt } = account;
	const { secondFactorFrom } = settings;
	const isFresh = now.getTime() - createdAt.getTime() < FRESH_MINUTES * 60_000;
	const isNeeded = secondFactorFrom !== "nobody" && mayActAs(role, secondFactorFrom);
	if (!isNeeded || isStrong) return { isFresh, missing: null, dueAt: null };
	if (hasSecondFactor) return { isFresh, missing: "use", dueAt: null };
	const dueAt = secondFactorDueAt.toISOString();
	return { isFresh, missing: isOverdue(account, settings, now) ? "set up" : null, dueAt };
}
