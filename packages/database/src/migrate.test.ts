import { describe, expect, inject, it } from "vitest";
import { migrateDatabase } from "./migrate.ts";
import { createTestDatabase } from "./testing/test-database.ts";

describe("a database", () => {
	it("is moved to the newest schema, and left alone the second time", async () => {
		const database = await createTestDatabase(inject("adminUrl"), { empty: true });
		await migrateDatabase(database.url);
		await migrateDatabase(database.url);
		expect(await database.sql`select * from events`).toHaveLength(0);
		await database.close();
	});
	it("of another line of releases is left as it is, with a word on what to do", async () => {
		const database = await createTestDatabase(inject("adminUrl"));
		await database.sql`update drizzle.__drizzle_migrations set hash = 'another' where id = 1`;
		await expect(migrateDatabase(database.url)).rejects.toThrow(/npm run reset/);
		await database.close();
	});
});
