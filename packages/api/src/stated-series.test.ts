import { insertDataset, insertEvents } from "@harmattan/database/testing/insert-events";
import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { createCaller } from "./root.ts";
import { createTestContext, memberContext } from "./testing/test-context.ts";

let database: TestDatabase;
let call: ReturnType<typeof createCaller>;
beforeAll(async () => {
	database = await createTestDatabase(inject("adminUrl"));
	await insertDataset(database.sql, "one", "open");
	await insertEvents(
		database.sql,
		["2020-05-01", "2021-05-01", "2021-06-01", "2023-05-01"].map((date, index) => ({
			dataset: "one",
			sourceId: `e${index}`,
			country: "MLI",
			date,
		})),
	);
	call = createCaller(await memberContext(createTestContext(database), "admin"));
});
afterAll(() => database.close());
const HEADER = "region,period,value,unit,source";

describe("a series that an admin brings", () => {
	it("is read with gaps as gaps, and set beside an indicator of the same region and interval", async () => {
		const text = `${HEADER}\r\nMali,2020,60,t,"Test, with a comma"\r\nMali,2021,65,t,Other source\r\nMali,2023,70,t,Other source\r\n`;
		expect(await call.series.bring({ name: "Gold output", text })).toMatchObject({ id: "gold-output", rows: 3 });
		const found = await call.series.read({ id: "gold-output", beside: "events" });
		expect(found.points.map(({ value }) => value)).toEqual([60, 65, null, 70]);
		expect(found.sources).toEqual(["Test, with a comma", "Other source"]);
		expect(found.beside?.points.map(({ value }) => value)).toEqual([1, 2, 0, 1]);
		expect(found.beside?.divergence).toMatchObject({
			periods: 2,
			provisional: 1,
			ratio: null,
			steps: 1,
			opposed: 0,
		});
	});
	it("is refused beside an indicator that is formed by another interval, with the remedy", async () => {
		await expect(call.series.read({ id: "gold-output", beside: "surge" })).rejects.toThrow("formed by the week");
	});
	it.each([
		[`${HEADER}\nMali,2020,60,t\n`, "line 2"],
		[`${HEADER}\nMali,2020,"60,t,x\n`, "line"],
		["region,value\nMali,1\n", "the columns period, unit, source are missing"],
	])("is refused where the text %j is no table of values", async (text, message) => {
		await expect(call.series.bring({ name: "Broken", text })).rejects.toThrow(message);
	});
	it("can be cited though it shows no events, by the sources that state it", async () => {
		const { id } = await call.citations.cite({ kind: "series", requested: { id: "gold-output" } });
		const before = await call.citations.open({ id });
		expect(before).toMatchObject({ recomputed: "equal", source: "Test, with a comma; Other source", synthetic: false });
		await call.series.bring({ name: "Gold output", text: `${HEADER}\nMLI,2023,99,t,Newer source\n` });
		const after = await call.citations.open({ id });
		expect(after.recomputed).toBe("equal");
		expect(after.values).toEqual(before.values);
		expect(after.today).toContainEqual({ name: "2023-01-01", value: 99 });
	});
});
