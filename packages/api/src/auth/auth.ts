import {
	afterPasswordChange,
	endStaleSession,
	noteRefusedSignIn,
	noteSessionUse,
	noteSignIn,
} from "@harmattan/database/changes/people";
import type { Database } from "@harmattan/database/client";
import { findMember } from "@harmattan/database/queries/people";
import { readSettings } from "@harmattan/database/queries/settings";
import { schema } from "@harmattan/database/schema/tables";
import { DomainError } from "@harmattan/domain/errors";
import { SHORTEST_PASSWORD } from "@harmattan/domain/people/passwords";
import type { Member, Role } from "@harmattan/domain/people/roles";
import { isSeenAnew, isSessionOver } from "@harmattan/domain/people/session-limits";
import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { APIError, createAuthMiddleware } from "better-auth/api";
import { addressOf } from "./address-of.ts";
import { cookiePrefix } from "./cookie-names.ts";
import { accountKey, countGuesses } from "./guesses.ts";
import { originOf } from "./origin-of.ts";
import { checkPassword } from "./passwords.ts";

const DAY_SECONDS = 86_400;
/** How long a browser is known: browsers keep cookies no longer. */
const DEVICE_SECONDS = 400 * DAY_SECONDS;

/** Sign-in as the rest of the API needs it. */
export interface Auth {
	/** Answers the requests of sign-in and sign-out. */
	handle: (request: Request) => Promise<Response>;
	/** Who a request's session belongs to; null without a valid one. */
	memberOf: (headers: Headers, now: Date) => Promise<Member | null>;
	/** Gives somebody another password; their sessions and tokens end. Throws a DomainError where it is weak. */
	setPassword: (person: { id: string; email: string; name: string }, password: string) => Promise<void>;
	/** Makes an account with a password. Throws a DomainError where it is weak. */
	createAccount: (account: { email: string; name: string; password: string; role: Role }) => Promise<Member>;
}

export interface AuthOptions {
	db: Database;
	/** Signs cookies; the installation's own, at least 32 characters. */
	secret: string;
	/** Address that people open the dashboard at; its scheme decides whether cookies are for HTTPS only. */
	address: string;
}

const BASE = "/api/auth";
/** What pages ask of sign-in. The library answers more, such as sessions with their tokens, which scripts must not have. */
const ANSWERED = ["/sign-in/email", "/sign-out", "/change-password"].map((path) => `${BASE}${path}`);

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
export function createAuth({ db, secret, address }: AuthOptions): Auth {
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
		session: { expiresIn: 90 * DAY_SECONDS, updateAge: 90 * DAY_SECONDS },
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
			customRules: { "/sign-in/email": { window: 60, max: 20 }, "/change-password": { window: 60, max: 10 } },
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
				if (taken === "refused first") await noteRefusedSignIn(db, String(ctx.body?.email ?? ""), new Date());
				throw new APIError("TOO_MANY_REQUESTS", {
					message:
						"Too many failed sign-ins. Wait a quarter of an hour, or use a browser in which you have signed in before.",
				});
			}),
			after: createAuthMiddleware(async (ctx) => {
				const { newSession } = ctx.context;
				if (ctx.path !== "/sign-in/email" || !newSession) return;
				const guess = await guessOf(ctx);
				await guesses.forgive(guess);
				const rest = { httpOnly: true, secure: isSecure, sameSite: "lax" as const, path: "/" };
				await ctx.setSignedCookie(device, guess.account, secret, { ...rest, maxAge: DEVICE_SECONDS });
				await noteSignIn(db, newSession.user, { isKnown: guess.isKnown }, new Date());
			}),
		},
		databaseHooks: {
			account: {
				update: {
					after: async (account) => {
						if (account?.userId) await afterPasswordChange(db, account.userId, new Date());
					},
				},
			},
			session: {
				create: {
					before: async ({ userId }) => {
						if (await findMember(db, userId)) return;
						throw new APIError("FORBIDDEN", { message: "This account is disabled." });
					},
				},
			},
		},
	});
	return {
		handle: async (request) =>
			ANSWERED.includes(new URL(request.url).pathname) ? auth.handler(request) : new Response(null, { status: 404 }),
		memberOf: async (headers, now) => {
			// The library would note the session as used before anybody could see how long it was not.
			const found = await auth.api.getSession({ headers, query: { disableRefresh: true } });
			if (!found) return null;
			if (isSessionOver(found.session, await readSettings(db), now)) {
				await endStaleSession(db, found.session.id);
				return null;
			}
			if (isSeenAnew(found.session, now)) await noteSessionUse(db, found.session.id, now);
			return (await findMember(db, found.user.id)) ?? null;
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
				providerId: "credential",
				password: await hasher.hash(password),
			});
			return { id: user.id, name, role };
		},
		setPassword: async ({ id, email, name }, password) => {
			checkPassword(password, [email, name]);
			const { internalAdapter, password: hasher } = await auth.$context;
			await internalAdapter.updatePassword(id, await hasher.hash(password));
			await afterPasswordChange(db, id, new Date());
		},
	};
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
