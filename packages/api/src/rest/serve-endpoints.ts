import { createHash } from "node:crypto";
import { withKnownAt } from "@harmattan/analysis/known-at";
import { z } from "zod";
import type { ApiContext } from "../context.ts";
import { knownError } from "../known-error.ts";
import { type Endpoint, keepingOf } from "./endpoint.ts";
import { domainProblem, problem } from "./problem.ts";

/** Paths below an address, and where they are described. */
interface Served {
	/** The address that they are below. */
	prefix: string;
	endpoints: readonly Endpoint[];
	/** Answers that are no JSON of the data, by their path. */
	others: Record<string, (ctx: ApiContext, request: Request) => Promise<Response> | Response>;
	/** The address that lists them. */
	describedAt: string;
}

/** Answers a GET of one of some paths: JSON with an ETag, or problem+json that names the parameter or id at fault. */
export async function serveEndpoints(ctx: ApiContext, request: Request, served: Served): Promise<Response> {
	const { prefix, endpoints, others, describedAt } = served;
	const url = new URL(request.url);
	if (!isReadable(url))
		return problem(400, "The request cannot be read", "its address holds a broken % sign or a NUL character", null);
	const path = url.pathname.slice(prefix.length).replace(/\/$/, "");
	const other = Object.hasOwn(others, path) ? others[path] : undefined;
	if (other !== undefined) return other(ctx, request);
	if (ctx.viewer?.role === "none") {
		return problem(403, "This installation is closed to the public", "Send a token: authorization: Bearer hmt_…", null);
	}
	for (const endpoint of endpoints) {
		const inPath = matchPath(endpoint, path);
		if (!inPath) continue;
		const requested = endpoint.read({ ...Object.fromEntries(url.searchParams), ...inPath });
		if (requested instanceof z.ZodError) return unreadable(requested);
		try {
			const { knownAt, run: read } = requested;
			const run = () =>
				endpoint.isStreamed ? read(ctx, request) : withKnownAt(ctx, knownAt, (then) => read(then, request));
			const found = await (endpoint.isShared ? run() : ctx.admit(run));
			return found instanceof Response ? found : answer(ctx, request, found, endpoint.type ?? "application/json");
		} catch (error) {
			const known = knownError(error);
			if (known === null) throw error;
			return domainProblem(known);
		}
	}
	return problem(404, "There is no such path", `${prefix}${path} is not in ${describedAt}`, null);
}

function unreadable({ issues: [issue] }: z.ZodError): Response {
	const parameter = issue?.code === "unrecognized_keys" ? (issue.keys[0] ?? "") : (issue?.path.join(".") ?? "");
	const detail = `parameter ${parameter}: ${issue?.message ?? "is not valid"}`;
	return problem(400, "The request cannot be read", detail, parameter);
}

/** True where every part of an address stands for a text. */
function isReadable({ pathname, search }: URL): boolean {
	try {
		return !`${decodeURIComponent(pathname)}${search}`.includes("\u0000") && !search.includes("%00");
	} catch {
		return false;
	}
}

function matchPath(endpoint: Endpoint, path: string): Record<string, string> | null {
	const wanted = endpoint.path.split("/");
	const given = path.split("/");
	if (wanted.length !== given.length) return null;
	const found: Record<string, string> = {};
	for (const [index, part] of wanted.entries()) {
		const name = /^\{(\w+)\}$/.exec(part)?.[1];
		if (name) found[name] = decodeURIComponent(given[index] ?? "");
		else if (part !== given[index]) return null;
	}
	return found;
}

/** JSON with an ETag, or 304 where the asker has it. */
export function answer({ viewer }: ApiContext, request: Request, body: unknown, type: string): Response {
	const text = JSON.stringify(body);
	const etag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"`;
	const headers = { etag, "cache-control": keepingOf(viewer), "content-type": `${type}; charset=utf-8` };
	if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
	return new Response(text, { headers });
}
