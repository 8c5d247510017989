import { notePasswordChange } from "@harmattan/database/changes/people";
import type { Database } from "@harmattan/database/client";
import { findMember } from "@harmattan/database/queries/people";
import { schema } from "@harmattan/database/schema/tables";
import { DomainError } from "@harmattan/domain/errors";
import { SHORTEST_PASSWORD } from "@harmattan/domain/people/passwords";
import type { Member, Role } from "@harmattan/domain/people/roles";
import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { APIError, createAuthMiddleware } from "better-auth/api";
import { RateLimiterMemory } from "rate-limiter-flexible";

const DAY_SECONDS = 86_400;

/** Sign-in as the rest of the API needs it. */
export interface Auth {
	/** Answers the requests of sign-in and sign-out. */
	handle: (request: Request) => Promise<Response>;
	/** Who a request's session belongs to; null without a valid one. */
	memberOf: (headers: Headers) => Promise<Member | null>;
	/** Makes an account with a password. */
	createAccount: (account: { email: string; name: string; password: string; role: Role }) => Promise<Member>;
}

export interface AuthOptions {
	db: Database;
	/** Signs cookies; the installation's own, at least 32 characters. */
	secret: string;
	/** Address that people open the dashboard at; its scheme decides whether cookies are for HTTPS only. */
	address: string;
}

/** Opens sign-in by email and password over the database. Nobody can sign themselves up: accounts come by invitation. */
export function createAuth({ db, secret, address }: AuthOptions): Auth {
	// An address can be forged per request, an account that is being guessed at can not.
	const failures = new RateLimiterMemory({ points: 10, duration: 15 * 60 });
	const auth = betterAuth({
		appName: "Harmattan",
		secret,
		baseURL: address,
		basePath: "/api/auth",
		trustedOrigins: (request) => [originOf(request, address)],
		database: drizzleAdapter(db, { provider: "pg", usePlural: true, schema }),
		emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: SHORTEST_PASSWORD },
		session: { expiresIn: 30 * DAY_SECONDS, updateAge: DAY_SECONDS },
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
		advanced: { cookiePrefix: "harmattan" },
		telemetry: { enabled: false },
		disabledPaths: ["/sign-up/email", "/update-user", "/change-email", "/delete-user"],
		hooks: {
			before: createAuthMiddleware(async ({ path, body }) => {
				if (path !== "/sign-in/email") return;
				const tried = await failures.get(accountKey(body));
				if ((tried?.remainingPoints ?? 1) <= 0) {
					throw new APIError("TOO_MANY_REQUESTS", { message: "Too many failed sign-ins. Wait a quarter of an hour." });
				}
			}),
			after: createAuthMiddleware(async ({ path, body, context }) => {
				if (path !== "/sign-in/email") return;
				if (context.newSession) await failures.delete(accountKey(body));
				else await failures.consume(accountKey(body)).catch(() => {});
			}),
		},
		databaseHooks: {
			account: {
				update: {
					after: async (account) => {
						if (account?.userId) await notePasswordChange(db, account.userId, new Date());
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
		handle: (request) => auth.handler(request),
		memberOf: async (headers) => {
			const session = await auth.api.getSession({ headers });
			return session ? ((await findMember(db, session.user.id)) ?? null) : null;
		},
		createAccount: async ({ email, name, password, role }) => {
			if (password.length < SHORTEST_PASSWORD) {
				throw new DomainError("invalid", `the password is shorter than ${SHORTEST_PASSWORD} characters`, {
					parameter: "password",
					remedy: "Several words make a good one.",
				});
			}
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
	};
}

const accountKey = (body: unknown) =>
	typeof body === "object" && body !== null && "email" in body ? String(body.email).toLowerCase().slice(0, 200) : "";

/** Where a request's own page lies: what a browser says of other origins is refused as forged. */
function originOf(request: Request | undefined, address: string): string {
	const host = request?.headers.get("host");
	return host ? `${new URL(address).protocol}//${host}` : new URL(address).origin;
}
