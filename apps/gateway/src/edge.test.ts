import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createEdge, type EdgeSettings, refuseAtEdge } from "./edge.ts";

const SETTINGS: EdgeSettings = {
	address: "https://monitor.example.org",
	hosts: ["mirror.example.org"],
	trustedProxies: [],
};
const servers: Server[] = [];
afterEach(() => {
	for (const server of servers.splice(0)) server.close();
});

/** Sends a request as it stands to a server behind an edge; gives the status, the headers, and the address that the server saw. */
async function send(lines: readonly string[], settings: Partial<EdgeSettings> = {}) {
	const edge = createEdge({ ...SETTINGS, ...settings });
	let seen: IncomingHttpHeaders | null = null;
	const server = createServer((request, response) => {
		edge.protect(response, request.url ?? "");
		const refusal = edge.check(request);
		if (refusal) return refuseAtEdge(response, refusal);
		seen = request.headers;
		response.end("answered");
	});
	servers.push(server);
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
	socket.end(`${[...lines, "connection: close"].join("\r\n")}\r\n\r\n`);
	let text = "";
	for await (const chunk of socket) text += String(chunk);
	const [head = "", body = ""] = text.split("\r\n\r\n");
	const [status = "", ...rest] = head.split("\r\n");
	const headers = Object.fromEntries(
		rest.map((line) => [line.split(": ")[0]?.toLowerCase(), line.split(": ").slice(1).join(": ")]),
	);
	return {
		status: Number(status.split(" ")[1]),
		headers,
		body,
		from: (seen as IncomingHttpHeaders | null)?.["x-forwarded-for"],
	};
}
const OURS = "host: monitor.example.org";

describe("every request", () => {
	it("gets safe headers, a path that nothing can read too", async () => {
		for (const path of ["/", "/_next/static/x.js", "/favicon.svg", "/%E0%A4%A"]) {
			const { headers } = await send([`GET ${path} HTTP/1.1`, OURS]);
			expect(headers, path).toMatchObject({
				"x-content-type-options": "nosniff",
				"x-frame-options": "DENY",
				"cross-origin-opener-policy": "same-origin",
				"strict-transport-security": "max-age=31536000",
			});
		}
		expect((await send(["GET /embed/map HTTP/1.1", OURS])).headers).not.toHaveProperty("x-frame-options");
	});
	it("is answered for the names that the dashboard goes by and for addresses of numbers, and for no other name", async () => {
		for (const host of [
			"monitor.example.org",
			"mirror.example.org:8443",
			"localhost:3000",
			"127.0.0.1:3000",
			"[::1]:3000",
		])
			expect((await send(["GET / HTTP/1.1", `host: ${host}`])).status, host).toBe(200);
		for (const host of ["evil.example", "monitor.example.org.evil.example", "a b", ""])
			expect((await send(["GET / HTTP/1.1", `host: ${host}`])).status, host).toBeGreaterThan(399);
		expect((await send(["GET / HTTP/1.1", "host: evil.example"])).body).toContain("HARMATTAN_HOSTS");
	});
});

describe("where a request comes from", () => {
	const forged = ["GET / HTTP/1.1", OURS, "x-forwarded-for: 6.6.6.6, 7.7.7.7"];
	it("is its socket, whatever it says itself", async () => expect((await send(forged)).from).toBe("127.0.0.1"));
	it("is what a trusted proxy says of it, the last that no trusted one has added", async () => {
		expect((await send(forged, { trustedProxies: ["loopback"] })).from).toBe("7.7.7.7");
		expect((await send(forged, { trustedProxies: ["loopback", "7.7.7.0/24"] })).from).toBe("6.6.6.6");
	});
});

describe("a method", () => {
	it("that nothing here answers, such as TRACE, is refused before a dashboard sees it", async () => {
		expect((await send(["TRACE / HTTP/1.1", OURS])).status).toBe(405);
		expect((await send(["GET / HTTP/1.1", OURS])).status).toBe(200);
	});
});

describe("a change", () => {
	const post = (...lines: string[]) => send(["POST /api/trpc/x HTTP/1.1", OURS, "content-length: 0", ...lines]);
	it("comes from our own pages, or from a program", async () => {
		expect((await post()).status).toBe(200);
		expect((await post("origin: https://monitor.example.org", "sec-fetch-site: same-origin")).status).toBe(200);
	});
	it("is refused from another site, and from another port of the same one", async () => {
		for (const lines of [
			["origin: https://evil.example"],
			["origin: https://monitor.example.org:8080"],
			["origin: null"],
			["sec-fetch-site: cross-site"],
			["sec-fetch-site: same-site"],
		])
			expect((await post(...lines)).status, lines.join()).toBe(403);
	});
});
