import { loadReference } from "@harmattan/database/reference/load-reference";
import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { ApiContext } from "./context.ts";
import { createCaller } from "./root.ts";
import { createTestContext, memberContext } from "./testing/test-context.ts";

let database: TestDatabase;
let visitor: ApiContext;
let admin: ApiContext;
beforeAll(async () => {
	database = await createTestDatabase(inject("adminUrl"));
	await loadReference(database.db, new Date("2024-01-01T00:00:00Z"));
	visitor = createTestContext(database);
	admin = await memberContext(visitor, "admin");
});
afterAll(() => database.close());

describe("an answer to a page in French", () => {
	it("has the names and texts that ship with the product in French, ids as they are", async () => {
		const french = createCaller({ ...visitor, language: "fr" }).reference;
		const regions = new Map((await french.regions()).map(({ id, name }) => [id, name]));
		expect([regions.get("TCD"), regions.get("littoral")]).toEqual(["Tchad", "Pays côtiers"]);
		const milestones = new Map((await french.milestones()).map(({ id, title }) => [id, title]));
		expect(milestones.get("coup-niger-2023")).toBe("Coup d’État au Niger");
	});
	it("is in English where the page is", async () => {
		const regions = new Map((await createCaller(visitor).reference.regions()).map(({ id, name }) => [id, name]));
		expect(regions.get("TCD")).toBe("Chad");
	});
	it("fills a form with what is stored, so that saving it changes nothing that nobody has typed", async () => {
		const requested = { entity: "milestone" as const, id: "coup-niger-2023" };
		const { draft } = await createCaller({ ...admin, language: "fr" }).referenceData.read(requested);
		expect(draft?.row).toMatchObject({ title: "Coup, Niger" });
	});
});
