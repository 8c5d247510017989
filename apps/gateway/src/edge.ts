import type { IncomingMessage, ServerResponse } from "node:http";
import { isIP } from "node:net";
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
const YEAR_SECONDS = 31_536_000;

/**
 * What happens to every request before anything else: pages, files, and paths that nothing can read. Gives it the address that it
 * really comes from in `x-forwarded-for`, safe headers, and an answer where its host is not ours or a change comes from another site.
 *
 * @returns true where it was answered
 */
export function createEdge({ address, hosts, trustedProxies }: EdgeSettings) {
	const own = new URL(address);
	const named = new Set([own.hostname, ...hosts]);
	const isTrusted = proxyAddr.compile([...trustedProxies]);
	return (request: IncomingMessage, response: ServerResponse): boolean => {
		const client = proxyAddr(request, isTrusted);
		if (!isTrusted(request.socket.remoteAddress ?? "", 0))
			for (const name of SAID_BY_PROXIES) delete request.headers[name];
		request.headers["x-forwarded-for"] = client;
		protect(response, request.url ?? "", own.protocol === "https:");
		if (!isOurs(request.headers.host, named))
			return refuse(
				response,
				421,
				`This is not ${request.headers.host ?? "a named host"}. If the dashboard goes by that name, put it into HARMATTAN_URL or HARMATTAN_HOSTS.`,
			);
		if (!SAFE_METHODS.includes(request.method ?? "") && !isSameOrigin(request.headers, own.host))
			return refuse(response, 403, "A change must come from the dashboard's own pages.");
		return false;
	};
}

function protect(response: ServerResponse, url: string, isSecure: boolean): void {
	response.setHeader("x-content-type-options", "nosniff");
	response.setHeader("referrer-policy", "strict-origin-when-cross-origin");
	response.setHeader("permissions-policy", "camera=(), geolocation=(), microphone=()");
	response.setHeader("cross-origin-opener-policy", "same-origin");
	if (!url.startsWith("/embed/")) response.setHeader("x-frame-options", "DENY");
	// Next sets this header anew: it is completed as the answer begins.
	if (!url.startsWith("/_next/static/")) onHeaders(response, () => vary(response, "Cookie, Authorization"));
	if (isSecure) response.setHeader("strict-transport-security", `max-age=${YEAR_SECONDS}`);
}

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

function refuse(response: ServerResponse, status: number, words: string): true {
	response.writeHead(status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
	response.end(`${words}\n`);
	return true;
}
