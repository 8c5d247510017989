import { search, searchInput } from "@harmattan/analysis/search/search";
import { removeDataset } from "@harmattan/database/changes/datasets";
import { indexEvents } from "@harmattan/database/ingest/search-index";
import { loadReference } from "@harmattan/database/reference/load-reference";
import { insertDataset, insertEvents } from "@harmattan/database/testing/insert-events";
import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import type { Viewer } from "@harmattan/domain/licence/policy";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";

const NOW = new Date("2026-11-27T12:00:00Z");
let database: TestDatabase;
beforeAll(async () => {
	database = await createTestDatabase(inject("adminUrl"));
	await loadReference(database.db, NOW);
	await insertDataset(database.sql, "open", "open");
	await insertDataset(database.sql, "private", "private");
	await insertEvents(database.sql, [
		{ dataset: "open", sourceId: "1", date: "2023-03-01", country: "NER", place: "Tillabéri town" },
		{ dataset: "open", sourceId: "2", date: "2023-04-01", country: "NER", place: "Yatakala", actor: "IS" },
		{ dataset: "open", sourceId: "3", date: "2023-05-01", country: "MLI", place: "Ménaka", withdrawal: "deleted" },
		{ dataset: "private", sourceId: "4", date: "2023-03-01", country: "NER", place: "Tillabéri secret" },
	]);
	const details = { source_article: '"Paper,2023-04-02,Many dead, o\'reilly says"' };
	await database.sql`update events set details = ${JSON.stringify(details)} where source_id = '2'`;
	await indexEvents(database.sql);
});
afterAll(() => database.close());

const find = (query: string, viewer: Viewer = null, dataset = "open") =>
	search({ db: database.db, viewer }, searchInput.parse({ query, dataset }));
const idsOf = async (...request: Parameters<typeof find>) =>
	(await find(...request)).events.map((event) => event.sourceId);

describe("a search", () => {
	it.each(["Tillabéri", "tillabery", "TILABERI", "tillab"])(
		"for %s finds the region, and the events of the place",
		async (query) => {
			const { found, events } = await find(query);
			expect(found.filter(({ kind }) => kind === "region").map(({ name }) => name)).toContain("Tillabéri");
			expect(events.map((event) => event.sourceId)).toEqual(["1"]);
		},
	);
	it("finds events by stated actor and by headline, every word of it, and whatever quotes are typed", async () => {
		expect(await idsOf("yatakala is")).toEqual(["2"]);
		expect(await idsOf("many dead")).toEqual(["2"]);
		expect(await idsOf("many alive")).toEqual([]);
		expect(await idsOf("o'reilly' & | ! ( dead")).toEqual(["2"]);
	});
	it("finds actors by alias, documents, milestones and claims", async () => {
		const kinds = async (query: string) => new Set((await find(query)).found.map(({ kind }) => kind));
		expect(await kinds("Islamic State Greater Sahara")).toContain("actor");
		expect(await kinds("coup")).toContain("milestone");
		expect((await find("C1")).found.map(({ id }) => id)).toContain("C1");
	});
	it("finds nothing that no longer stands", async () => expect(await idsOf("Ménaka")).toEqual([]));
	it("finds nothing of a dataset that its reader may not see", async () => {
		await expect(find("secret", null, "private")).rejects.toMatchObject({ code: "not_found" });
		expect(await idsOf("secret", { role: "analyst" }, "private")).toEqual(["4"]);
	});
	it("follows what changes: an event that moved, one that is gone, a dataset that was removed", async () => {
		await database.sql`update events set place = 'Dori', revision = 2 where source_id = '1' and dataset_id = 'open'`;
		await indexEvents(database.sql);
		expect([await idsOf("Tillabéri"), await idsOf("Dori")]).toEqual([[], ["1"]]);
		await removeDataset(database.db, null, "private", NOW);
		expect(await database.sql`select 1 from event_search where dataset_id = 'private'`).toEqual([]);
	});
	it("says so while a dataset's events are not indexed", async () => {
		await insertDataset(database.sql, "new", "open");
		await insertEvents(database.sql, [
			{ dataset: "new", sourceId: "5", date: "2023-03-01", country: "NER", place: "Ayorou" },
		]);
		const indexed = async () => (await find("Ayorou", null, "new")).indexed;
		expect(await indexed()).toBe(false);
		await indexEvents(database.sql);
		expect([await indexed(), await idsOf("Ayorou", null, "new")]).toEqual([true, ["5"]]);
	});
	it("of nothing finds nothing", async () => expect((await find("  ' ")).found).toEqual([]));
});
