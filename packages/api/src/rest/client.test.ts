import { harmattan } from "@harmattan/client";
import { insertDataset, insertEvents } from "@harmattan/database/testing/insert-events";
import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { createTestContext } from "../testing/test-context.ts";
import { ENDPOINTS } from "./endpoints.ts";
import { handleRest } from "./handle.ts";

let database: TestDatabase;
let client: ReturnType<typeof harmattan>;
beforeAll(async () => {
	database = await createTestDatabase(inject("adminUrl"));
	await insertDataset(database.sql, "open", "open");
	await insertEvents(database.sql, [
		{ dataset: "open", sourceId: "1", country: "MLI", date: "2023-06-01" },
		{ dataset: "open", sourceId: "2", country: "NER", date: "2023-06-02" },
	]);
	const ctx = createTestContext(database);
	client = harmattan("http://localhost/", { fetch: (request) => handleRest(ctx, request) });
});
afterAll(() => database.close());

describe("the generated client", () => {
	it("reads events and the points of an indicator by their types", async () => {
		const { data: events } = await client.GET("/events", { params: { query: { country: "MLI" } } });
		expect(events?.features.map(({ properties }) => [properties.sourceId, properties.fatalities.best])).toHaveLength(1);
		const { data } = await client.GET("/indicators/{id}", {
			params: { path: { id: "events" }, query: { region: "MLI", interval: "month" } },
		});
		expect(data?.points.map(({ period, value }) => [period, value])).toContainEqual(["2023-06-01", 1]);
	});
	it("gives the server's problem in place of an answer, with the parameter at fault", async () => {
		const { data, error } = await client.GET("/events", { params: { query: { limit: 100_000 } } });
		expect([data, error?.status, error?.parameter]).toEqual([undefined, 400, "limit"]);
	});
	it("knows every path, and every path but files and feeds states the shape of its answer", () => {
		const shapeless = ENDPOINTS.filter(({ answer }) => answer === null).map(({ path }) => path);
		expect(shapeless).toEqual([
			"/events.arrow",
			"/export",
			"/pivot",
			"/forecasts.csv",
			"/alerts.atom",
			"/briefs.atom",
			"/briefs/{id}/file",
			"/claims.atom",
		]);
	});
});
