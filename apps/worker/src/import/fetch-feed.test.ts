import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { recordFetch } from "@harmattan/database/changes/imports";
import { changeSettings } from "@harmattan/database/changes/settings";
import { readImport } from "@harmattan/database/ingest/import-records";
import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import type { FeedRequest } from "@harmattan/domain/imports/feeds";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { publishersOf } from "../connectors/publishers.ts";
import { readEnvironment } from "../environment.ts";
import { eventFile } from "../torture/event-file.ts";
import { askForScheduled, fetchFeed } from "./fetch-feed.ts";
import { createRowMappers } from "./mapping/row-mapper.ts";
import { checkImport } from "./stored-import.ts";

let database: TestDatabase;
let folder: string;
let server: Server;
let site: string;
const timestamps: string[] = [];
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "feed-"));
	database = await createTestDatabase(inject("adminUrl"));
	server = createServer((request, response) => {
		const url = new URL(request.url ?? "", "http://x");
		if (url.pathname === "/downloads/candidateged/GEDEvent_v26_0_9.csv")
			return void response.end(eventFile({ first: 1, rows: 5 }));
		if (url.pathname === "/downloads/candidateged/GEDEvent_v26_0_8.csv")
			return void response.end(eventFile({ first: 100, rows: 3 }));
		if (url.pathname === "/downloads/index.html")
			return void response.end(
				`<a href="ged/ged251-csv.zip">CSV</a> ${["24_0_3", "26_0_9", "26_0_10"].map((name) => `<a href="candidateged/GEDEvent_v${name}.csv">${name}</a>`).join(" ")}`,
			);
		if (url.pathname === "/oauth/token") return void response.end(JSON.stringify({ access_token: "t" }));
		if (url.pathname === "/api/acled/read") {
			timestamps.push(url.searchParams.get("timestamp") ?? "all");
			const row = {
				event_id_cnty: "MLI1",
				event_date: "2026-06-09",
				time_precision: "1",
				event_type: "Battles",
				actor1: "JNIM",
				inter1: "Rebel group",
				country: "Mali",
				latitude: "14.5",
				longitude: "-4.2",
				geo_precision: "1",
				fatalities: "2",
				timestamp: 1_781_000_000,
			};
			return void response.end(JSON.stringify({ data: url.searchParams.has("timestamp") ? [] : [row] }));
		}
		response.writeHead(404).end();
	}).listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	site = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
});
afterAll(async () => {
	server.closeAllConnections();
	server.close();
	await database.close();
	await rm(folder, { recursive: true });
});

const context = (account = true) => ({
	connection: database,
	mappers: createRowMappers(),
	uploads: folder,
	now: () => new Date("2026-11-23T04:15:00Z"),
	publishers: publishersOf(
		readEnvironment({
			DATABASE_URL: database.url,
			HARMATTAN_UCDP_SITE: site,
			HARMATTAN_ACLED_SITE: site,
			...(account ? { HARMATTAN_ACLED_EMAIL: "a@example.org", HARMATTAN_ACLED_PASSWORD: "x" } : {}),
		}),
	),
});
async function fetchAndCheck(request: FeedRequest, account = true, { approved } = { approved: false }) {
	const importId = await recordFetch(database.db, null, { request, fileName: "fetched", now: new Date() });
	await fetchFeed(context(account), { importId, request });
	await checkImport(context(), importId, { approved });
	const [error] = await database.sql`select error from imports where id = ${importId}`;
	return { ...(await readImport(database.sql, importId)), error: error?.error };
}

describe("a publisher's data", () => {
	it("is fetched by release, and waits for a yes like an uploaded file", async () => {
		const found = await fetchAndCheck({ feed: "ucdp", release: "26.0.9", approved: false });
		expect(found).toMatchObject({ status: "checked", release: "26.0.9", datasetId: "ucdp-ged", counts: { new: 5 } });
	});
	it("approved beforehand is committed where it is clean; requested as the newest, each release is an import of its own", async () => {
		const approved = await fetchAndCheck({ feed: "ucdp", release: "26.0.8", approved: true }, true, { approved: true });
		expect(approved.status).toBe("committed");
		const request = { feed: "ucdp" as const, release: "newest", approved: true };
		const importId = await recordFetch(database.db, null, { request, fileName: "newest", now: new Date() });
		await fetchFeed(context(), { importId, request });
		const [found] = await database.sql`select status, error from imports where id = ${importId}`;
		expect(found).toMatchObject({ status: "discarded", error: expect.stringContaining("Requested 25.1, 26.0.10") });
		await database.sql`delete from imports where release is null and kind = 'feed' and id > ${importId}`;
		await database.sql`delete from graphile_worker._private_jobs`;
	});
	it("that is not there ends the import with the publisher's answer", async () => {
		const found = await fetchAndCheck({ feed: "ucdp", release: "99.1", approved: false });
		expect(found).toMatchObject({ status: "failed", error: expect.stringMatching(/answered 404/) });
	});
	it("of ACLED is fetched from the newest row that is held on", async () => {
		expect(await fetchAndCheck({ feed: "acled", countries: [] })).toMatchObject({
			status: "checked",
			counts: { new: 1 },
		});
		expect(await database.sql`select 1 from datasets where id = 'acled'`).toEqual([]);
		expect(await fetchAndCheck({ feed: "acled", countries: [] }, true, { approved: true })).toMatchObject({
			status: "committed",
		});
		const again = await fetchAndCheck({ feed: "acled", countries: [] });
		expect(again).toMatchObject({ status: "failed", error: expect.stringMatching(/nothing that is newer/) });
		expect(timestamps).toEqual(["all", "all", "1781000000"]);
	});
	it("of ACLED needs an account, and says so", async () => {
		const found = await fetchAndCheck({ feed: "acled", countries: [] }, false);
		expect(found).toMatchObject({
			status: "failed",
			error: expect.stringMatching(/no account of ACLED.*HARMATTAN_ACLED_EMAIL/),
		});
	});
});

describe("the nightly schedule", () => {
	it("asks for nothing until an admin switches it on", async () => expect(await askForScheduled(context())).toBe(0));
	it("asks for candidate releases that are not there yet, and for ACLED's changes and deletions", async () => {
		await changeSettings(database.db, null, { fetchUcdp: true, fetchAcled: true }, new Date());
		// The page names 26.0.9, which is held already, and two more.
		expect(await askForScheduled(context())).toBe(4);
		const requested =
			await database.sql`select payload -> 'request' as request from graphile_worker._private_jobs j where payload::text like '%request%' order by id desc limit 4`;
		expect(requested.map(({ request }) => request.release ?? request.feed).sort()).toEqual([
			"25.1",
			"26.0.10",
			"acled",
			"acled-deleted",
		]);
	});
});
