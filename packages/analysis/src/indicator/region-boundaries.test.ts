import { listRegions, type Region } from "@harmattan/database/queries/regions";
import { insertDataset, insertEvents } from "@harmattan/database/testing/insert-events";
import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { readRegionFigures, regionFiguresInput } from "./region-figures.ts";

const NOW = new Date("2026-11-28T12:00:00Z");
let database: TestDatabase;
let regions: Region[];
beforeAll(async () => {
	database = await createTestDatabase(inject("adminUrl"));
	await insertDataset(database.sql, "open", "open");
	const units = [
		["BF-08", "BF-GNA", 3],
		["BF-08", "BF-KMD", 2],
		["BF-08", "bf-dyamongou", 5],
		["BF-08", "bf-sirba", 1],
		["BF-08", undefined, 7],
		["BF-12", "BF-SOM", 4],
	] as const;
	await insertEvents(
		database.sql,
		units.map(([admin1, finerUnit, best], index) => ({
			dataset: "open",
			sourceId: String(index),
			country: "BFA",
			date: "2023-06-10",
			admin1,
			best,
			...(finerUnit === undefined ? {} : { finerUnit }),
		})),
	);
	regions = await listRegions(database.db);
});
afterAll(() => database.close());

const read = (region: string) =>
	readRegionFigures(
		{ db: database.db, viewer: null, now: NOW, knownAt: null },
		regionFiguresInput.parse({ dataset: "open", region, class: "V" }),
	);
const namesOf = (list: readonly { name: string }[]) => list.map(({ name }) => name).toSorted();

it("a region that a law divided has every event in one of its successors or in none", async () => {
	for (const region of ["BF-08", "bf-sirba"]) {
		const { boundaries } = await read(region);
		const { parts, notStated, total, ...divided } = boundaries?.divided ?? { parts: [] };
		expect(divided).toMatchObject({ id: "BF-08", name: "Est" });
		expect(parts.map(({ id, events, deaths }) => [id, events, deaths]).toSorted()).toEqual([
			["bf-goulmou", 0, 0],
			["bf-sirba", 3, 6],
			["bf-tapoa", 1, 5],
		]);
		expect([notStated, total]).toEqual([
			{ events: 1, deaths: 7 },
			{ events: 5, deaths: 18 },
		]);
	}
});

it("a region that was cut from another counts the events that are known to lie in it, before the law too", async () => {
	const { figures, region } = await read("bf-sirba");
	expect(region.admin1).toContain("BF-GNA");
	expect(figures?.find(({ id }) => id === "events")?.before ?? null).toBeDefined();
	const { divided } = (await read("bf-djelgodji")).boundaries ?? { divided: null };
	expect(divided).toMatchObject({ id: "BF-SOM", notStated: { events: 1, deaths: 4 } });
});

it("lists of a region's parts and neighbours are those of its days", async () => {
	const country = await read("BFA");
	expect(country.boundaries).toBeNull();
	expect(country.parts).toHaveLength(17);
	expect(namesOf(country.parts)).toContain("Djôrô");
	expect(namesOf((await read("bf-soum")).parts)).toEqual(["Djelgodji", "Karo-Peli"]);
	expect(namesOf((await read("BF-12")).parts)).toEqual(["Oudalan", "Soum", "Séno", "Yagha"]);
	expect(namesOf((await read("BF-12")).within)).toContain("Burkina Faso");
	expect((await read("BF-05")).parts.map(({ name }) => name)).toContain("Sandbondtenga");
	expect(regions.filter(({ kind }) => kind === "admin2")).toHaveLength(49);
});
