import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from "node:zlib";
import { createGate } from "@harmattan/api/gate";
import { afterEach, describe, expect, it } from "vitest";
import { createAnswers } from "./answers.ts";
import { openDashboards } from "./dashboards.ts";
import { createEdge } from "./edge.ts";
import { createGateway, type Sent } from "./gateway.ts";

const servers: Server[] = [];
afterEach(() => {
	for (const server of servers.splice(0)) server.close().closeAllConnections();
});
async function listen(server: Server): Promise<number> {
	servers.push(server);
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	return (server.address() as AddressInfo).port;
}

/** A gateway before a dashboard that notes each of its requests. */
async function start(answer: RequestListener, { waiting = 40, addresses = [] as string[], keeps = true } = {}) {
	const requests: IncomingMessage["headers"][] = [];
	const dashboard = await listen(
		createServer((incoming, outgoing) => {
			requests.push({ ...incoming.headers, url: incoming.url });
			answer(incoming, outgoing);
		}),
	);
	const now = () => performance.now();
	const options = { maxBytes: 1_000_000, staleMs: 10_000, patienceMs: 1, longestMs: 60_000, now };
	const answers = createAnswers(options);
	const sent: Sent[] = [];
	const port = await listen(
		createGateway({
			edge: createEdge({ address: "http://127.0.0.1", hosts: [], trustedProxies: ["loopback"] }),
			dashboards: openDashboards([...addresses, `http://127.0.0.1:${dashboard}`], now),
			keeps,
			answers,
			live: { follow: () => false },
			files: createAnswers(options),
			gates: {
				common: createGate({ atOnce: 4, perClient: 4, waiting }),
				expensive: createGate({ atOnce: 1, perClient: 1, waiting: 2 }),
			},
			own: {},
			revision: () => 7,
			observe: (one) => sent.push(one),
			day: () => "2026-11-27",
		}),
	);
	const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
		new Promise<{ status: number; headers: IncomingMessage["headers"]; body: Buffer }>((resolve, reject) => {
			request({ port, host: "127.0.0.1", path, headers, method, agent: false }, async (incoming) => {
				const parts: Buffer[] = [];
				for await (const part of incoming) parts.push(part as Buffer);
				resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(parts) });
			})
				.on("error", reject)
				.end();
		});
	return { get, requests, answers, sent };
}

const PAGE = `<html><script>x()</script>${"word ".repeat(1000)}</html>`;
const page: RequestListener = (_, response) => {
	response.setHeader("content-type", "text/html; charset=utf-8");
	response.setHeader("content-security-policy", "default-src 'self'; script-src 'self'");
	response.end(PAGE);
};

describe("a visitor's page", () => {
	it("is drawn once, packed once for each encoding, and reads the same in all", async () => {
		const { get, requests } = await start(page);
		const [br, gzip, plain] = [
			await get("/", { "accept-encoding": "gzip, deflate, br" }),
			await get("/", { "accept-encoding": "gzip" }),
			await get("/"),
		];
		expect([brotliDecompressSync(br.body), gunzipSync(gzip.body), plain.body].map(String)).toEqual([PAGE, PAGE, PAGE]);
		expect([br.headers["cache-status"], gzip.headers["cache-status"]]).toEqual([
			"harmattan; fwd=miss",
			"harmattan; hit",
		]);
		expect(requests).toHaveLength(1);
	});
	it("is not sent again to who has it, and costs the dashboard nothing", async () => {
		const { get, requests } = await start(page);
		const first = await get("/", { "accept-encoding": "br" });
		const again = await get("/", { "accept-encoding": "br", "if-none-match": `W/${first.headers.etag}` });
		expect([again.status, again.body.length, requests.length]).toEqual([304, 0, 1]);
		const otherEncoding = await get("/", { "accept-encoding": "gzip", "if-none-match": String(first.headers.etag) });
		expect(otherEncoding.status).toBe(200);
	});
	it("says to caches on the way what it varies by, how long it may be kept, and which revision it is of", async () => {
		const { headers } = await (await start(page)).get("/");
		expect(headers).toMatchObject({
			"cache-control": "public, max-age=0, must-revalidate, s-maxage=10",
			"cdn-cache-control": "public, max-age=10, stale-while-revalidate=10",
			"surrogate-key": "revision-7",
			vary: expect.stringContaining("Cookie, Authorization"),
		});
	});
	it("runs only the scripts that stand in it and those of the build", async () => {
		const { headers } = await (await start(page)).get("/", { host: "127.0.0.1:3000" });
		expect(headers["content-security-policy"]).toMatch(
			/^default-src 'self'; script-src 127\.0\.0\.1:3000\/_next\/static\/ 'sha256-[\w+/]{43}='$/,
		);
	});
	it("is drawn once for 200 who ask at once", async () => {
		const { get, requests } = await start((incoming, response) => setImmediate(() => page(incoming, response)));
		const answers = await Promise.all(Array.from({ length: 200 }, () => get("/")));
		expect(new Set(answers.map(({ status, body }) => `${status} ${body.length}`)).size).toBe(1);
		expect(requests).toHaveLength(1);
	});
});

