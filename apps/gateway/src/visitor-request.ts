import type { IncomingHttpHeaders } from "node:http";
import { isSessionCookie } from "@harmattan/api/auth/cookie-names";
import { LANGUAGE_COOKIE, LANGUAGE_HEADER } from "@harmattan/api/language-header";
import { wantedLanguage } from "@harmattan/api/wanted-language";
import { isLanguage, type Language } from "@harmattan/domain/language/language";
import { languageOfPath } from "@harmattan/domain/language/language-of-path";
import { parseCookie } from "cookie";
import { LRUCache } from "lru-cache";

/** A request whose answer is everybody's: of nobody who has signed in, and of nothing but its address and these headers. */
export interface VisitorRequest {
	/** What the answer is kept under. */
	key: string;
	/** Path and query to ask a dashboard for. */
	path: string;
	/** The only headers that a dashboard is given: what is not here cannot be in the answer. */
	headers: Record<string, string>;
	/** A page, what a page fetches to redraw itself, an answer of the API, or a file of the build that never changes. */
	kind: "page" | "payload" | "api" | "file";
	/** True for states of the past and for comparisons of free windows: these cost more, and wait in a line of their own. */
	isExpensive: boolean;
}

/** What is read of a request. */
interface IncomingRequest {
	method?: string | undefined;
	url?: string | undefined;
	headers: IncomingHttpHeaders;
}

/** What is one person's, changes something, or must not wait: never kept. */
const NOT_KEPT =
	/^\/(admin|account|sign-in|join|metrics|\.well-known)(\/|$)|^\/api\/(auth|admin|uploads|health|v1\/health)(\/|$)/;
/** Files to save, which are streamed. */
const STREAMED = /^\/api\/v1\/export(\/|$)/;
/** The file of a dataset's events, which a dashboard has packed already: kept for who takes it so. */
const EVENT_FILE = "/api/v1/events.arrow";
const EXPENSIVE = /[?&]knownAt=.|^\/((indicators|embed)\/before-after|api\/v1\/(compare|zones)|zones)\?./;
/** What programs read: the newest, in no language but that which they name. */
const READ_BY_PROGRAMS = /^\/(api|ogc)(\/|$)/;
const BUILD_FILE = /^\/(_next\/static\/|favicon\.svg$)/;
/** Headers that an answer depends on: under which name and how it is requested, and what Next's own pages say of themselves. */
const PASSED = [
	"host",
	"x-forwarded-proto",
	"x-forwarded-host",
	"rsc",
	"next-router-state-tree",
	"next-router-prefetch",
	"next-router-segment-prefetch",
	"next-url",
	"trpc-accept",
];
const THEMES = ["light", "dark"];
/** What social networks, mailers and advertisers add to a link: a new text for each reader, and nothing of ours. */
const ADDED_TO_LINKS = /^(utm_\w+|fbclid|gclid|dclid|msclkid|twclid|igshid|mc_cid|mc_eid|ref_src|_hsenc|_hsmi)$/;
const MAX_KEY = 8192;

/**
 * Reads a request as a visitor's; null where it is somebody's own, or where its answer is not kept.
 *
 * @param day UTC, ISO: what counts by the day of its reader is another answer tomorrow
 */
export function visitorRequest(request: IncomingRequest, day: string): VisitorRequest | null {
	const { method, url = "/", headers } = request;
	if ((method !== "GET" && method !== "HEAD") || !url.startsWith("/")) return null;
	const text = textOf(url, headers, day);
	const known = text === null ? undefined : read.get(text);
	if (known !== undefined) return known;
	const found = readRequest(url, headers, day);
	if (text !== null && found !== null) read.set(text, found);
	return found;
}

/** What visitors ask for again and again. */
const read = new LRUCache<string, VisitorRequest>({ max: 2000 });

/** The language that a reader of a page is sent to, by the same rule as a dashboard goes by; null for none, and for what a page fetches. */
function wantedBy(headers: IncomingHttpHeaders, pathname: string, chosen: string | null): Language | null {
	if (headers.rsc !== undefined) return null;
	return wantedLanguage({ pathname, chosen, acceptLanguage: headers["accept-language"] ?? null });
}

