import { LANGUAGE_COOKIE, LANGUAGE_HEADER } from "@harmattan/api/language-header";
import { wantedLanguage } from "@harmattan/api/wanted-language";
import { isPagePath, languageOfPath, pathIn } from "@harmattan/domain/language/language-of-path";
import { type NextRequest, NextResponse } from "next/server";
import { readEnvironment } from "@/server/environment.ts";
import { KNOWN_AT_HEADER, pageState, TODAY_HEADER } from "@/server/page-state.ts";

let ground: string | undefined;

/** What the gateway says of a request whose answer it keeps for many. */
const KEPT_FOR_MANY = "x-kept-for-many";

/**
 * Says which language an address names, and sends a reader of another one to theirs; next.config.ts leads both to the same page.
 *
 * The policy of what a page may load. Scripts run only with the request's nonce, or, in an answer that is kept for many, by hashes
 * that the gateway puts in; styles may be inline, since drawings carry their tokens in style attributes; nothing but a panel of
 * /embed may be framed.
 */
export function proxy(request: NextRequest) {
	const { pathname } = request.nextUrl;
	const page = request.nextUrl.clone();
	const wanted = wantedOf(request);
	if (wanted !== null) {
		page.pathname = pathIn(wanted, pathname);
		return NextResponse.redirect(page);
	}
	const { language, path } = languageOfPath(pathname);
	page.pathname = path;
	const nonce = request.headers.has(KEPT_FOR_MANY) ? null : Buffer.from(crypto.randomUUID()).toString("base64");
	// biome-ignore lint/style/noProcessEnv: development's reloading needs eval
	const development = process.env.NODE_ENV === "development";
	const isPanel = /^\/embed\//.test(path);
	ground ??= groundOrigins();
	const policy = [
		"default-src 'self'",
		`script-src 'self'${nonce === null ? "" : ` 'nonce-${nonce}' 'strict-dynamic'`}${development ? " 'unsafe-eval'" : ""}`,
		"style-src 'self' 'unsafe-inline'",
		`img-src 'self' blob: data:${ground}`,
		"font-src 'self' data:",
		`connect-src 'self' blob: data:${ground}${development ? " ws:" : ""}`,
		"worker-src 'self' blob:",
		"object-src 'none'",
		"base-uri 'self'",
		"form-action 'self'",
		`frame-ancestors ${isPanel ? "*" : "'none'"}`,
	].join("; ");
	const headers = new Headers(request.headers);
	// On another page a panel shows what everybody may see, no matter who is signed in here.
	if (isPanel) {
		headers.delete("cookie");
		headers.delete("authorization");
	}
	// What a page fetches from the API says itself for which language.
	if (isPagePath(path)) headers.set(LANGUAGE_HEADER, language);
	const state = pageState(page);
	for (const [name, value] of [
		[KNOWN_AT_HEADER, state && encodeURIComponent(state.knownAt)],
		[TODAY_HEADER, state?.today],
	] as const)
		if (value) headers.set(name, value);
		else headers.delete(name);
	if (nonce !== null) headers.set("content-security-policy", policy);
	const response = NextResponse.next({ request: { headers } });
	response.headers.set("content-security-policy", policy);
	return response;
}

/** The language that a reader who opens a page is sent to; null for what a page fetches. */
function wantedOf({ method, nextUrl, headers, cookies }: NextRequest) {
	if ((method !== "GET" && method !== "HEAD") || headers.has("rsc")) return null;
	return wantedLanguage({
		pathname: nextUrl.pathname,
		chosen: cookies.get(LANGUAGE_COOKIE)?.value ?? null,
		acceptLanguage: headers.get("accept-language"),
	});
}

/** Where an operator's map style is fetched from: its own origin, and those of its tiles, signs and letters. */
function groundOrigins(): string {
	const { HARMATTAN_MAP_STYLE: style, HARMATTAN_MAP_ORIGINS: others } = readEnvironment();
	if (style === null) return "";
	const origins = [style, ...others].map((address) => new URL(address).origin);
	return [...new Set(origins)].map((origin) => ` ${origin}`).join("");
}

export const config = { matcher: "/((?!_next/static|_next/image|favicon.svg).*)" };
