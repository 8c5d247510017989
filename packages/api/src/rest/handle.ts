import { createHash } from "node:crypto";
import { withKnownAt } from "@harmattan/analysis/known-at";
import { z } from "zod";
import type { ApiContext } from "../context.ts";
import { knownError } from "../known-error.ts";
import { type Endpoint, keepingOf } from "./endpoint.ts";
import { ENDPOINTS } from "./endpoints.ts";
import { health } from "./health.ts";
import { openApiDocument } from "./openapi-document.ts";
import { domainProblem, problem } from "./problem.ts";

const PREFIX = "/api/v1";
/** Answers a GET below /api/v1: JSON with an ETag, or problem+json that names the parameter or id at fault. */
export async function handleRest(ctx: ApiContext, request: Request): Promise<Response> {
	const url = new URL(request.url);
	if (!isReadable(url))
		return problem(400, "The request cannot be read", "its address holds a broken % sign or a NUL character", null);
	const path = url.pathname.slice(PREFIX.length).replace(/\/$/, "");
	if (path === "/health") return health(ctx);
	if (path === "/openapi.json")
		return answer(ctx, request, openApiDocument(ENDPOINTS, ctx.build.version), "application/json");
	if (ctx.viewer?.role === "none") {
		return problem(403, "This installation is closed to the public", "Send a token: authorization: Bearer hmt_…", null);
	}
	for (const endpoint of ENDPOINTS) {
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
	return problem(404, "There is no such path", `${PREFIX}${path} is not in ${PREFIX}/openapi.json`, null);
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

function answer({ viewer }: ApiContext, request: Request, body: unknown, type: string): Response {
	const text = JSON.stringify(body);
	const etag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"`;
	const headers = { etag, "cache-control": keepingOf(viewer), "content-type": `${type}; charset=utf-8` };
	if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
	return new Response(text, { headers });
}
