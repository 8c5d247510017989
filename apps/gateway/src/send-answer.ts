import type { IncomingMessage, ServerResponse } from "node:http";
import { LRUCache } from "lru-cache";
import Negotiator from "negotiator";
import { type Answer, ENCODINGS, type Encoding, unpacked } from "./answer.ts";
import type { Found } from "./answers.ts";

/** What each way of finding an answer is called in Cache-Status (RFC 9211). */
const CACHE_STATUS: Record<Found, string> = {
	hit: "harmattan; hit",
	stale: "harmattan; hit; detail=stale",
	miss: "harmattan; fwd=miss",
};

/** Sends an answer as its reader takes it; to one who has it already, that it is still so. */
export function sendAnswer(request: IncomingMessage, response: ServerResponse, answer: Answer, found: Found): void {
	const taken = "identity" in answer.bodies ? "identity" : encodingFor(request.headers["accept-encoding"] ?? "");
	const encoding = taken === "gzip" && !("gzip" in answer.bodies) ? "identity" : taken;
	const headers = [...answer.headers[encoding], "cache-status", CACHE_STATUS[found]];
	const given = request.headers["if-none-match"];
	if (given !== undefined && answer.status === 200 && has(given, answer.etags[encoding])) {
		response.writeHead(304, headers).end();
		return;
	}
	const send = (body: Buffer) => {
		headers.push("content-length", String(body.length));
		response.writeHead(answer.status, headers).end(request.method === "HEAD" ? undefined : body);
	};
	if ("identity" in answer.bodies) send(answer.bodies.identity);
	else {
		const body = encoding === "identity" ? undefined : answer.bodies[encoding];
		if (body) send(body);
		else unpacked(answer).then(send, (error: Error) => response.destroy(error));
	}
}

/** Browsers send a handful of texts, all of them the same ones. */
const negotiated = new LRUCache<string, Encoding>({ max: 100 });

/** The smallest way that a reader takes (RFC 9110, 12.5.3). */
function encodingFor(accepted: string): Encoding {
	const known = negotiated.get(accepted);
	if (known) return known;
	const taken = new Negotiator({ headers: { "accept-encoding": accepted } }).encodings([...ENCODINGS]);
	const chosen = ENCODINGS.find((name) => taken.includes(name)) ?? "identity";
	negotiated.set(accepted, chosen);
	return chosen;
}

/** True where If-None-Match (RFC 9110, 13.1.2) names an ETag, weakly or not. */
const has = (given: string, etag: string): boolean =>
	given.trim() === "*" || given.split(",").some((one) => one.trim().replace(/^W\//, "") === etag);
