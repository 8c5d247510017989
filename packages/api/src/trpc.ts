import { DomainError, type DomainErrorCode } from "@harmattan/domain/errors";
import { DEFAULT_LANGUAGE, type Language } from "@harmattan/domain/language/language";
import { mayActAs, type Role } from "@harmattan/domain/people/roles";
import { errorWords } from "@harmattan/messages/error-words";
import { inLanguage } from "@harmattan/messages/shipped-words";
import { initTRPC, TRPCError } from "@trpc/server";
import { z } from "zod";
import { requireFresh, requireSecondFactor } from "./auth/require-proof.ts";
import type { ApiContext } from "./context.ts";
import { knownError } from "./known-error.ts";

/** What is said of an error that nobody foresaw: its own words may hold SQL or values, and stand in the server's log. */
const UNEXPECTED = "Something went wrong on the server. Try again; if it persists, check the server log.";

/** Calls that one request may hold. */
export const MAX_BATCH_SIZE = 10;

/** What is known of a procedure beside its input and output. */
interface ProcedureMeta {
	/** True where an answer is given as it is stored: what was written once, such as a brief, and what fills a form. */
	isKept?: boolean;
}

const trpc = initTRPC
	.context<ApiContext>()
	.meta<ProcedureMeta>()
	.create({
		sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 40_000 } },
		errorFormatter: ({ shape, error, ctx }) => {
			const language = ctx?.language ?? DEFAULT_LANGUAGE;
			const cause = error.cause instanceof DomainError ? error.cause : null;
			return {
				...shape,
				message:
					error.cause instanceof z.ZodError
						? JSON.stringify(issuesIn(language, error.cause.issues))
						: errorWords(language, error.code === "INTERNAL_SERVER_ERROR" ? UNEXPECTED : shape.message),
				data: {
					code: shape.data.code,
					httpStatus: shape.data.httpStatus,
					parameter: cause?.parameter ?? null,
					remedy: cause?.remedy ? errorWords(language, cause.remedy) : null,
				},
			};
		},
	});

/** What is wrong with an input: in our own words where we have some, else in those that zod has in the language. */
function issuesIn(language: Language, issues: z.ZodError["issues"]) {
	if (language === DEFAULT_LANGUAGE) return issues;
	return issues.map((issue) => {
		const own = errorWords(language, issue.message);
		const known =
			own === issue.message && issue.code !== "custom"
				? FRENCH.localeError({ input: undefined, ...issue } as z.core.$ZodRawIssue)
				: own;
		return { ...issue, message: typeof known === "string" ? known : (known?.message ?? own) };
	});
}
const FRENCH = z.locales.fr();

const TRANSPORT_CODE: Record<DomainErrorCode, TRPCError["code"]> = {
	not_found: "NOT_FOUND",
	invalid: "BAD_REQUEST",
	unauthenticated: "UNAUTHORIZED",
	forbidden: "FORBIDDEN",
	conflict: "CONFLICT",
	too_many: "TOO_MANY_REQUESTS",
	too_slow: "SERVICE_UNAVAILABLE",
};

/** Turns errors of the domain into the transport's, in this one place. */
const mapErrors = trpc.middleware(async ({ next }) => {
	const result = await next();
	const cause = result.ok ? null : knownError(result.error.cause);
	if (cause !== null) throw new TRPCError({ code: TRANSPORT_CODE[cause.code], message: cause.message, cause });
	return result;
});

/** Gives what ships with the product in the language of the page; what a person wrote stays as it is, and so does what is kept. */
const inPageLanguage = trpc.middleware(async ({ ctx, type, meta, next }) => {
	const result = await next();
	return result.ok && type === "query" && !meta?.isKept
		? { ...result, data: inLanguage(ctx.language, result.data) }
		: result;
});

/** Refuses NUL, which no text in Postgres can hold. A body that cannot be read is left to the procedure, which may take none. */
const refuseNul = trpc.middleware(async ({ getRawInput, next }) => {
	if (holdsNul(await getRawInput().catch(() => null)))
		throw new TRPCError({ code: "BAD_REQUEST", message: "A text of the request holds a NUL character. Type it anew." });
	return next();
});

function holdsNul(value: unknown): boolean {
	if (typeof value === "string") return value.includes("\u0000");
	return typeof value === "object" && value !== null && Object.values(value).some(holdsNul);
}

export const router = trpc.router;
export const createCallerFactory = trpc.createCallerFactory;

/** A change reads and writes where changes are made; a stream outlives a replica. */
const changeOnPrimary = trpc.middleware(({ ctx, type, next }) =>
	next({ ctx: type === "query" ? ctx : { ...ctx, db: ctx.primary } }),
);

/** A procedure for anyone who opens the page, account or not: signing in and joining. */
export const openProcedure = trpc.procedure.use(mapErrors).use(refuseNul).use(changeOnPrimary);

/**
 * A procedure for everybody who may read, for work that all share: waiting for it takes no room in the gate, and
 * leaving does not end it for the others.
 */
export const sharedProcedure = openProcedure.use(inPageLanguage).use(({ ctx, next }) => {
	if (ctx.viewer?.role === "none") {
		throw new TRPCError({ code: "UNAUTHORIZED", message: "This installation is closed to the public. Sign in." });
	}
	return next();
});

/** A procedure for everybody who may read; what it returns is narrowed to what the viewer may see. */
export const publicProcedure = sharedProcedure.use(({ ctx, type, next }) => {
	// A subscription stands open for hours; what it reads is little.
	return type === "subscription" ? next() : ctx.admit(() => next());
});

/** A procedure for what somebody with an account does for it, such as setting up the second factor that is missing. */
export const accountProcedure = openProcedure.use(inPageLanguage).use(({ ctx, next }) => {
	const { member, proof } = ctx;
	if (member === null || proof === null) throw new TRPCError({ code: "UNAUTHORIZED", message: "Sign in first." });
	return next({ ctx: { ...ctx, member, proof } });
});

const memberProcedure = (needed: Role) =>
	accountProcedure.use(async ({ ctx, path, next }) => {
		const { member, proof } = ctx;
		requireSecondFactor(proof);
		if (!mayActAs(member.role, needed)) {
			await ctx.noteRefusal?.({ request: path, needed });
			throw new TRPCError({ code: "FORBIDDEN", message: `This is for the role ${needed}; yours is ${member.role}.` });
		}
		return next();
	});

/** A procedure for everybody with an account. */
export const readerProcedure = memberProcedure("reader");
/** A procedure for analysts and admins. */
export const analystProcedure = memberProcedure("analyst");
/** A procedure for admins. */
export const adminProcedure = memberProcedure("admin");

const refuseStale = trpc.middleware(({ ctx, next }) => {
	requireFresh(ctx.proof);
	return next();
});
/** A procedure for somebody's own keys, for which they have signed in just now. */
export const freshAccountProcedure = accountProcedure.use(refuseStale);
/** A procedure for what admins do that cannot be undone, or that gives others power: they have signed in just now. */
export const freshAdminProcedure = adminProcedure.use(refuseStale);
