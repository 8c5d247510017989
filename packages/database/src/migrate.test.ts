import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { migrateDatabase } from "./migrate.ts";
import { insertDataset, insertEvents } from "./testing/insert-events.ts";
import { createTestDatabase } from "./testing/test-database.ts";

const MIGRATIONS = join(import.meta.dirname, "../migrations");

describe("a database", () => {
	it("is brought to the newest schema, and left alone the second time", async () => {
		const database = await createTestDatabase(inject("adminUrl"), { empty: true });
		await migrateDatabase(database.url);
		await migrateDatabase(database.url);
		expect(await database.sql`select * from events`).toHaveLength(0);
		await database.close();
	});
	it("keeps its events where a migration rebuilds their table", async () => {
		const database = await createTestDatabase(inject("adminUrl"), { empty: true });
		const files = (await readdir(MIGRATIONS)).filter((name) => name.endsWith(".sql")).sort();
		const run = async (names: readonly string[]) => {
			for (const name of names)
				for (const statement of (await readFile(join(MIGRATIONS, name), "utf8")).split("--> statement-breakpoint"))
					await database.sql.unsafe(statement);
		};
		const rebuilt = files.findIndex((name) => name.includes("narrow_first"));
		await run(files.slice(0, rebuilt));
		await insertDataset(database.sql, "kept", "open");
		await insertEvents(database.sql, [
			{ dataset: "kept", sourceId: "1", date: "2023-06-09", country: "MLI", place: "Ménaka" },
		]);
		const before = await database.sql`select * from events`;
		await run(files.slice(rebuilt));
		expect([...(await database.sql`select * from events`)]).toEqual([...before]);
		expect(before).toHaveLength(1);
		await database.close();
	});
	it("of another line of releases is left as it is, with a word on what to do", async () => {
		const database = await createTestDatabase(inject("adminUrl"));
		await database.sql`update drizzle.__drizzle_migrations set hash = 'another' where id = 1`;
		await expect(migrateDatabase(database.url)).rejects.toThrow(/npm run reset/);
		await database.close();
	});
});