it("the file of a dataset's events is kept as the dashboard packed it, with what the map reads of its headers", async () => {
	const packed = brotliCompressSync("columns");
	const { get, requests } = await start((_, response) => {
		response.writeHead(200, {
			"content-type": "application/vnd.apache.arrow.stream",
			"content-encoding": "br",
			etag: '"abc-br"',
			"x-hash": "f".repeat(64),
		});
		response.end(packed);
	});
	const path = "/api/v1/events.arrow?dataset=open";
	for (const _ of [1, 2]) {
		const { headers, body } = await get(path, { "accept-encoding": "gzip, br" });
		expect(body).toEqual(packed);
		expect(headers).toMatchObject({ "content-encoding": "br", etag: '"abc-br"', "x-hash": "f".repeat(64) });
	}
	expect((await get(path, { "accept-encoding": "br", "if-none-match": '"abc-br"' })).status).toBe(304);
	expect(requests).toHaveLength(1);
});

describe("what is one person's", () => {
	const whoAmI: RequestListener = ({ headers }, response) =>
		void response
			.setHeader("content-type", "text/html")
			.end(/session_token=(\w+)/.exec(headers.cookie ?? "")?.[1] ?? headers["x-poison"] ?? "a visitor");
	it("is never given to another, in any order of asking", async () => {
		const { get } = await start(whoAmI);
		const as = async (name: string | null) =>
			String((await get("/", name === null ? {} : { cookie: `harmattan.session_token=${name}` })).body);
		expect([await as("ann"), await as(null), await as("ben"), await as(null), await as("ann")]).toEqual([
			"ann",
			"a visitor",
			"ben",
			"a visitor",
			"ann",
		]);
	});
	it("cannot be put into what others are given: by headers, by methods, by halves of addresses", async () => {
		const { get, requests } = await start(whoAmI);
		await get("/", { "x-poison": "poison", "x-forwarded-host": "evil.example", "x-original-url": "/admin" });
		await get("/", {}, "HEAD");
		expect(String((await get("/")).body)).toBe("a visitor");
		await get("/", { cookie: "harmattan.session_token=eve; theme=dark" });
		expect(String((await get("/", { cookie: "theme=dark" })).body)).toBe("a visitor");
		expect(requests.some((headers) => headers["x-original-url"])).toBe(false);
	});
	it("keeps its own word on caching, and the dashboard is given the address of who asks", async () => {
		const { get, requests } = await start(
			(_, response) => void response.setHeader("cache-control", "private, no-store").end("mine"),
		);
		const { headers } = await get("/", { cookie: "harmattan.session_token=ann", "x-forwarded-for": "203.0.113.7" });
		expect(headers["cache-control"]).toBe("private, no-store");
		expect(requests[0]).toMatchObject({ "x-forwarded-for": "203.0.113.7", cookie: "harmattan.session_token=ann" });
		expect(requests[0]).not.toHaveProperty("x-kept-for-many");
	});
});

it("a gateway that keeps nothing passes everything on, and leaves a page's policy as it is", async () => {
	const { get, requests } = await start(page, { keeps: false });
	for (const _ of [1, 2])
		expect((await get("/")).headers["content-security-policy"]).toBe("default-src 'self'; script-src 'self'");
	expect(requests).toHaveLength(2);
	expect(requests[0]).not.toHaveProperty("x-kept-for-many");
});

describe("under load", () => {
	it("an address that has too many waiting is refused at once; others are served", async () => {
		const held: (() => void)[] = [];
		const { get } = await start(
			(incoming, response) => {
				if (incoming.url?.includes("slow")) held.push(() => page(incoming, response));
				else page(incoming, response);
			},
			{ waiting: 2 },
		);
		const many = Array.from({ length: 10 }, (_, index) => get(`/slow?${index}`, { "x-forwarded-for": "203.0.113.7" }));
		const refused = await Promise.race(many);
		expect([refused.status, refused.headers["retry-after"]]).toEqual([429, "5"]);
		const other = get("/slow?other", { "x-forwarded-for": "203.0.113.8" });
		while ((await Promise.race([other, new Promise((resolve) => setImmediate(resolve, null))])) === null)
			for (const release of held.splice(0)) release();
		expect((await other).status).toBe(200);
	});
	it("a dashboard that is being started again is passed over", async () => {
		const { get } = await start(page, { addresses: ["http://127.0.0.1:1"] });
		expect([(await get("/")).status, (await get("/map")).status]).toEqual([200, 200]);
	});
	it("what nobody answers is said to be so, with when to try again", async () => {
		const { get } = await start((_, response) => void response.destroy());
		const { status, headers } = await get("/");
		expect([status, headers["retry-after"]]).toEqual([503, "5"]);
	});
});

it("each answer is observed with how it was found, and never with where it went", async () => {
	const { get, sent } = await start(page);
	await get("/");
	await get("/");
	await get("/admin", { "x-forwarded-for": "203.0.113.7" });
	expect(sent.map(({ path, found, status }) => ({ path, found, status }))).toEqual([
		{ path: "/", found: "miss", status: 200 },
		{ path: "/", found: "hit", status: 200 },
		{ path: "/admin", found: "passed", status: 200 },
	]);
	expect(JSON.stringify(sent)).not.toContain("203.0.113.7");
});
