import { expect, inject, it } from "vitest";
import { insertDataset, insertEvents } from "../testing/insert-events.ts";
import { createTestDatabase } from "../testing/test-database.ts";
import { placeStored } from "./finer-units.ts";

it("events that an earlier version stored are placed once, and again when the rule is another", async () => {
	const database = await createTestDatabase(inject("adminUrl"));
	await insertDataset(database.sql, "open", "open");
	await insertEvents(database.sql, [
		{ dataset: "open", sourceId: "djibo", date: "2023-06-10", country: "BFA", admin1: "BF-12" },
		{ dataset: "open", sourceId: "soum", date: "2023-06-11", country: "BFA", admin1: "BF-12" },
		{ dataset: "open", sourceId: "sahel", date: "2023-06-12", country: "BFA", admin1: "BF-12" },
		{ dataset: "open", sourceId: "gao", date: "2023-06-13", country: "MLI", admin1: "ML-7" },
	]);
	await database.sql`update events set latitude = 14.0994, longitude = -1.62554 where source_id = 'djibo'`;
	await database.sql`update events set latitude = null, longitude = null, admin2_stated = 'Soum province' where source_id = 'soum'`;
	await database.sql`update events set latitude = 14.2, longitude = -0.5, geo_precision = 4 where source_id = 'sahel'`;
	const units = async () =>
		(await database.sql`select source_id as id, finer_unit as unit from events order by 1`).map(({ id, unit }) => [
			id,
			unit,
		]);
	expect(await placeStored(database.sql)).toBe(3);
	const placed = [
		["djibo", "bf-djelgodji"],
		["gao", null],
		["sahel", null],
		["soum", "BF-SOM"],
	];
	expect(await units()).toEqual(placed);
	await database.sql`update events set finer_unit = null`;
	expect(await placeStored(database.sql)).toBe(0);
	// More events than a page holds: a change between two pages must not wait for the rest of them.
	expect(await placeStored(database.sql, 2, 1)).toBe(3);
	expect(await units()).toEqual(placed);
	await database.close();
});
