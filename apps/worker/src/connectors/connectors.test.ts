import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UCDP_GED_COLUMNS } from "@harmattan/formats/ucdp-ged/columns";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { fetchAcled } from "./acled.ts";
import { createFetcher } from "./fetcher.ts";
import { isPrivate } from "./guard.ts";
import { fetchUcdp, findCurrentReleases, ucdpFileUrl, ucdpRelease } from "./ucdp.ts";

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "connectors-"));
});
afterAll(() => rm(folder, { recursive: true }));

const servers: Server[] = [];
afterEach(async () => {
	for (const server of servers.splice(0)) {
		server.closeAllConnections();
		server.close();
	}
});
/** A publisher's server, on this machine. */
async function publisher(
	answer: (request: IncomingMessage, response: ServerResponse, body: string) => void,
): Promise<string> {
	const server = createServer(async (request, response) => {
		let body = "";
		for await (const chunk of request) body += String(chunk);
		answer(request, response, body);
	}).listen(0, "127.0.0.1");
	servers.push(server);
	await once(server, "listening");
	const address = server.address();
	return `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
}
const near = createFetcher({ retries: 3, allowPrivate: true });
const json = (response: ServerResponse, value: unknown) => response.end(JSON.stringify(value));

describe("UCDP", () => {
	it("has each release under its own address", () => {
		expect(ucdpFileUrl("https://ucdp.example", ucdpRelease("25.1"))).toBe(
			"https://ucdp.example/downloads/ged/ged251-csv.zip",
		);
		expect(ucdpFileUrl("https://ucdp.example", ucdpRelease("25.0.7"))).toBe(
			"https://ucdp.example/downloads/candidateged/GEDEvent_v25_0_7.csv",
		);
		expect(() => ucdpRelease("newest")).toThrow(/not a UCDP release/);
	});
	it("gives its file, after a server that is down for a moment", async () => {
		let requested = 0;
		const site = await publisher((_, response) => {
			requested += 1;
			if (requested === 1) response.writeHead(503).end();
			else response.end("id\n1\n");
		});
		const path = join(folder, "ucdp.csv");
		await fetchUcdp(near, { site, api: site, token: null }, ucdpRelease("25.0.7"), path);
		expect([requested, await readFile(path, "utf8")]).toEqual([2, "id\n1\n"]);
	});
	it("says at once that it has no such release", async () => {
		const site = await publisher((_, response) => response.writeHead(404).end());
		const requested = fetchUcdp(near, { site, api: site, token: null }, ucdpRelease("99.1"), join(folder, "none.csv"));
		await expect(requested).rejects.toThrow(/answered 404 for \/downloads\/ged\/ged991-csv\.zip/);
	});
	it("has its current releases on its download page, under the addresses that the page gives", async () => {
		const site = await publisher((request, response) => {
			if (request.url !== "/downloads/index.html") return void response.writeHead(404).end();
			response.end('<a href="ged/ged251-csv.zip">a</a><a href="/other/GEDevent_v26_0_1.csv">b</a>');
		});
		const found = await findCurrentReleases(near, { site }, "2026-02-20");
		expect(found.map(({ release, url }) => [release.text, url.slice(site.length)])).toEqual([
			["25.1", "/downloads/ged/ged251-csv.zip"],
			["26.0.1", "/other/GEDevent_v26_0_1.csv"],
		]);
	});
	it("without the page is tried forward from the newest final release, a bounded number of times", async () => {
		const requested: string[] = [];
		const files = ["/downloads/ged/ged251-csv.zip", "/downloads/candidateged/GEDEvent_v26_0_1.csv"];
		const site = await publisher((request, response) => {
			requested.push(request.url ?? "");
			response.writeHead(files.includes(request.url ?? "") ? 200 : 404).end();
		});
		const found = await findCurrentReleases(near, { site }, "2026-02-20");
		expect(found.map(({ release }) => release.text)).toEqual(["25.1", "26.0.1"]);
		expect(requested.length).toBeLessThan(40);
	});
	it("without a network says so, and names the file to fetch by hand", async () => {
		const requested = findCurrentReleases(near, { site: "http://127.0.0.1:9" }, "2026-02-20");
		await expect(requested).rejects.toMatchObject({
			message: expect.stringContaining("cannot be reached"),
			remedy: expect.stringMatching(/ged251-csv\.zip.*npm run import -- FILE/),
		});
	});
	it("is read page by page through its API, with the token", async () => {
		const api = await publisher((request, response) => {
			const url = new URL(request.url ?? "", "http://x");
			const number = Number(url.searchParams.get("page"));
			if (request.headers["x-ucdp-access-token"] !== "secret") return void response.writeHead(401).end();
			json(response, { TotalPages: 3, Result: [{ id: number, side_a: "A, with a comma", best: 0 }] });
		});
		const path = join(folder, "api.csv");
		expect(await fetchUcdp(near, { site: api, api, token: "secret" }, ucdpRelease("25.1"), path)).toEqual({ rows: 3 });
		const [header, first] = (await readFile(path, "utf8")).split("\n");
		expect(header).toBe(UCDP_GED_COLUMNS.join(","));
		expect(first).toContain('"A, with a comma"');
		const wrong = fetchUcdp(near, { site: api, api, token: "wrong" }, ucdpRelease("25.1"), path);
		await expect(wrong).rejects.toThrow(/401/);
	});
});

describe("ACLED", () => {
	const acled = async (seen: string[]) =>
		publisher((request, response, body) => {
			const url = new URL(request.url ?? "", "http://x");
			seen.push(`${url.pathname}${url.search}`);
			if (url.pathname === "/oauth/token") {
				const right = new URLSearchParams(body).get("password") === "right";
				return right ? json(response, { access_token: "t", token_type: "Bearer" }) : void response.writeHead(401).end();
			}
			if (request.headers.authorization !== "Bearer t") return void response.writeHead(401).end();
			if (url.pathname === "/api/deleted/read")
				return json(response, { data: [{ event_id_cnty: "MLI1", deleted_timestamp: 1_700_000_500 }] });
			const whole = url.searchParams.get("page") === "1";
			json(response, {
				data: Array.from({ length: whole ? 5000 : 2 }, (_, index) => ({
					event_id_cnty: `MLI${index}`,
					timestamp: 1_700_000_000 + index,
				})),
			});
		});
	it("is read from a timestamp on, page by page, with an account", async () => {
		const seen: string[] = [];
		const site = await acled(seen);
		const path = join(folder, "acled.csv");
		const account = { site, email: "a@example.org", password: "right" };
		const requested = { what: "acled" as const, since: 1_600_000_000, countries: ["Mali", "Niger"] };
		expect(await fetchAcled(near, account, requested, path)).toEqual({ rows: 5002, newest: 1_700_004_999 });
		expect(seen[1]).toBe(
			"/api/acled/read?_format=json&limit=5000&page=1&timestamp=1600000000&timestamp_where=%3E&country=Mali%7CNiger",
		);
		expect((await readFile(path, "utf8")).split("\n")[0]).toBe("event_id_cnty,timestamp");
	});
	it("gives its list of deleted events", async () => {
		const site = await acled([]);
		const path = join(folder, "deleted.csv");
		const account = { site, email: "a@example.org", password: "right" };
		await fetchAcled(near, account, { what: "deleted", since: null, countries: [] }, path);
		expect(await readFile(path, "utf8")).toBe("event_id_cnty,deleted_timestamp\nMLI1,1700000500\n");
	});
	it("refuses a wrong password with a word on what to do, and never tells it", async () => {
		const site = await acled([]);
		const account = { site, email: "a@example.org", password: "very wrong" };
		const requested = fetchAcled(near, account, { what: "acled", since: null, countries: [] }, join(folder, "x.csv"));
		await expect(requested).rejects.toThrow(/answered 401/);
		await expect(requested).rejects.not.toThrow(/very wrong/);
	});
});

describe("an address", () => {
	const careful = createFetcher({ retries: 0, allowPrivate: false });
	it.each([
		"http://127.0.0.1/",
		"http://[::1]/",
		"http://169.254.169.254/latest",
		"http://10.1.2.3/",
		"http://[::ffff:127.0.0.1]/",
		"http://localhost/",
		"http://0.0.0.0/",
		"http://2130706433/",
	])("%s inside the installation's own network is refused", async (url) => {
		await expect(careful.get(url)).rejects.toThrow(/inside this installation's own network/);
	});
	it("that is no web address is refused", async () => {
		await expect(careful.get("file:///etc/passwd")).rejects.toThrow(/no web address/);
	});
	it("inside it is refused behind a redirect too", async () => {
		const inner = await publisher((_, response) => response.end("secret"));
		const outer = await publisher((_, response) => response.writeHead(302, { location: inner }).end());
		expect(await (await near.get(outer)).text()).toBe("secret");
		expect(isPrivate(new URL(inner).hostname)).toBe(true);
		await expect(careful.get(inner)).rejects.toThrow(/own network/);
	});
	it("never carries credentials to another host, in headers or in a form", async () => {
		const reported: string[] = [];
		const other = await publisher((request, response, body) => {
			reported.push(
				`${request.method} ${request.headers.authorization ?? "-"} ${request.headers["x-ucdp-access-token"] ?? "-"} ${body}`,
			);
			response.end("file");
		});
		for (const status of [301, 302, 303, 307, 308]) {
			const site = await publisher((_, response) => response.writeHead(status, { location: other }).end());
			await near.get(site, { headers: { authorization: "Bearer SECRET", "x-ucdp-access-token": "SECRET" } });
			await near.get(site, { form: { password: "SECRET" } });
		}
		expect(reported).toEqual(Array.from({ length: 10 }, () => "GET - - "));
	});
	it("carries them on within the host, to where it moved the file", async () => {
		const site = await publisher((request, response) =>
			request.url === "/"
				? response.writeHead(302, { location: "/there" }).end()
				: response.end(request.headers.authorization),
		);
		expect(await (await near.get(site, { headers: { authorization: "Bearer KEY" } })).text()).toBe("Bearer KEY");
	});
});
