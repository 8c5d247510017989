import { DomainError, type DomainErrorCode } from "@harmattan/domain/errors";
import { mayActAs, type Role } from "@harmattan/domain/people/roles";
import { initTRPC, TRPCError } from "@trpc/server";
import type { ApiContext } from "./context.ts";

const trpc = initTRPC.context<ApiContext>().create({
	sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 40_000 } },
	errorFormatter: ({ shape, error }) => {
		const cause = error.cause instanceof DomainError ? error.cause : null;
		return {
			...shape,
			data: {
				code: shape.data.code,
				httpStatus: shape.data.httpStatus,
				parameter: cause?.parameter ?? null,
				remedy: cause?.remedy ?? null,
			},
		};
	},
});

const TRANSPORT_CODE: Record<DomainErrorCode, TRPCError["code"]> = {
	not_found: "NOT_FOUND",
	invalid: "BAD_REQUEST",
	unauthenticated: "UNAUTHORIZED",
	forbidden: "FORBIDDEN",
	conflict: "CONFLICT",
	too_many: "TOO_MANY_REQUESTS",
};

/** Turns errors of the domain into the transport's, in this one place. */
const mapErrors = trpc.middleware(async ({ next }) => {
	const result = await next();
	if (!result.ok && result.error.cause instanceof DomainError) {
		const { cause } = result.error;
		throw new TRPCError({ code: TRANSPORT_CODE[cause.code], message: cause.message, cause });
	}
	return result;
});

export const router = trpc.router;
export const createCallerFactory = trpc.createCallerFactory;

/** A procedure for whoever opens the page, account or not: signing in and joining. */
export const openProcedure = trpc.procedure.use(mapErrors);

/** A procedure for everybody who may read; what it returns is narrowed to what the viewer may see. */
export const publicProcedure = openProcedure.use(({ ctx, next }) => {
	if (ctx.viewer?.role === "none") {
		throw new TRPCError({ code: "UNAUTHORIZED", message: "This installation is closed to the public. Sign in." });
	}
	return next();
});

const memberProcedure = (needed: Role) =>
	openProcedure.use(({ ctx, next }) => {
		const { member } = ctx;
		if (member === null) throw new TRPCError({ code: "UNAUTHORIZED", message: "Sign in first." });
		if (!mayActAs(member.role, needed)) {
			throw new TRPCError({ code: "FORBIDDEN", message: `This is for the role ${needed}; yours is ${member.role}.` });
		}
		return next({ ctx: { ...ctx, member } });
	});

/** A procedure for everybody with an account. */
export const readerProcedure = memberProcedure("reader");
/** A procedure for admins. */
export const adminProcedure = memberProcedure("admin");
