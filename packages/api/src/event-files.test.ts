import { keepEventFiles } from "@harmattan/analysis/map/event-files";
import { decodeChanges, decodeEvents, encodeEvents } from "@harmattan/columns/arrow-file";
import { applyDelta } from "@harmattan/columns/event-delta";
import { fileHash } from "@harmattan/columns/file-hash";
import { insertDataset, insertEvents } from "@harmattan/database/testing/insert-events";
import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { ApiContext } from "./context.ts";
import { handleRest } from "./rest/handle.ts";
import { createCaller } from "./root.ts";
import { createTestContext } from "./testing/test-context.ts";

let database: TestDatabase;
let ctx: ApiContext;
beforeAll(async () => {
	database = await createTestDatabase(inject("adminUrl"));
	for (const policy of ["open", "private"] as const) {
		await insertDataset(database.sql, policy, policy);
		await insertEvents(
			database.sql,
			Array.from({ length: 30 }, (_, index) => ({
				dataset: policy,
				sourceId: String(index),
				country: index % 3 === 0 ? "NER" : "MLI",
				date: `2023-06-${String(30 - index).padStart(2, "0")}`,
				best: index,
			})),
		);
	}
	ctx = createTestContext(database);
});
afterAll(() => database.close());

const get = (path: string, headers: Record<string, string> = {}) =>
	handleRest(ctx, new Request(`http://localhost/api/v1${path}`, { headers }));
const nextRevision = () =>
	database.sql`insert into data_revisions (id, kind, recorded_at) select max(id) + 1, 'reference', now() from data_revisions`;

