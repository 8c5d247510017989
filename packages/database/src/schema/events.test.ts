import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../testing/test-database.ts";

let database: TestDatabase;
beforeAll(async () => {
	database = await createTestDatabase(inject("adminUrl"));
});
afterAll(() => database.close());

const TABLES = ["events", "event_revisions"];

describe("the event tables can be distributed by event key", () => {
	it("lead every unique key with it", async () => {
		const keys = await database.sql<{ table: string; first: string }[]>`
			select i.indrelid::regclass::text as table, a.attname as first from pg_index i
			join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
			where i.indisunique and i.indrelid::regclass::text = any(${TABLES})`;
		expect(keys.map((key) => key.table).sort()).toEqual([...TABLES].sort());
		expect(keys.every((key) => key.first === "event_key")).toBe(true);
	});
	it("have no trigger and no foreign key", async () => {
		const [hung] = await database.sql`
			select (select count(*)::int from pg_trigger where tgrelid::regclass::text = any(${TABLES})) as triggers,
				(select count(*)::int from pg_constraint where contype = 'f' and (conrelid::regclass::text = any(${TABLES}) or confrelid::regclass::text = any(${TABLES}))) as keys`;
		expect(hung).toEqual({ triggers: 0, keys: 0 });
	});
	it("keep integer day and month beside dates", async () => {
		const columns = await database.sql<{ name: string; type: string }[]>`
			select column_name as name, data_type as type from information_schema.columns where table_schema = 'public' and table_name = 'events' and column_name in ('day', 'month') order by 1`;
		expect([...columns]).toEqual([
			{ name: "day", type: "integer" },
			{ name: "month", type: "integer" },
		]);
	});
});
