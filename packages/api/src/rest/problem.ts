import type { DomainError, DomainErrorCode } from "@harmattan/domain/errors";
import { z } from "zod";

const STATUS: Record<DomainErrorCode, number> = {
	not_found: 404,
	invalid: 400,
	unauthenticated: 401,
	forbidden: 403,
	conflict: 409,
	too_many: 429,
	too_slow: 503,
};

/** Answers after which the same request may fare better, and when. */
const AGAIN_LATER = [429, 503];
const RETRY_SECONDS = 5;

/** What a DomainError says, as problem+json. */
export function domainProblem({ code, message, remedy, parameter }: DomainError): Response {
	const detail = [message, remedy].filter(Boolean).join(". ");
	return problem(STATUS[code], "The request cannot be answered", detail, parameter);
}

/** What an answer of `application/problem+json` holds. */
export const problemShape = z.object({
	type: z.string(),
	title: z.string(),
	status: z.int(),
	detail: z.string(),
	/** The parameter at fault, where one is. */
	parameter: z.string().optional(),
});

/** An answer of `application/problem+json`. */
export function problem(status: number, title: string, detail: string, parameter: string | null): Response {
	const body: z.infer<typeof problemShape> = {
		type: "about:blank",
		title,
		status,
		detail,
		...(parameter === null ? {} : { parameter }),
	};
	const headers = new Headers({
		"content-type": "application/problem+json; charset=utf-8",
		"cache-control": "no-store",
		...(AGAIN_LATER.includes(status) ? { "retry-after": String(RETRY_SECONDS) } : {}),
	});
	return new Response(JSON.stringify(body), { status, headers });
}
