import { Feed } from "feed";
import type { ApiContext } from "../context.ts";
import { publicUrl } from "./public-url.ts";

export const ATOM = "application/atom+xml";

interface FeedOfEntries {
	title: string;
	/** Path of the page that shows the same. */
	page: string;
	/** Whose data it is of; one that is named twice is named once. */
	credits: readonly { attribution: string; licence: string }[];
	/** The newest first; paths begin with a slash. */
	entries: readonly { id: string; link: string; title: string; description: string; date: Date }[];
}

/** Answers with an Atom feed, whose links begin with the site as its reader knows it. */
export function atomResponse(
	ctx: ApiContext,
	request: Request,
	{ title, page, credits, entries }: FeedOfEntries,
): Response {
	const url = publicUrl(ctx, request);
	const at = (path: string) => new URL(path, url).href;
	const feed = new Feed({
		id: url.href,
		title,
		link: at(page),
		feedLinks: { atom: url.href },
		copyright: [...new Set(credits.map(({ attribution, licence }) => `${attribution} (${licence})`))].join("; "),
		updated: entries[0]?.date ?? ctx.now,
	});
	for (const entry of entries) feed.addItem({ ...entry, id: at(entry.id), link: at(entry.link) });
	return new Response(feed.atom1(), {
		headers: { "content-type": `${ATOM}; charset=utf-8`, "cache-control": "no-cache" },
	});
}
