import type { ApiContext } from "../context.ts";
import { publicUrl } from "../rest/public-url.ts";
import type { Link } from "./shapes.ts";

/** Below which everything here is served. */
export const BASE = "/ogc";

/** Makes a link to a path of ours. */
export type Linker = (
	path: string,
	rel: string,
	type: string,
	title: string,
	query?: URLSearchParams,
) => Required<Link>;

/** Makes links as the asker knows our address, each to the state of the data that is requested. */
export function linker(ctx: ApiContext, request: Request): Linker {
	const { origin, searchParams } = publicUrl(ctx, request);
	const state = searchParams.get("knownAt");
	return (path, rel, type, title, query = new URLSearchParams(state === null ? [] : [["knownAt", state]])) => ({
		href: `${origin}${path}${query.size > 0 ? `?${query}` : ""}`,
		rel,
		type,
		title,
	});
}

/** The link to another page of the same choice. */
export function withCursor(link: Required<Link>, cursor: string): Required<Link> {
	const url = new URL(link.href);
	url.searchParams.set("cursor", cursor);
	return { ...link, href: url.href };
}
