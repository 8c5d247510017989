import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listPopulations } from "@harmattan/database/queries/populations";
import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { importPopulations } from "./import-populations.ts";

let folder: string;
let database: TestDatabase;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "populations-"));
	database = await createTestDatabase(inject("adminUrl"));
});
afterAll(async () => {
	await database.close();
	await rm(folder, { recursive: true });
});
async function bring(text: string) {
	const path = join(folder, "p.csv");
	await writeFile(path, text);
	return importPopulations(database, path, new Date("2026-11-22T00:00:00Z"));
}

describe("populations", () => {
	it("ship for the countries of the region from 2012 to 2024, and no other: what no source states is not stated", async () => {
		const all = await listPopulations(database.db);
		expect([all.length, new Set(all.map(({ region }) => region)).size]).toEqual([169, 13]);
		expect(all.find(({ region, year }) => region === "MLI" && year === 2019)).toMatchObject({ people: 21_068_405 });
	});
	it("come with their source, and a later import replaces a figure and keeps its history", async () => {
		await bring("country,year,population,source\nMali,2020,1000,Test source\nNER,2020,2000,Test source\n");
		await bring("country,year,population,source\nMLI,2020,1100,Better source\n");
		const of2020 = (await listPopulations(database.db)).filter(
			({ region, year }) => year === 2020 && ["MLI", "NER"].includes(region),
		);
		expect(of2020.sort((a, b) => a.region.localeCompare(b.region))).toEqual([
			{ region: "MLI", year: 2020, people: 1100, source: "Better source" },
			{ region: "NER", year: 2020, people: 2000, source: "Test source" },
		]);
		expect(
			(await database.sql`select version from reference_history where entity_id = 'MLI-2020' order by 1`).map(
				(row) => row.version,
			),
		).toEqual([1, 2, 3]);
	});
	it("are a region's where the row names one, by name or id", async () => {
		await bring(
			"country,admin1,year,population,source\nMali,Mopti,2009,1000,Test source\nMLI,ML-6,2009,2000,Test source\nMali,,2009,3000,Test source\n",
		);
		const figures = (await listPopulations(database.db)).filter((figure) => figure.year === 2009);
		expect(figures.map(({ region, people }) => [region, people]).sort()).toEqual([
			["ML-5", 1000],
			["ML-6", 2000],
			["MLI", 3000],
		]);
	});
	it("of a region that the country does not have are refused with the line", async () =>
		expect(bring("country,admin1,year,population,source\nMali,Tillabéri,2009,5,Test source\n")).rejects.toThrow(
			/line 2, column admin1: “Tillabéri” is no admin-1 region of the country/,
		));
	it.each([
		["Atlantis,2020,5,Source", /line 2, column country: “Atlantis”/],
		["Mali,2020,-5,Source", /line 2, column population: “-5”/],
		["Mali,2020,5,", /line 2, column source/],
	])("of the row %s are refused as a whole file", async (row, message) => {
		await expect(bring(`country,year,population,source\n${row}\nMLI,1999,5,Source\n`)).rejects.toThrow(message);
		expect((await listPopulations(database.db)).some((figure) => figure.year === 1999)).toBe(false);
	});
});
