import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asKnownAt } from "@harmattan/database/as-known";
import { removeSeries } from "@harmattan/database/changes/stated-series";
import { listStatedSeries, listStatedValues } from "@harmattan/database/queries/stated-series";
import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { importSeries } from "./import-series.ts";

const NOW = new Date("2026-11-23T00:00:00Z");
let folder: string;
let database: TestDatabase;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "series-"));
	database = await createTestDatabase(inject("adminUrl"));
});
afterAll(async () => {
	await database.close();
	await rm(folder, { recursive: true });
});
async function bring(text: string, name = "Gold output") {
	const path = join(folder, "s.csv");
	await writeFile(path, `region,period,value,unit,source\n${text}`);
	return importSeries(database, path, name, NOW);
}
const values = async (db = database.db) =>
	(await listStatedValues(db, "gold-output", "MLI")).map(({ period, value }) => [period.slice(0, 4), value]);

const own = async () => (await listStatedSeries(database.db)).filter(({ id }) => !id.startsWith("ucdp-"));

describe("a series that events can't bring", () => {
	it("ships with UCDP's yearly totals by kind of violence, each value with its range and source", async () => {
		expect((await own()).length).toBe(0);
		expect(
			(await listStatedSeries(database.db)).map(({ id, regions, from, to }) => [id, regions.length, from, to]),
		).toContainEqual(["ucdp-organized-violence", 13, "2012-01-01", "2024-01-01"]);
		const mali = await listStatedValues(database.db, "ucdp-organized-violence", "MLI");
		expect(mali.find(({ period }) => period === "2019-01-01")).toMatchObject({ value: 1227, low: 1182, high: 1527 });
	});
	it("keeps what a further file does not name, replaces what it does, and stands as it was at each revision", async () => {
		const first = await bring("Mali,2020,61.2,t,Test source\nMLI,2021,63.5,t,Test source\n");
		expect(first).toMatchObject({ id: "gold-output", rows: 2 });
		const before = await values();
		const second = await bring("mali,2021,66,t,Better source\nMLI,2022,70,t,Better source\n");
		const after = await values();
		expect(after).toEqual([
			["2020", 61.2],
			["2021", 66],
			["2022", 70],
		]);
		expect(await asKnownAt(database.db, first.revision, values)).toEqual(before);
		expect(await asKnownAt(database.db, second.revision, values)).toEqual(after);
		await removeSeries(database.db, null, "gold-output", NOW);
		expect(await values()).toEqual([]);
		expect(await asKnownAt(database.db, second.revision, values)).toEqual(after);
	});
	it("is refused as a whole file, with the line, and in another unit than it has", async () => {
		await expect(bring("Mali,2020,1,t,Source\nNowhere,2020,1,t,Source\n")).rejects.toThrow("line 3, column region");
		expect(await own()).toEqual([]);
		await bring("Mali,2020,1,t,Source\n");
		await expect(bring("Mali,2021,1,kg,Source\n")).rejects.toThrow(
			"the unit is kg, and that of the series Gold output is t",
		);
		await expect(bring("Mali,2021,1,t,Source\n", "")).rejects.toThrow("name of the series");
	});
});
