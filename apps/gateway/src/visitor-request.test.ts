import { describe, expect, it } from "vitest";
import { visitorRequest } from "./visitor-request.ts";

const DAY = "2026-11-27";
const read = (url: string, headers: Record<string, string> = {}, method = "GET") =>
	visitorRequest({ method, url, headers: { host: "monitor.example.org", ...headers } }, DAY);
const key = (url: string, headers: Record<string, string> = {}, day = DAY) =>
	visitorRequest({ method: "GET", url, headers: { host: "monitor.example.org", ...headers } }, day)?.key;

describe("what is kept for many", () => {
	it("is no request of somebody: a session, a token, under either name of the cookie", () => {
		const somebody: Record<string, string>[] = [
			{ cookie: "harmattan.session_token=abc.def" },
			{ cookie: "theme=dark; __Host-harmattan.session_token=abc" },
			{ cookie: "harmattan.session_data=abc" },
			{ authorization: "Bearer hmt_abc" },
		];
		for (const headers of somebody) expect(read("/", headers), JSON.stringify(headers)).toBeNull();
	});
	it("is no change, no file to save, no stream, and nothing of an account or of administration", () => {
		expect(read("/", {}, "POST")).toBeNull();
		expect(read("/api/trpc/live.revisions", { accept: "text/event-stream" })).toBeNull();
		for (const path of [
			"/admin",
			"/admin/people",
			"/account",
			"/sign-in",
			"/join?token=x",
			"/fr/admin",
			"/fr/sign-in",
			"/api/auth/get-session",
			"/api/uploads/1",
			"/api/health",
			"/api/v1/health",
			"/api/v1/export?format=csv",
		])
			expect(read(path), path).toBeNull();
	});
	it("is the file of a dataset's events for who takes it packed, as it is packed already", () => {
		expect(read("/api/v1/events.arrow")).toBeNull();
		expect(read("/api/v1/events.arrow?dataset=open", { "accept-encoding": "gzip, br" })?.headers).toMatchObject({
			"accept-encoding": "br",
		});
	});
	it("is a panel, which shows what everybody may see, no matter who is signed in", () =>
		expect(read("/embed/map", { cookie: "harmattan.session_token=abc" })?.headers).toEqual({
			host: "monitor.example.org",
		}));
});

describe("what a dashboard is given", () => {
	it("is nothing of the reader but the theme", () =>
		expect(
			read("/", {
				cookie: "theme=dark; _ga=GA1.2.3; harmattan.device=abc",
				"x-forwarded-for": "203.0.113.7",
				"user-agent": "Mozilla",
				referer: "https://example.org/private",
				"accept-language": "en-GB,en;q=0.9,fr;q=0.8",
				"x-kept-for-many": "0",
				"x-middleware-subrequest": "proxy",
			})?.headers,
		).toEqual({ host: "monitor.example.org", cookie: "theme=dark" }));
	it("is the language that a reader is to be sent to, and no more of what a browser prefers", () => {
		const languageOf = (url: string, headers: Record<string, string>) => read(url, headers)?.headers["accept-language"];
		expect(languageOf("/map", { "accept-language": "fr-BF,fr;q=0.9,en;q=0.8" })).toBe("fr");
		expect(languageOf("/map", { cookie: "language=fr" })).toBe("fr");
		expect(languageOf("/map", { "accept-language": "fr", cookie: "language=en" })).toBeUndefined();
		expect(languageOf("/fr/map", { "accept-language": "fr" })).toBeUndefined();
		expect(languageOf("/map", { "accept-language": "fr", rsc: "1" })).toBeUndefined();
		expect(languageOf("/api/v1/events", { "accept-language": "fr" })).toBeUndefined();
	});
	it("is the language that a page asks the API for, where it is one of ours", () => {
		const of = (url: string, named: string) => read(url, { "x-language": named })?.headers["x-language"];
		expect([of("/api/trpc/views.list", "fr"), of("/api/trpc/views.list", "xx"), of("/map", "fr")]).toEqual([
			"fr",
			undefined,
			undefined,
		]);
	});
	it("is no theme that there is not", () =>
		expect(read("/", { cookie: "theme=<script>" })?.headers).toEqual({ host: "monitor.example.org" }));
});

describe("two requests share an answer", () => {
	it("where they differ only in what others add to links", () => {
		expect(key("/map?dataset=open&utm_source=x&fbclid=IwAR123")).toBe(key("/map?dataset=open"));
		expect(read("/?utm_campaign=coup")?.path).toBe("/");
	});
	it("where they differ in the order of nothing else: day, theme, host, address, or what a page says of itself", () => {
		const others = [
			key("/", {}, "2026-11-28"),
			key("/", { cookie: "theme=dark" }),
			key("/", { host: "mirror.example.org" }),
			key("/?dataset=open"),
			key("/fr"),
			key("/", { "accept-language": "fr" }),
			key("/", { rsc: "1" }),
			key("/", { rsc: "1", "next-router-state-tree": "[]" }),
			key("/", { "x-forwarded-proto": "https" }),
			key("/"),
		];
		expect(new Set(others).size).toBe(others.length);
	});
	it("never where the text that tells them apart is longer than is kept", () =>
		expect(read(`/?x=${"a".repeat(9000)}`)).toBeNull());
});

it("states of the past and comparisons of free windows wait in a line of their own", () => {
	const paths = [
		"/?knownAt=3",
		"/?dataset=x&knownAt=2026-01-01",
		"/indicators/before-after?date=2022-01-01",
		"/api/v1/compare?region=MLI",
	];
	for (const path of paths) expect(read(path)?.isExpensive, path).toBe(true);
	for (const path of ["/", "/?knownAt=", "/indicators/before-after", "/api/v1/indicators/events?region=MLI"])
		expect(read(path)?.isExpensive, path).toBe(false);
});
