import { noteRefusedSignIn } from "@harmattan/database/changes/sign-ins";
import type { Database } from "@harmattan/database/client";
import { ownerOfPasskey } from "@harmattan/database/queries/people";
import { isRow } from "./answers.ts";

/** What is looked at of a request of sign-in that was refused. */
interface RefusedContext {
	path: string;
	body?: unknown;
	getSignedCookie: (
		name: string,
		secret: string,
	) => Promise<string | null | false | undefined> | string | null | false | undefined;
	context: {
		secret: string;
		session: { user: { id: string } } | null;
		createAuthCookie: (name: string) => { name: string };
		internalAdapter: { findVerificationValue: (identifier: string) => Promise<{ value: string } | null> };
	};
}

/** The cookie by which the library knows whose password was right, until the code is. */
const CHALLENGE = "two_factor";

/** Notes whose password, code or passkey was wrong, where an account is known. Bounded by how many guesses are tried at all. */
export async function noteRefusal(db: Database, ctx: RefusedContext): Promise<void> {
	const body = isRow(ctx.body) ? ctx.body : {};
	const now = new Date();
	if (ctx.path === "/sign-in/email") {
		await noteRefusedSignIn(db, { email: String(body.email ?? "") }, "wrong password", now);
		return;
	}
	const reason = REASONS.get(ctx.path);
	if (reason === undefined) return;
	const userId = reason === "wrong passkey" ? await ownerOfPasskey(db, passkeyIn(body)) : await challenged(ctx);
	if (userId !== null) await noteRefusedSignIn(db, { userId }, reason, now);
}

const REASONS = new Map([
	["/two-factor/verify-totp", "wrong code"],
	["/two-factor/verify-backup-code", "wrong recovery code"],
	["/passkey/verify-authentication", "wrong passkey"],
] as const) as ReadonlyMap<string, "wrong code" | "wrong recovery code" | "wrong passkey">;

const passkeyIn = ({ response }: Record<string, unknown>): string =>
	isRow(response) && typeof response.id === "string" ? response.id : "";

/** Who gave a code: the member of the session, or of the challenge that a right password opened. */
async function challenged({ context, getSignedCookie }: RefusedContext): Promise<string | null> {
	if (context.session !== null) return context.session.user.id;
	const challenge = await getSignedCookie(context.createAuthCookie(CHALLENGE).name, context.secret);
	return challenge ? ((await context.internalAdapter.findVerificationValue(challenge))?.value ?? null) : null;
}