/** Everything that a reading goes by; null for the requests of which no two are alike, such as those with cookies. */
function textOf(url: string, headers: IncomingHttpHeaders, day: string): string | null {
	if (headers.cookie !== undefined || headers.authorization !== undefined || headers.range !== undefined) return null;
	if (
		url.startsWith(EVENT_FILE) ||
		headers["next-router-state-tree"] !== undefined ||
		headers.accept?.includes("text/event-stream")
	)
		return null;
	const wanted = wantedBy(headers, pathnameOf(url), null);
	return [day, url, wanted, headers[LANGUAGE_HEADER], ...PASSED.map((name) => headers[name])].join("\n");
}

function readRequest(url: string, headers: IncomingHttpHeaders, day: string): VisitorRequest | null {
	const { path: pathname } = languageOfPath(pathnameOf(url));
	if (NOT_KEPT.test(pathname) || STREAMED.test(pathname)) return null;
	if (BUILD_FILE.test(pathname))
		return { key: pathname, path: pathname, headers: {}, kind: "file", isExpensive: false };
	const cookies = parseCookie(headers.cookie ?? "");
	// A panel in somebody else's page shows what everybody may see, no matter who is signed in here.
	if (!pathname.startsWith("/embed/") && isSomebody(headers, cookies)) return null;
	if (headers.accept?.includes("text/event-stream") || headers.range) return null;
	const path = withoutAdditions(url);
	const passed: Record<string, string> = {};
	for (const name of PASSED) {
		const value = headers[name];
		if (typeof value === "string") passed[name] = value;
	}
	if (pathname === EVENT_FILE) {
		if (!/\bbr\b/.test(headers["accept-encoding"] ?? "")) return null;
		passed["accept-encoding"] = "br";
	}
	const named = headers[LANGUAGE_HEADER];
	if (pathname.startsWith("/api/") && isLanguage(named)) passed[LANGUAGE_HEADER] = named;
	if (cookies.theme && THEMES.includes(cookies.theme)) passed.cookie = `theme=${cookies.theme}`;
	// Who reads another language is sent to its address: all of them by one answer, and nobody else by theirs.
	const wanted = wantedBy(headers, pathnameOf(url), cookies[LANGUAGE_COOKIE] ?? null);
	if (wanted !== null) passed["accept-language"] = wanted;
	const key = JSON.stringify([day, path, passed]);
	if (key.length > MAX_KEY) return null;
	const kind = READ_BY_PROGRAMS.test(pathname) ? "api" : headers.rsc === undefined ? "page" : "payload";
	return { key, path, headers: passed, kind, isExpensive: EXPENSIVE.test(languageOfPath(path).path) };
}

const pathnameOf = (url: string) => url.split("?", 1)[0] ?? "";

const isSomebody = (headers: IncomingHttpHeaders, cookies: Record<string, string | undefined>): boolean =>
	headers.authorization !== undefined || Object.keys(cookies).some(isSessionCookie);

/** The same address without what others have added to it. Addresses without it are left as they are, to the letter. */
function withoutAdditions(url: string): string {
	const [path = "", query] = url.split(/\?(.*)/s, 2);
	if (query === undefined) return path;
	const parts = query.split("&").filter((part) => !ADDED_TO_LINKS.test(part.split("=", 1)[0] ?? ""));
	return parts.length === 0 ? path : `${path}?${parts.join("&")}`;
}

/**
 * A visitor's request for the stream of notices, with the revision that their page was drawn from; null where it is another, or
 * somebody's own.
 */
export function visitorStream({ method, url = "/", headers }: IncomingRequest): { lastEventId: number } | null {
	if (method !== "GET" || !url.startsWith("/api/trpc/live.revisions?")) return null;
	if (!headers.accept?.includes("text/event-stream") || isSomebody(headers, parseCookie(headers.cookie ?? "")))
		return null;
	try {
		const { searchParams } = new URL(url, "http://localhost");
		const input: unknown = JSON.parse(searchParams.get("input") ?? "{}");
		const given = typeof input === "object" && input !== null && "lastEventId" in input ? input.lastEventId : 0;
		const lastEventId = Number(given ?? 0);
		return Number.isSafeInteger(lastEventId) && lastEventId >= 0 ? { lastEventId } : null;
	} catch {
		return null;
	}
}
