import { requireFresh, requireSecondFactor } from "@harmattan/api/auth/require-proof";
import type { ApiContext } from "@harmattan/api/context";
import { domainProblem } from "@harmattan/api/rest/problem";
import { DomainError } from "@harmattan/domain/errors";
import type { Member } from "@harmattan/domain/people/roles";
import { processApi } from "./process-api.ts";

/** Answers a request with its context; an asker who is not who they say, or what the answer throws, with problem+json. */
export async function withContext(
	request: Request,
	answer: (context: ApiContext) => Promise<Response>,
): Promise<Response> {
	try {
		return await answer(await processApi().createContext(request.headers, request.signal));
	} catch (error) {
		if (error instanceof DomainError) return domainProblem(error);
		throw error;
	}
}

/** Parts of a path that name a route of admins: `/api/admin/backups`, `/api/uploads`. */
const NAMED_PARTS = 4;

/**
 * Answers an admin's request; everybody else gets problem+json that says which role it takes, or what their session does not show.
 *
 * @param options `isFresh`: only where they have signed in just now
 */
export function withAdmin(
	request: Request,
	answer: (context: ApiContext & { member: Member }) => Promise<Response>,
	{ isFresh } = { isFresh: false },
): Promise<Response> {
	return withContext(request, async (context) => {
		const { member, proof } = context;
		if (member === null || proof === null) throw new DomainError("unauthenticated", "sign in first");
		if (member.role !== "admin") {
			// Of the first parts of the path only: the rest may be any text.
			const place = new URL(request.url).pathname.split("/").slice(0, NAMED_PARTS).join("/");
			await context.noteRefusal?.({ request: place, needed: "admin" });
			throw new DomainError("forbidden", `this is for admins; your role is ${member.role}`);
		}
		requireSecondFactor(proof);
		if (isFresh) requireFresh(proof);
		return answer({ ...context, member });
	});
}
