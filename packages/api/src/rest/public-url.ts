import { originOf } from "../auth/origin-of.ts";
import type { ApiContext } from "../context.ts";

/** The address of a request as its sender knows it: a process behind the gateway has a port of its own. */
export function publicUrl({ address }: Pick<ApiContext, "address">, request: Request): URL {
	const { pathname, search } = new URL(request.url);
	return new URL(pathname + search, originOf(request, address));
}
