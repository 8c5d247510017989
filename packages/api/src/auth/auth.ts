import { afterPasswordChange } from "@harmattan/database/changes/people";
import { noteFactor } from "@harmattan/database/changes/second-factors";
import { endStaleSession, noteSessionUse } from "@harmattan/database/changes/sessions";
import { noteRefusedSignIn, noteSignIn } from "@harmattan/database/changes/sign-ins";
import type { Database } from "@harmattan/database/client";
import { findProofAccount } from "@harmattan/database/queries/people";
import { readSettings } from "@harmattan/database/queries/settings";
import { schema } from "@harmattan/database/schema/tables";
import { DomainError } from "@harmattan/domain/errors";
import type { Language } from "@harmattan/domain/language/language";
import { SHORTEST_PASSWORD } from "@harmattan/domain/people/passwords";
import { FRESH_MINUTES, proofOf, type SessionProof, type SignInWay } from "@harmattan/domain/people/proof";
import type { Member, Role } from "@harmattan/domain/people/roles";
import { isSeenAnew, isSessionOver } from "@harmattan/domain/people/session-limits";
import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { APIError, createAuthMiddleware } from "better-auth/api";
import { accountHooks } from "./account-hooks.ts";
import { addressOf } from "./address-of.ts";
import { answerOf, isRow, languageOf } from "./answers.ts";
import { cookiePrefix } from "./cookie-names.ts";
import { CREDENTIAL } from "./credential.ts";
import { secondFactors } from "./factors.ts";
import { accountKey, countGuesses } from "./guesses.ts";
import { noteRefusal } from "./note-refusal.ts";
import { originOf } from "./origin-of.ts";
import { checkPassword } from "./passwords.ts";
import { SINGLE_SIGN_ON, type SingleSignOn, singleSignOn } from "./single-sign-on.ts";

const DAY_SECONDS = 86_400;
/** How long a browser is known: browsers keep cookies no longer. */
const DEVICE_SECONDS = 400 * DAY_SECONDS;

/** Sign-in as the rest of the API needs it. */
export interface Auth {
	/** Answers the requests of sign-in and sign-out. */
	handle: (request: Request) => Promise<Response>;
	/** Who a request's session belongs to; null without a valid one. */
	memberOf: (headers: Headers, now: Date) => Promise<{ member: Member; proof: SessionProof } | null>;
	/** Gives somebody another password; their sessions and tokens end. Throws a DomainError where it is weak. */
	setPassword: (
		person: { id: string; email: string; name: string; language: Language },
		password: string,
	) => Promise<void>;
	/** Makes an account with a password. Throws a DomainError where it is weak. */
	createAccount: (account: { email: string; name: string; password: string; role: Role }) => Promise<Member>;
}

export interface AuthOptions {
	db: Database;
	/** Signs cookies; the installation's own, at least 32 characters. */
	secret: string;
	/** Address that people open the dashboard at; its scheme decides whether cookies are for HTTPS only. */
	address: string;
	/** Another service by which people sign in; null: none. */
	singleSignOn: SingleSignOn | null;
}

const BASE = "/api/auth";
/** What pages ask of sign-in. The library answers more, such as sessions with their tokens, which scripts must not have. */
const ANSWERED = [
	"/sign-in/email",
	"/sign-out",
	"/change-password",
	"/two-factor/enable",
	"/two-factor/disable",
	"/two-factor/verify-totp",
	"/two-factor/verify-backup-code",
	"/two-factor/generate-backup-codes",
	"/passkey/generate-register-options",
	"/passkey/verify-registration",
	"/passkey/generate-authenticate-options",
	"/passkey/verify-authentication",
	"/sign-in/social",
	`/callback/${SINGLE_SIGN_ON}`,
].map((path) => `${BASE}${path}`);
const UNAUTHORIZED = 401;
/** How often in a minute one address may try what is a guess at a secret. */
const CAREFUL = { window: 60, max: 10 };

/** Requests that sign somebody in, and how. */
const SIGN_IN_PATHS = new Map<string, SignInWay>([
	["/sign-in/email", "password"],
	["/two-factor/verify-totp", "password and code"],
	["/two-factor/verify-backup-code", "password and recovery code"],
	["/passkey/verify-authentication", "passkey"],
	["/callback/:id", "single sign-on"],
]);

