import { DomainError, type DomainErrorCode } from "@harmattan/domain/errors";
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
	forbidden: "FORBIDDEN",
	conflict: "CONFLICT",
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

/** A procedure that anybody may call; what it returns is narrowed to what the viewer may see. */
export const publicProcedure = trpc.procedure.use(mapErrors);
