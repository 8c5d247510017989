import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { insertDataset, insertEvents } from "../testing/insert-events.ts";
import { createTestDatabase, type TestDatabase } from "../testing/test-database.ts";
import { differences, readFigures } from "./figures.ts";

let database: TestDatabase;
beforeAll(async () => {
	database = await createTestDatabase(inject("adminUrl"));
	await insertDataset(database.sql, "open", "open");
	await insertEvents(database.sql, [
		{ dataset: "open", sourceId: "1", country: "MLI", date: "2023-06-09", best: 12 },
		{ dataset: "open", sourceId: "2", country: "MLI", date: "2024-01-01", best: 3 },
	]);
});
afterAll(() => database.close());

const figures = () => readFigures(async <Row>(text: string) => [...(await database.sql.unsafe(text))] as Row[]);

describe("the figures of a backup", () => {
	it("are events, deaths and days of each dataset, the cube, verdicts, and where data and log stand", async () => {
		expect(await figures()).toMatchObject({
			datasets: [{ id: "open", events: 2, deaths: 15, from: "2023-06-09", to: "2024-01-01" }],
			cube: { events: 2, deaths: 15 },
		});
	});
	it("name what a restored installation says otherwise", async () => {
		const before = await figures();
		expect(differences(before, await figures())).toEqual([]);
		await database.sql`update events set fatalities_best = 13 where source_id = '1'`;
		expect(differences(before, await figures())).toEqual(["datasets"]);
	});
});