/** What a hook is given of a request. */
interface SignInContext {
	body?: unknown;
	headers?: Headers | undefined;
	getSignedCookie: (
		name: string,
		secret: string,
	) => Promise<string | null | false | undefined> | string | null | false | undefined;
}

/** Opens sign-in by email and password over the database. Nobody can sign themselves up: accounts come by invitation. */
export function createAuth({ db, secret, address, singleSignOn: sso }: AuthOptions): Auth {
	const guesses = countGuesses();
	const isSecure = new URL(address).protocol === "https:";
	const prefix = cookiePrefix(isSecure);
	const device = `${prefix}.device`;
	const guessOf = async ({ body, headers, getSignedCookie }: SignInContext) => {
		const account = accountKey(body);
		const known = (await getSignedCookie(device, secret)) || null;
		return { account, address: addressOf(headers ?? new Headers()), isKnown: known === account };
	};
	const auth = betterAuth({
		appName: "Harmattan",
		secret,
		baseURL: address,
		basePath: BASE,
		trustedOrigins: (request) => [originOf(request, address)],
		database: drizzleAdapter(db, { provider: "pg", usePlural: true, schema }),
		emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: SHORTEST_PASSWORD },
		// The longest that admins may set; how long a session really lasts, memberOf says.
		session: {
			expiresIn: 90 * DAY_SECONDS,
			updateAge: 90 * DAY_SECONDS,
			freshAge: FRESH_MINUTES * 60,
			additionalFields: { isStrong: { type: "boolean", required: false, defaultValue: false, input: false } },
		},
		account: {
			updateAccountOnSignIn: false,
			accountLinking: { enabled: true, trustedProviders: sso?.trustsEmails ? [SINGLE_SIGN_ON] : [] },
		},
		onAPIError: { errorURL: "/sign-in" },
		plugins: [...secondFactors(address), ...(sso === null ? [] : [singleSignOn(sso)])],
		user: {
			additionalFields: {
				role: { type: "string", required: true, defaultValue: "reader", input: false },
				disabledAt: { type: "date", required: false, input: false },
			},
		},
		rateLimit: {
			enabled: true,
			window: 60,
			max: 120,
			customRules: {
				"/sign-in/email": { window: 60, max: 20 },
				"/sign-in/social": { window: 60, max: 20 },
				"/change-password": CAREFUL,
				"/two-factor/*": CAREFUL,
				"/passkey/*": { window: 60, max: 30 },
			},
		},
		advanced: { cookiePrefix: prefix, useSecureCookies: false, defaultCookieAttributes: { secure: isSecure } },
		telemetry: { enabled: false },
		hooks: {
			before: createAuthMiddleware(async (ctx) => {
				if (ctx.path === "/change-password") return refuseWeak(String(ctx.body?.newPassword ?? ""));
				if (ctx.path !== "/sign-in/email") return;
				const taken = await guesses.take(await guessOf(ctx));
				if (taken === "allowed") return;
				// Once: a guesser must not be able to fill the log.
				if (taken === "refused first")
					await noteRefusedSignIn(db, { email: String(ctx.body?.email ?? "") }, "too many failed sign-ins", new Date());
				throw new APIError("TOO_MANY_REQUESTS", {
					message:
						"Too many failed sign-ins. Wait a quarter of an hour, or use a browser in which you have signed in before.",
				});
			}),
			after: createAuthMiddleware(async (ctx) => {
				const { newSession, returned } = ctx.context;
				const language = languageOf(ctx.headers);
				const way = SIGN_IN_PATHS.get(ctx.path);
				const given = await ctx.getSignedCookie(ctx.context.authCookies.sessionToken.name, secret);
				// Bounded by how many guesses are tried at all.
				if (returned instanceof APIError && returned.statusCode === UNAUTHORIZED) await noteRefusal(db, ctx);
				if (ctx.path === "/passkey/verify-registration" && isRow(returned) && typeof returned.userId === "string")
					await noteFactor(db, returned.userId, { action: "add", factor: "passkey", language }, new Date());
				if (ctx.path === "/two-factor/disable" && newSession)
					await noteFactor(db, newSession.user.id, { action: "remove", factor: "app", language }, new Date());
				if (!newSession || way === undefined) return;
				const isSetUp = ctx.path === "/two-factor/verify-totp" && Boolean(given);
				if (isSetUp) {
					await noteFactor(db, newSession.user.id, { action: "add", factor: "app", language }, new Date());
					return;
				}
				// A browser has one session: who signs in again leaves none behind.
				if (given) await ctx.context.internalAdapter.deleteSession(given);
				const guess = await guessOf({ ...ctx, body: { email: newSession.user.email } });
				if (ctx.path === "/sign-in/email") await guesses.forgive(guess);
				if (ctx.path === "/sign-in/email" && isRow(newSession.user) && newSession.user.twoFactorEnabled === true)
					return;
				const rest = { httpOnly: true, secure: isSecure, sameSite: "lax" as const, path: "/" };
				await ctx.setSignedCookie(device, guess.account, secret, { ...rest, maxAge: DEVICE_SECONDS });
				await noteSignIn(db, newSession.user, { isKnown: guess.isKnown, by: way, language }, new Date());
			}),
		},
		databaseHooks: accountHooks(db, { isOpen: sso?.isOpen === true }),
	});
	return {
		handle: async (request) =>
			ANSWERED.includes(new URL(request.url).pathname)
				? cleared(request, await answerOf(await auth.handler(request)))
				: new Response(null, { status: 404 }),
		memberOf: async (headers, now) => {
			// The library would note the session as used before anybody could see how long it was not.
			const found = await auth.api.getSession({ headers, query: { disableRefresh: true } });
			if (!found) return null;
			const settings = await readSettings(db);
			if (isSessionOver(found.session, settings, now)) {
				await endStaleSession(db, found.session.id);
				return null;
			}
			if (isSeenAnew(found.session, now)) await noteSessionUse(db, found.session.id, now);
			const account = await findProofAccount(db, found.user.id);
			if (!account) return null;
			const { createdAt, isStrong } = found.session;
			const { id, name, role } = account;
			return {
				member: { id, name, role },
				proof: proofOf({ createdAt, isStrong: isStrong === true }, account, settings, now),
			};
		},
		createAccount: async ({ email, name, password, role }) => {
			checkPassword(password, [email, name]);
			const { internalAdapter, password: hasher } = await auth.$context;
			if (await internalAdapter.findUserByEmail(email.toLowerCase()))
				throw new DomainError("conflict", `${email} has an account already`, {
					parameter: "email",
					remedy: "Sign in with it, or join with another address.",
				});
			const user = await internalAdapter.createUser(
				{ email: email.toLowerCase(), name, emailVerified: true, role },
				{ method: "email" },
			);
			await internalAdapter.linkAccount({
				userId: user.id,
				accountId: user.id,
				providerId: CREDENTIAL,
				password: await hasher.hash(password),
			});
			return { id: user.id, name, role };
		},
		setPassword: async ({ id, email, name, language }, password) => {
			checkPassword(password, [email, name]);
			const { internalAdapter, password: hasher } = await auth.$context;
			const hash = await hasher.hash(password);
			const accounts = await internalAdapter.findAccounts(id);
			// Somebody who came by another service has none yet.
			if (accounts.some(({ providerId }) => providerId === CREDENTIAL)) await internalAdapter.updatePassword(id, hash);
			else await internalAdapter.linkAccount({ userId: id, accountId: id, providerId: CREDENTIAL, password: hash });
			await afterPasswordChange(db, { userId: id, language }, new Date());
		},
	};
}

/** An answer after which nothing of a session stays in the browser, where it ended one. The cookies are ended by the answer itself. */
function cleared(request: Request, answer: Response): Response {
	if (answer.ok && new URL(request.url).pathname === `${BASE}/sign-out`)
		answer.headers.set("clear-site-data", '"cache", "storage"');
	return answer;
}

/** Refuses a new password that is easy to guess, in sign-in's own kind of error. */
function refuseWeak(password: string): void {
	try {
		checkPassword(password, []);
	} catch (error) {
		if (!(error instanceof DomainError)) throw error;
		throw new APIError("BAD_REQUEST", { message: `${error.message}. ${error.remedy}` });
	}
}
