import { readBrief, readBriefs } from "@harmattan/analysis/brief/briefs";
import { findBriefFile } from "@harmattan/database/queries/briefs";
import { BRIEF_FORMAT_NAMES, BRIEF_FORMATS } from "@harmattan/domain/brief/formats";
import { DomainError } from "@harmattan/domain/errors";
import { shortId } from "@harmattan/domain/short-id";
import { z } from "zod";
import { briefAnswer, briefsAnswer } from "./answers/briefs.ts";
import { ATOM, atomResponse } from "./atom.ts";
import { endpoint, fileEndpoint } from "./endpoint.ts";

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
			return atomResponse(ctx, request, {
				title: "Harmattan: weekly briefs",
				page: "/briefs",
				credits: briefs.map(({ dataset }) => dataset),
				entries: briefs.map(({ id, title, takeaways, publishedAt }) => ({
					id: `/briefs/${id}`,
					link: `/briefs/${id}`,
					title,
					description: takeaways.join(" "),
					date: new Date(publishedAt),
				})),
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
		type: BRIEF_FORMATS.pdf,
		parameters: named.extend({ format: z.enum(BRIEF_FORMAT_NAMES).default("pdf") }),
		run: async (ctx, { id, format }) => {
			await publishedBrief(ctx, id);
			const file = await findBriefFile(ctx.db, id, format);
			if (file === undefined) throw new DomainError("not_found", `${id} has no such file`, { parameter: "format" });
			return new Response(new Uint8Array(file.content), {
				headers: {
					"content-type": BRIEF_FORMATS[format],
					"content-disposition": `${format === "html" ? "inline" : "attachment"}; filename="harmattan-${id}.${format}"`,
					"content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
					"cache-control": "no-cache",
					etag: `"${file.sha256}"`,
				},
			});
		},
	}),
];