describe("the file of a dataset's events", () => {
	it("holds each event that stands, by day", async () => {
		const answer = await get("/events.arrow?dataset=open");
		const { days, eventPlaces, deaths, places, countries } = decodeEvents(new Uint8Array(await answer.arrayBuffer()));
		const countryOf = (index: number) => countries[places.countries[eventPlaces[index] ?? 0] ?? 0];
		expect(Array.from(days, (day, index) => [day - (days[0] ?? 0), deaths[index], countryOf(index)])).toEqual(
			Array.from({ length: 30 }, (_, day) => [day, 29 - day, (29 - day) % 3 === 0 ? "NER" : "MLI"]),
		);
		expect(answer.headers.get("x-events")).toBe("30");
	});
	it("is made though the gate is full, and for those who wait though the first caller has gone", async () => {
		await nextRevision();
		const full: ApiContext = { ...ctx, admit: () => new Promise(() => {}) };
		const gone = new AbortController();
		const path = "http://localhost/api/v1/events.arrow?dataset=open";
		const first = handleRest(full, new Request(path, { signal: gone.signal }));
		const second = handleRest(full, new Request(path));
		gone.abort();
		expect((await second).status).toBe(200);
		await first;
		const counts = createCaller(full).map.counts({ dataset: "open" });
		expect(await counts).toBeDefined();
	});
	it("is sent packed to who takes that, and not again to who has it", async () => {
		const packed = await get("/events.arrow", { "accept-encoding": "gzip, br" });
		expect([packed.headers.get("content-encoding"), packed.status]).toEqual(["br", 200]);
		const etag = packed.headers.get("etag") ?? "";
		const again = await get("/events.arrow", { "accept-encoding": "gzip, br", "if-none-match": etag });
		expect([again.status, await again.text()]).toEqual([304, ""]);
		expect((await get("/events.arrow", { "if-none-match": etag })).status).toBe(200);
	});
	it("is made anew after a data revision, once for all who ask, and stays the same where no event changed", async () => {
		const before = (await get("/events.arrow")).headers.get("etag");
		await nextRevision();
		const requested = await Promise.all(
			[1, 2, 3, 4].map((hour) => ctx.eventFiles.read({ ...ctx, now: new Date(Date.UTC(2024, 0, 1, hour)) }, "open")),
		);
		expect(new Set(requested.map(({ madeAt }) => madeAt.getTime())).size).toBe(1);
		expect((await get("/events.arrow")).headers.get("etag")).toBe(before);
		await database.sql`update events set withdrawal = 'deleted' where dataset_id = 'open' and source_id = '0'`;
		await nextRevision();
		const after = await get("/events.arrow");
		expect([after.headers.get("etag") === before, after.headers.get("x-events")]).toEqual([false, "29"]);
	});
	it("is followed by what changed since, for who names the state that they hold", async () => {
		await keepEventFiles(database.db, new Date());
		const before = await get("/events.arrow");
		const held = decodeEvents(new Uint8Array(await before.arrayBuffer()));
		await database.sql`update events set fatalities_best = 99 where dataset_id = 'open' and source_id = '7'`;
		await nextRevision();
		const hash = before.headers.get("x-hash") ?? "";
		const answer = await get(`/events.arrow?since=${hash}`);
		expect(answer.headers.get("x-since")).toBe(hash);
		const sent = decodeChanges(new Uint8Array(await answer.arrayBuffer()));
		expect([...sent.changes].sort()).toEqual([-1, 1]);
		expect(fileHash(encodeEvents(applyDelta(held, sent)))).toBe(answer.headers.get("x-hash"));
	});
	it("has an address of its own state that may be kept for good by whom it may be shown to, until that state is let go", async () => {
		await keepEventFiles(database.db, new Date());
		const hash = (await get("/events.arrow")).headers.get("x-hash") ?? "";
		const named = await get(`/events.arrow?hash=${hash}`);
		expect([named.status, named.headers.get("cache-control"), named.headers.get("x-hash")]).toEqual([
			200,
			"public, max-age=31536000, immutable",
			hash,
		]);
		expect((await get(`/events.arrow?hash=${"0".repeat(64)}`)).status).toBe(404);
		expect((await get(`/events.arrow?dataset=private&hash=${hash}`)).status).toBe(404);
	});
	it("is sent whole to who names a state that is not kept", async () => {
		const answer = await get(`/events.arrow?since=${"0".repeat(64)}`);
		expect(answer.headers.get("x-since")).toBeNull();
		expect(decodeEvents(new Uint8Array(await answer.arrayBuffer())).days).toHaveLength(29);
		expect((await get("/events.arrow?since=1")).status).toBe(400);
	});
	it("is counted by hexagon here, under the same choice as in a browser", async () => {
		await database.sql`update events set cell = ${BigInt("0x87754e64dffffff").toString()}::bigint, geo_precision = 1 where dataset_id = 'open'`;
		await database.sql`update events set geo_precision = 6 where dataset_id = 'open' and source_id = '3'`;
		await nextRevision();
		const { map } = createCaller(ctx);
		const { bins } = await map.counts({
			countries: ["NER"],
			from: "2023-06-05",
			deaths: { from: 1, to: null },
		});
		const [[cell, events, deaths] = ["", 0, 0], ...others] = bins;
		const expected = await database.sql`select count(*)::int as events, sum(fatalities_best)::int as deaths from events
			where dataset_id = 'open' and withdrawal is null and country = 'NER' and date_start >= '2023-06-05' and fatalities_best >= 1 and geo_precision < 4`;
		expect([events, deaths, others]).toEqual([expected[0]?.events, expected[0]?.deaths, []]);
		expect(cell).toBe("86754e64fffffff");
		await expect(map.counts({ dataset: "private" })).rejects.toThrow(/no dataset private/);
	});
	it("of a dataset that the asker may not see is not there", async () =>
		expect((await get("/events.arrow?dataset=private")).status).toBe(404));
});

describe("files of past states", () => {
	it("are made for a few askers at a time, and hold up nobody who asks for the present", async () => {
		await keepEventFiles(database.db, new Date());
		const [locked, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
		// Nobody can read events meanwhile: all who ask for the past wait, or are refused.
		const holding = database.sql.begin(async (tx) => {
			await tx`lock table events in access exclusive mode`;
			locked.resolve();
			await release.promise;
		});
		await locked.promise;
		const refusals: string[] = [];
		const sixRefused = Promise.withResolvers<void>();
		const requested = Array.from({ length: 10 }, (_, index) =>
			ctx.eventFiles.read({ ...ctx, knownAt: -index }, "open"),
		);
		for (const request of requested)
			request.catch(({ code }: { code: string }) => {
				if (refusals.push(code) === 6) sixRefused.resolve();
			});
		await sixRefused.promise;
		expect(refusals).toEqual(Array.from({ length: 6 }, () => "too_many"));
		expect((await ctx.eventFiles.read(ctx, "open")).events).toBeGreaterThan(0);
		release.resolve();
		await holding;
		const answers = await Promise.allSettled(requested);
		expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(4);
		expect((await ctx.eventFiles.read({ ...ctx, knownAt: -20 }, "open")).events).toBe(0);
	});
});
