import { fileURLToPath } from "node:url";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { insertDataset, insertEvents } from "../testing/insert-events.ts";
import { createTestDatabase, type TestDatabase } from "../testing/test-database.ts";
import { ensurePartition, openPartition, partitionOf } from "./event-partitions.ts";

let database: TestDatabase;
beforeAll(async () => {
	database = await createTestDatabase(inject("adminUrl"));
	await insertDataset(database.sql, "held", "open");
	await insertEvents(database.sql, [{ dataset: "held", sourceId: "1", date: "2023-01-01", country: "MLI" }]);
});
afterAll(() => database.close());

/** Copies the held event into another dataset's table. */
const copyOfHeld = (table: string, datasetId: string) => `
	insert into ${table} select (e).* from (
		select jsonb_populate_record(events, jsonb_build_object('dataset_id', '${datasetId.replaceAll("'", "''")}'::text)) as e
		from events where dataset_id = 'held') copied`;

describe("the table of a dataset's events", () => {
	it("is filled and indexed while others read, and seen by them once it is committed", async () => {
		const undo = new Error("undo");
		const load = (end: () => void) =>
			database.sql.begin(async (tx) => {
				const { table, finish } = await openPartition(tx, "it's new");
				await tx.unsafe(copyOfHeld(table, "it's new"));
				await finish();
				expect(await tx`select 1 from events where dataset_id = 'it''s new'`).toHaveLength(1);
				// Another session, which would wait here for a lock that shuts readers out.
				expect(await database.sql`select dataset_id as id from events`).toEqual([{ id: "held" }]);
				end();
			});
		const undone = load(() => {
			throw undo;
		});
		await expect(undone).rejects.toBe(undo);
		expect(await database.sql`select to_regclass(${partitionOf("it's new")}) as there`).toEqual([{ there: null }]);
		await load(() => {});
		expect(await database.sql`select dataset_id as id from events order by 1`).toEqual([
			{ id: "held" },
			{ id: "it's new" },
		]);
	});
	it("has the indexes of all, whether it was filled first or made empty", async () => {
		await ensurePartition(database.sql, "empty");
		const indexes = (dataset: string) =>
			database.sql<{ columns: string }[]>`
				select string_agg(a.attname, ' ' order by k.place) as columns
				from pg_index i, unnest(i.indkey::int[]) with ordinality k(number, place), pg_attribute a
				where i.indrelid = ${partitionOf(dataset)}::regclass and a.attrelid = i.indrelid and a.attnum = k.number
				group by i.indexrelid order by 1`;
		expect([...(await indexes("it's new"))]).toEqual([...(await indexes("empty"))]);
		expect(await indexes("empty")).toHaveLength(3);
	});
});

describe("a database from before events had partitions and led with narrow columns", () => {
	it("keeps its events", async () => {
		const old = await createTestDatabase(inject("adminUrl"), { empty: true });
		const migrations = readMigrationFiles({
			migrationsFolder: fileURLToPath(new URL("../../migrations", import.meta.url)),
		});
		for (const { sql } of migrations.slice(0, 3)) for (const statement of sql) await old.sql.unsafe(statement);
		await old.sql`insert into datasets (id, name, format, licence, licence_policy, attribution) values ('a''b', 'A', 'test', 'x', 'open', 'x'), ('c', 'C', 'test', 'x', 'open', 'x')`;
		for (const id of ["a'b", "c"]) {
			await old.sql`
				insert into events (event_key, dataset_id, source_id, revision, import_id, first_import_id, content_hash, fingerprint, date_start,
					date_end, day, month, date_precision, geo_precision, type, classes, actors, details)
				values (md5(${id})::uuid, ${id}, '1', 1, 1, 1, md5('x')::uuid, 0, '2023-01-01', '2023-01-01', 19358, 636, 'day', 1, 'Test', 1, '[]', '{}')`;
		}
		const before = await old.sql`select * from events order by dataset_id`;
		for (const { sql } of migrations.slice(3)) for (const statement of sql) await old.sql.unsafe(statement);
		// Details are text by now: see migration 0007.
		expect([...(await old.sql`select * from events order by dataset_id`)]).toEqual(
			before.map((row) => ({ ...row, details: JSON.stringify(row.details), finer_unit: null })),
		);
		expect(await old.sql`select 1 from ${old.sql(partitionOf("a'b"))}`).toHaveLength(1);
		await old.close();
	});
});
