import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { backupDownload } from "./backup-download.ts";
import { rejectsFile } from "./rejects-file.ts";

let database: TestDatabase;
beforeAll(async () => {
	database = await createTestDatabase(inject("adminUrl"));
});
afterAll(() => database.close());

describe("a file by its number", () => {
	it("is not there for any number that no row can have, and the database is not queried", async () => {
		const ctx = { db: database.db, account: null, now: new Date("2024-01-01T00:00:00Z") };
		for (const id of [0, -1, 1.5, 2 ** 31, 9_999_999_999, Number.NaN, Number.POSITIVE_INFINITY]) {
			await expect(backupDownload(ctx, "/nowhere", id)).rejects.toMatchObject({ code: "not_found" });
			await expect(rejectsFile(ctx, id)).rejects.toMatchObject({ code: "not_found" });
		}
	});
});
