import { VERSION_COLUMNS } from "@harmattan/database/schema/events";
import { insertDataset, insertEvents } from "@harmattan/database/testing/insert-events";
import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { ApiContext } from "../context.ts";
import { createCaller } from "../root.ts";
import { createTestContext, memberContext, PROVEN } from "../testing/test-context.ts";

let database: TestDatabase;
let ctx: ApiContext;
let key: string;
beforeAll(async () => {
	database = await createTestDatabase(inject("adminUrl"));
	for (const [id, policy] of [
		["one", "open"],
		["other", "open"],
		["hidden", "private"],
	] as const) {
		await insertDataset(database.sql, id, policy);
		await insertEvents(
			database.sql,
			[3, 5, 20].map((day, index) => ({
				dataset: id,
				sourceId: String(index),
				country: "MLI",
				date: `2023-06-${String(day).padStart(2, "0")}`,
				best: index,
			})),
		);
	}
	await database.sql`update events set longitude = -4.2, latitude = 14.5`;
	await database.sql`update events set longitude = -3.2 where dataset_id = 'other' and source_id = '1'`;
	const [row] = await database.sql`select event_key from events where dataset_id = 'one' and source_id = '0'`;
	key = String(row?.event_key);
	ctx = createTestContext(database);
});
afterAll(() => database.close());

describe("one event", () => {
	it("is shown with what other datasets tell of within 25 km and 3 days, never merged with it", async () => {
		const { nearby, revisions, fatalities } = await createCaller(ctx).map.event({ dataset: "one", id: key });
		expect(nearby.map(({ dataset, sourceId }) => [dataset, sourceId])).toEqual([["other", "0"]]);
		expect([revisions.length, revisions[0]?.changes, fatalities.best]).toEqual([1, [], 0]);
	});
	it("is shown with private records near by to those who may see them", async () => {
		const { nearby } = await createCaller(await memberContext(ctx, "analyst")).map.event({ dataset: "one", id: key });
		expect(nearby.map(({ dataset }) => dataset).sort()).toEqual(["hidden", "hidden", "other"]);
	});
	it("tells what each version changed of the one before", async () => {
		const columns = VERSION_COLUMNS.join(", ");
		await database.sql.unsafe(
			`insert into event_revisions (${columns}, superseded_by) select ${columns}, import_id from events where event_key = '${key}'`,
		);
		await database.sql`update events set revision = 2, fatalities_best = 9, place = 'Elsewhere' where event_key = ${key}::uuid`;
		const { revisions } = await createCaller(ctx).map.event({ dataset: "one", id: key });
		expect(revisions.map(({ revision, changes }) => [revision, changes.map(({ field }) => field)])).toEqual([
			[2, ["place", "fatalitiesBest"]],
			[1, []],
		]);
	});
	it("of a dataset that the asker may not see is not there", async () => {
		await expect(createCaller(ctx).map.event({ dataset: "hidden", id: key })).rejects.toThrow(/no dataset hidden/);
	});
});

describe("a map that is cited", () => {
	it("keeps what its events come to, and leads to the same events drawn the same way", async () => {
		const caller = createCaller(await memberContext(ctx, "reader"));
		const requested = {
			dataset: "other",
			from: "2023-06-04",
			to: "2023-06-30",
			countries: ["MLI"],
			look: { layers: "points", zoom: "5" },
		};
		const { id } = await caller.citations.cite({ kind: "map", requested });
		const { title, values, address } = await createCaller(ctx).citations.open({ id });
		expect(title).toBe("Map of 2 events of Name of other, class V, 2023-06-04 to 2023-06-30, MLI");
		expect(Object.fromEntries(values.map(({ name, value }) => [name, value]))).toEqual({
			events: 2,
			deaths: 3,
			coarse: 0,
			"Events, MLI": 2,
		});
		expect(Object.fromEntries(new URL(address, "http://localhost").searchParams)).toEqual({
			dataset: "other",
			class: "V",
			from: "2023-06-04",
			to: "2023-06-30",
			country: "MLI",
			layers: "points",
			zoom: "5",
		});
	});
	it("refuses a look that no map has", async () => {
		const caller = createCaller({ ...ctx, member: { id: "1", name: "A reader", role: "reader" }, proof: PROVEN });
		await expect(caller.citations.cite({ kind: "map", requested: { look: { evil: "1" } } })).rejects.toThrow('"evil"');
	});
});

describe("a claim of a map", () => {
	const bound = (rest: object) => ({
		kind: "chosen" as const,
		choice: { from: "2023-06-01", to: "2023-06-30", ...rest },
		measure: "events" as const,
		op: "at_most" as const,
		expected: 0,
	});
	const add = (dataset: string, rest: object = {}) =>
		createCaller({
			...ctx,
			viewer: { role: "analyst" },
			member: { id: "1", name: "An analyst", role: "analyst" },
			proof: PROVEN,
		}).claims.add({ dataset, text: "A sentence of a test.", bound: bound(rest) });
	it("is refused on a dataset that is not open, since everybody reads it", async () =>
		await expect(add("hidden")).rejects.toThrow("Name of hidden is not open"));
	it("is refused where its first day lies after its last", async () =>
		await expect(add("one", { from: "2023-12-31" })).rejects.toThrow("from lies after to"));
});
