import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from "node:zlib";
import { scriptSources, withScriptSources } from "./script-policy.ts";
import type { VisitorRequest } from "./visitor-request.ts";

const [pack, zip] = [promisify(brotliCompress), promisify(gzip)];
const [unpack, unzip] = [promisify(brotliDecompress), promisify(gunzip)];
/** Of Brotli. The demonstration's front page, 360 KB: 5 gives 50 KB in 6 ms, 9 gives 48 KB in 27 ms, gzip 88 KB in 10 ms. */
const QUALITY = 5;
/** Shorter texts gain nothing that is worth a header. */
const MIN_PACKED = 1024;
const TEXT =
	/^(text\/|image\/svg|application\/(json|geo\+json|ld\+json|vnd\.oai\.openapi\+json|x-qgis-project|problem\+json|javascript|xml|atom\+xml|manifest))/;

/** Ways to pack a text, the smallest first. */
export const ENCODINGS = ["br", "gzip", "identity"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** An answer as it is kept and sent: packed once for each way that readers take it. */
export interface Answer {
	status: number;
	/** As they are sent, names and values in turn, for each encoding; what differs with each sending is not among them. */
	headers: Record<Encoding, readonly string[]>;
	/** By the name of the encoding; a text that is worth it has `br` and `gzip`, what a dashboard packed only `br`, all else `identity`. */
	bodies: { br: Buffer; gzip?: Buffer } | { identity: Buffer };
	/** As `If-None-Match` names it, for each encoding. */
	etags: Record<Encoding, string>;
	/** Of memory. */
	bytes: number;
}

/** What a dashboard has answered. */
export interface RawAnswer {
	status: number;
	headers: Record<string, string | string[] | undefined>;
	body: Buffer;
}

/** Of a dashboard's headers, those that are everybody's; the others are of its connection, or formed here. */
const KEPT_HEADERS = [
	"content-type",
	"content-disposition",
	"content-language",
	"content-security-policy",
	"link",
	"location",
	"retry-after",
	"etag",
	"x-data-revision",
	"x-hash",
	"x-since",
	"x-events",
	"x-bytes",
];
/** Seconds that a shared cache on the way, such as a CDN, may answer by itself. Payloads follow a live notice, and must not be older. */
const SHARED_SECONDS = { page: 10, payload: 1, api: 1 };
/** Seconds for which a CDN may give what it has while it fetches anew. */
const STALE_SECONDS = 10;
const IMMUTABLE = "public, max-age=31536000, immutable";

/** Makes an answer of what a dashboard said: packed, hashed, with the headers that caches go by. */
export async function answerOf(
	raw: RawAnswer,
	visitor: VisitorRequest,
	{ revision, safeHeaders }: { revision: number | null; safeHeaders: Readonly<Record<string, string>> },
): Promise<Answer> {
	const headers: Record<string, string> = { ...safeHeaders };
	for (const name of KEPT_HEADERS) {
		const value = raw.headers[name];
		if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(", ") : value;
	}
	const type = headers["content-type"] ?? "";
	const policy = headers["content-security-policy"];
	if (policy !== undefined && type.startsWith("text/html"))
		headers["content-security-policy"] = withScriptSources(
			policy,
			scriptSources(raw.body.toString(), visitor.headers.host ?? ""),
		);
	const hash =
		headers.etag?.replace(/^W\/|"|-br"$/g, "") ??
		createHash("sha256").update(raw.body).digest("base64url").slice(0, 27);
	const bodies = raw.headers["content-encoding"] === "br" ? { br: raw.body } : await packed(raw.body, type);
	const isImmutable = visitor.kind === "file" || String(raw.headers["cache-control"]).includes("immutable");
	if (isImmutable) {
		headers["cache-control"] = IMMUTABLE;
		headers.vary = "Accept-Encoding";
	} else {
		const shared = visitor.kind === "file" ? 0 : SHARED_SECONDS[visitor.kind];
		headers["cache-control"] =
			raw.status === 200 ? `public, max-age=0, must-revalidate, s-maxage=${shared}` : "no-store";
		// For CDNs alone (RFC 9213): a browser that is allowed stale answers would show them after a reload.
		if (raw.status === 200)
			headers["cdn-cache-control"] = `public, max-age=${shared}, stale-while-revalidate=${STALE_SECONDS}`;
		headers.vary = `Accept-Encoding, Cookie, Authorization${visitor.kind === "api" ? ", X-Language" : ", Accept-Language, RSC, Next-Router-State-Tree, Next-Router-Prefetch, Next-Router-Segment-Prefetch, Next-Url"}`;
		// By which a CDN can be instructed to drop what an import has changed: Fastly and Varnish, Cloudflare.
		if (revision !== null) headers["surrogate-key"] = headers["cache-tag"] = `revision-${revision}`;
	}
	const bytes = Object.values(bodies).reduce((sum, body: Buffer) => sum + body.length, 0) + visitor.key.length + 4096;
	const etags = ofEach((encoding) => `"${hash}${encoding === "identity" ? "" : `-${encoding}`}"`);
	const sent = (encoding: Encoding) => ({
		...headers,
		etag: etags[encoding],
		...(encoding === "identity" ? {} : { "content-encoding": encoding }),
	});
	return {
		status: raw.status,
		headers: ofEach((encoding) => Object.entries(sent(encoding)).flat()),
		bodies,
		etags,
		bytes,
	};
}

const ofEach = <Value>(form: (encoding: Encoding) => Value): Record<Encoding, Value> => ({
	br: form("br"),
	gzip: form("gzip"),
	identity: form("identity"),
});

async function packed(body: Buffer, type: string): Promise<Answer["bodies"]> {
	if (body.length < MIN_PACKED || !TEXT.test(type)) return { identity: body };
	const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
	const [br, gzipped] = await Promise.all([pack(body, { params }), zip(body)]);
	return { br, gzip: gzipped };
}

/** The body of an answer for a reader who takes no encoding. */
export const unpacked = async ({ bodies }: Answer): Promise<Buffer> =>
	"identity" in bodies ? bodies.identity : bodies.gzip ? unzip(bodies.gzip) : unpack(bodies.br);
