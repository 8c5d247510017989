import { readBrief, readBriefs } from "@harmattan/analysis/brief/briefs";
import { findBriefFile } from "@harmattan/database/queries/briefs";
import { DomainError } from "@harmattan/domain/errors";
import { shortId } from "@harmattan/domain/short-id";
import { Feed } from "feed";
import { z } from "zod";
import { briefAnswer, briefsAnswer } from "./answers/briefs.ts";
import { endpoint, fileEndpoint } from "./endpoint.ts";
import { publicUrl } from "./public-url.ts";

const ATOM = "application/atom+xml";
const TYPES = {
	html: "text/html; charset=utf-8",
	pdf: "application/pdf",
	docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;

const parameters = z.object({ region: shortId.optional() });
const named = z.object({ id: shortId });

/** Published briefs of a context; drafts are no part of the API, not even for those who write them. */
async function published(ctx: Parameters<typeof readBriefs>[0], region: string | undefined) {
	const { briefs } = await readBriefs(ctx, { region: region ?? null });
	return briefs.flatMap(({ publishedAt, ...brief }) =>
		brief.state === "published" && publishedAt !== null ? [{ ...brief, publishedAt }] : [],
	);
}

async function publishedBrief(ctx: Parameters<typeof readBrief>[0], id: string) {
	const { publishedAt, ...brief } = await readBrief(ctx, { id });
	if (publishedAt === null)
		throw new DomainError("not_found", `there is no published brief ${id}`, {
			parameter: "id",
			remedy: "See /api/v1/briefs.",
		});
	return { ...brief, publishedAt };
}

/** Published briefs as a list, a feed, their content, and their files. */
export const BRIEF_ENDPOINTS = [
	endpoint({
		path: "/briefs",
		summary: "Published weekly briefs, the newest first",
		parameters,
		answer: briefsAnswer,
		run: (ctx, { region }) => published(ctx, region),
	}),
	fileEndpoint({
		path: "/briefs.atom",
		summary: "Published weekly briefs as an Atom feed",
		type: ATOM,
		parameters,
		run: async (ctx, { region }, request) => {
			const briefs = await published(ctx, region);
			const page = publicUrl(ctx, request);
			const address = page.href;
			const feed = new Feed({
				id: address,
				title: "Harmattan: weekly briefs",
				link: new URL("/briefs", page).href,
				feedLinks: { atom: address },
				copyright: [...new Set(briefs.map(({ dataset }) => `${dataset.attribution} (${dataset.licence})`))].join("; "),
				updated: new Date(briefs[0]?.publishedAt ?? ctx.now),
			});
			for (const { id, title, takeaways, publishedAt } of briefs) {
				const link = new URL(`/briefs/${id}`, page).href;
				feed.addItem({ id: link, link, title, description: takeaways.join(" "), date: new Date(publishedAt) });
			}
			return new Response(feed.atom1(), {
				headers: { "content-type": `${ATOM}; charset=utf-8`, "cache-control": "no-cache" },
			});
		},
	}),
	endpoint({
		path: "/briefs/{id}",
		summary: "One published brief with its content and corrections",
		parameters: named,
		answer: briefAnswer,
		run: async (ctx, { id }) => {
			const brief = await publishedBrief(ctx, id);
			const { title, takeaways, dataset } = brief.content;
			return { ...brief, title, takeaways, dataset };
		},
	}),
	fileEndpoint({
		path: "/briefs/{id}/file",
		summary: "A published brief as a file, byte for byte as it was published",
		type: TYPES.pdf,
		parameters: named.extend({ format: z.enum(["html", "pdf", "docx"]).default("pdf") }),
		run: async (ctx, { id, format }) => {
			await publishedBrief(ctx, id);
			const file = await findBriefFile(ctx.db, id, format);
			if (file === undefined) throw new DomainError("not_found", `${id} has no such file`, { parameter: "format" });
			return new Response(new Uint8Array(file.content), {
				headers: {
					"content-type": TYPES[format],
					"content-disposition": `${format === "html" ? "inline" : "attachment"}; filename="harmattan-${id}.${format}"`,
					"content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
					"cache-control": "no-cache",
					etag: `"${file.sha256}"`,
				},
			});
		},
	}),
];
