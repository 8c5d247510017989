import type { IncomingMessage, ServerResponse } from "node:http";
import Negotiator from "negotiator";
import { type Answer, unpacked } from "./answer.ts";
import type { Found } from "./answers.ts";

/** What each way of finding an answer is called in Cache-Status (RFC 9211). */
const CACHE_STATUS: Record<Found, string> = {
	hit: "harmattan; hit",
	stale: "harmattan; hit; detail=stale",
	miss: "harmattan; fwd=miss; stored",
};
/** Ways to pack a text, the smallest first. */
const ENCODINGS = ["br", "gzip", "identity"];

/** Sends an answer as its reader takes it; to one who has it already, that it is still so. */
export async function sendAnswer(
	request: IncomingMessage,
	response: ServerResponse,
	answer: Answer,
	found: Found,
): Promise<void> {
	const taken = "identity" in answer.bodies ? [] : new Negotiator(request).encodings(ENCODINGS);
	const encoding = ENCODINGS.find((name) => taken.includes(name)) ?? "identity";
	const etag = `"${answer.hash}${encoding === "identity" ? "" : `-${encoding}`}"`;
	const headers: Record<string, string | number> = { ...answer.headers, etag, "cache-status": CACHE_STATUS[found] };
	if (answer.status === 200 && has(request.headers["if-none-match"], etag)) {
		response.writeHead(304, headers).end();
		return;
	}
	if (encoding !== "identity") headers["content-encoding"] = encoding;
	const body =
		encoding === "identity" || "identity" in answer.bodies
			? await unpacked(answer)
			: answer.bodies[encoding === "br" ? "br" : "gzip"];
	headers["content-length"] = body.length;
	response.writeHead(answer.status, headers);
	if (request.method === "HEAD") response.end();
	else response.end(body);
}

/** True where If-None-Match (RFC 9110, 13.1.2) names an ETag, weakly or not. */
function has(given: string | undefined, etag: string): boolean {
	if (given === undefined) return false;
	return given.trim() === "*" || given.split(",").some((one) => one.trim().replace(/^W\//, "") === etag);
}
