import type { IncomingMessage, ServerResponse } from "node:http";
import { isIP } from "node:net";
import { languageOfPath } from "@harmattan/domain/language/language-of-path";
import onHeaders from "on-headers";
import proxyAddr from "proxy-addr";
import vary from "vary";

/** What an operator says of the way to the product. */
export interface EdgeSettings {
	/** Address that people open the dashboard at. */
	address: string;
	/** Other names that it goes by. */
	hosts: readonly string[];
	/** Networks whose word on where a request comes from is believed, such as `loopback` or `10.0.0.0/8`. */
	trustedProxies: readonly string[];
}

/** Headers that say where a request comes from: only a trusted proxy's are believed. */
const SAID_BY_PROXIES = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip"];
const SAFE_METHODS = ["GET", "HEAD", "OPTIONS"];
/** All that anything here answers; an upload that goes on is a PATCH. */
const METHODS = [...SAFE_METHODS, "POST", "PUT", "PATCH", "DELETE"];
const YEAR_SECONDS = 31_536_000;

/** What happens to every request before anything else: pages, files, and paths that nothing can read. */
export interface Edge {
	/**
	 * Gives a request the address that it really comes from in `x-forwarded-for`, and says why it is refused, if it is: its host is not
	 * ours, or a change comes from another site.
	 */
	check: (request: IncomingMessage) => Refusal | null;
	/** Headers that every answer of a path has. */
	safeHeaders: (path: string) => Readonly<Record<string, string>>;
	/** Puts them on an answer that somebody else will write. */
	protect: (response: ServerResponse, path: string) => void;
}

/** Why a request is not let in. */
export interface Refusal {
	status: 403 | 405 | 421;
	words: string;
}

/** Hosts whose names were looked at and found ours: few, unless somebody tries. */
const MAX_KNOWN_HOSTS = 100;

/** Opens the edge of an installation. */
export function createEdge({ address, hosts, trustedProxies }: EdgeSettings): Edge {
	const own = new URL(address);
	const named = new Set([own.hostname, ...hosts]);
	const isTrusted = proxyAddr.compile([...trustedProxies]);
	const knownHosts = new Set<string>();
	const isHostOurs = (host: string | undefined): boolean => {
		if (host !== undefined && knownHosts.has(host)) return true;
		if (!isOurs(host, named)) return false;
		if (host !== undefined && knownHosts.size < MAX_KNOWN_HOSTS) knownHosts.add(host);
		return true;
	};
	const secure: Record<string, string> =
		own.protocol === "https:" ? { "strict-transport-security": `max-age=${YEAR_SECONDS}` } : {};
	const forPanels = { ...SAFE_HEADERS, ...secure };
	const forPages = { ...forPanels, "x-frame-options": "DENY" };
	const safeHeaders = (path: string) => (languageOfPath(path).path.startsWith("/embed/") ? forPanels : forPages);
	return {
		check: (request) => {
			const socket = request.socket.remoteAddress ?? "";
			if (isTrusted(socket, 0)) request.headers["x-forwarded-for"] = proxyAddr(request, isTrusted);
			else {
				for (const name of SAID_BY_PROXIES) delete request.headers[name];
				request.headers["x-forwarded-for"] = socket;
			}
			if (!isHostOurs(request.headers.host)) {
				const name = request.headers.host ?? "a named host";
				const words = `This is not ${name}. If the dashboard goes by that name, put it into HARMATTAN_URL or HARMATTAN_HOSTS.`;
				return { status: 421, words };
			}
			if (!METHODS.includes(request.method ?? ""))
				return { status: 405, words: `Nothing here answers ${request.method}.` };
			if (!SAFE_METHODS.includes(request.method ?? "") && !isSameOrigin(request.headers, own.host))
				return { status: 403, words: "A change must come from the dashboard's own pages." };
			return null;
		},
		safeHeaders,
		protect: (response, path) => {
			for (const [name, value] of Object.entries(safeHeaders(path))) response.setHeader(name, value);
			// A dashboard sets this header anew: it is completed as the answer begins.
			if (!path.startsWith("/_next/static/")) onHeaders(response, () => vary(response, "Cookie, Authorization"));
		},
	};
}

const SAFE_HEADERS = {
	"x-content-type-options": "nosniff",
	"referrer-policy": "strict-origin-when-cross-origin",
	"permissions-policy": "camera=(), geolocation=(), microphone=()",
	"cross-origin-opener-policy": "same-origin",
};

/** A name that somebody else could let point at this machine must be one of ours; an address of numbers cannot be made to. */
function isOurs(host: string | undefined, named: ReadonlySet<string>): boolean {
	if (host === undefined || !URL.canParse(`http://${host}`)) return false;
	const { hostname } = new URL(`http://${host}`);
	const isNumbers = isIP(hostname.replace(/^\[|\]$/g, "")) !== 0;
	return isNumbers || hostname === "localhost" || hostname.endsWith(".localhost") || named.has(hostname);
}

/** What a browser says of where a change comes from; a program says nothing of it, and has no cookies that somebody could ride on. */
function isSameOrigin({ host, origin, "sec-fetch-site": site }: IncomingMessage["headers"], own: string): boolean {
	if (typeof site === "string" && site !== "same-origin" && site !== "none") return false;
	return origin === undefined || (URL.canParse(origin) && [host, own].includes(new URL(origin).host));
}

/** Answers a request that is not let in. */
export function refuseAtEdge(response: ServerResponse, { status, words }: Refusal): void {
	response.writeHead(status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
	response.end(`${words}\n`);
}
