import { saveReference } from "@harmattan/database/changes/reference";
import { listPlacedEvents } from "@harmattan/database/queries/match-events";
import { loadReference } from "@harmattan/database/reference/load-reference";
import { insertDataset, insertEvents } from "@harmattan/database/testing/insert-events";
import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import { dayOf } from "@harmattan/domain/time/calendar";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { comparedNearby, decidePair, matchesInput, readMatches } from "./matches.ts";

const NOW = new Date("2024-01-01T00:00:00Z");
const ANALYST = { id: "1", name: "An analyst", email: "analyst@example.org", role: "analyst" } as const;
let database: TestDatabase;
beforeAll(async () => {
	database = await createTestDatabase(inject("adminUrl"));
	await insertDataset(database.sql, "one", "open");
	await insertDataset(database.sql, "two", "open");
	await insertDataset(database.sql, "hidden", "private");
	const at = { country: "MLI", latitude: 14.5, longitude: -4.2, classes: 1 };
	await insertEvents(database.sql, [
		{ dataset: "one", sourceId: "1a", date: "2023-06-01", best: 4, ...at },
		{ dataset: "one", sourceId: "1b", date: "2023-07-01", best: 1, ...at },
		{ dataset: "two", sourceId: "2a", date: "2023-06-02", best: 6, ...at },
		{ dataset: "two", sourceId: "2b", date: "2023-09-01", best: 2, ...at },
		{ dataset: "hidden", sourceId: "3a", date: "2023-06-01", best: 4, ...at },
	]);
});
afterAll(() => database.close());

const read = (over = {}, viewer: { role: "analyst" } | null = null) =>
	readMatches(
		{ db: database.db, viewer, now: NOW, knownAt: null },
		matchesInput.parse({ a: "one", b: "two", region: "MLI", from: "2023-01-01", to: "2023-12-31", ...over }),
	);
const decide = (a: string, b: string, decision: "confirmed" | "refused") =>
	decidePair(
		{ db: database.db, viewer: { role: "analyst" }, member: ANALYST, now: NOW },
		{ a: { dataset: "one", sourceId: a }, b: { dataset: "two", sourceId: b }, decision, reason: "a test" },
	);
const pairsOf = (found: Awaited<ReturnType<typeof read>>) =>
	found.pairs.map(({ a, b }) => `${a.sourceId} ${b.sourceId}`);

describe("two sources", () => {
	it("share the events that lie near each other; the others are alone, and wider windows are tried too", async () => {
		const found = await read();
		expect(pairsOf(found)).toEqual(["1a 2a"]);
		expect(found.pairs[0]).toMatchObject({ km: 0, days: 1, decision: null });
		expect(found.sources).toMatchObject([
			{ events: 2, deaths: 5, matched: 1, matchedDeaths: 4 },
			{ events: 2, deaths: 8, matched: 1, matchedDeaths: 6 },
		]);
		expect(found.unmatched.map((events) => events.map(({ sourceId }) => sourceId))).toEqual([["1b"], ["2b"]]);
		expect(found.sweep.find(({ km, days }) => km === 1 && days === 0)?.matches).toBe(0);
	});

	it("follow what an analyst decides of a pair, whose name a visitor is not given", async () => {
		await decide("1a", "2a", "refused");
		await decide("1b", "2b", "confirmed");
		const found = await read();
		expect(pairsOf(found)).toEqual(["1b 2b"]);
		expect(found.pairs[0]?.decision).toMatchObject({ decision: "confirmed", reason: "a test", authorName: null });
		const [pair] = (await read({}, { role: "analyst" })).pairs;
		expect(pair?.decision?.authorName).toBe("An analyst");
		await decide("1a", "2a", "confirmed");
		expect(pairsOf(await read())).toEqual(["1b 2b", "1a 2a"]);
		const audit = await database.sql`select action, entity_id from audit_log where entity = 'match' order by id`;
		expect(audit.map((row) => row.action)).toEqual(["refuse", "confirm", "confirm"]);
	});

	it("leak nothing of a dataset that the reader may not see", async () => {
		await expect(read({ b: "hidden" })).rejects.toThrow("there is no dataset hidden that you may see");
		expect(pairsOf(await read({ b: "hidden" }, { role: "analyst" }))).toEqual(["1a 3a"]);
	});
});

describe("an event that is opened", () => {
	it("has beside those near it what was decided of the pair, without the name for a visitor, else whether they may be the same", async () => {
		const rows = async (dataset: string) =>
			listPlacedEvents(
				database.db,
				{
					...{ viewer: null, datasetId: dataset, countries: ["MLI"], admin1: null, eventClass: null, actorId: null },
					...{ fromDay: dayOf("2023-06-01"), toDay: dayOf("2023-09-30") },
				},
				10,
			);
		const [one, two] = [await rows("one"), await rows("two")];
		const [first, second] = [one[0], one[1]];
		if (first === undefined || second === undefined) throw new Error("no events");
		const compared = async (event: typeof first, viewer: { role: "analyst" } | null) =>
			(await comparedNearby({ db: database.db, viewer }, event, two)).map(
				({ sourceId, score, decision }) => `${sourceId} ${score} ${decision?.decision} ${decision?.authorName}`,
			);
		expect(await compared(first, null)).toEqual(["2a 0 confirmed null", "2b null undefined undefined"]);
		expect(await compared(second, { role: "analyst" })).toEqual([
			"2a null undefined undefined",
			"2b null confirmed An analyst",
		]);
	});
});

describe("a taxonomy that somebody edits", () => {
	it("decides which category two events have in common, and how much that counts", async () => {
		await loadReference(database.db, NOW);
		const score = async () => (await read()).pairs.find(({ a }) => a.sourceId === "1a")?.score;
		const before = await score();
		expect(before).toBe(0);
		const edited = (weight: number, first: string, version: number) =>
			saveReference(
				database.db,
				ANALYST,
				{ entity: "matching_taxonomy", id: "precision", version },
				{
					entity: "matching_taxonomy",
					row: {
						id: "precision",
						name: "How exactly it is placed",
						weight,
						categories: [{ format: null, stated: "exact", levels: [first, "fine", "anywhere"] }],
						note: null,
					},
				},
				NOW,
			);
		// Both events are exact: another name for it changes nothing, since both have it.
		await edited(1, "to the metre", 1);
		expect(await score()).toBe(0);
		await database.sql`update events set geo_precision = 2 where source_id = '2a'`;
		expect(await score()).toBeCloseTo(0.5 / 3, 9);
		await edited(4, "to the metre", 2);
		expect(await score()).toBeCloseTo(1 / 3, 9);
		await edited(0, "to the metre", 3);
		expect(await score()).toBe(0);
		await database.sql`update events set geo_precision = 1 where source_id = '2a'`;
	});
});

describe("one source beside itself", () => {
	it("proposes its events that may stand for the same, each in one pair, and keeps what is decided of them", async () => {
		const at = { country: "MLI", latitude: 14.5, longitude: -4.2, classes: 1 };
		await insertEvents(
			database.sql,
			["1c", "1d", "1e"].map((sourceId) => ({ dataset: "one", sourceId, date: "2023-11-01", ...at })),
		);
		const within = async () => {
			const found = await read({ b: "one", from: "2023-10-01", days: 0, km: 1 });
			return { ...found, ids: pairsOf(found).map((pair) => pair.split(" ").toSorted().join(" ")) };
		};
		const { ids, sources, unmatched, sweep } = await within();
		expect(ids).toHaveLength(1);
		expect(sources).toMatchObject([{ events: 3, matched: 2 }]);
		expect(unmatched).toEqual([]);
		expect(sweep.find(({ km, days }) => km === 1 && days === 0)?.matches).toBe(1);
		const [first = "", second = ""] = ids[0]?.split(" ") ?? [];
		const decided = (decision: "confirmed" | "refused", [one, other]: [string, string]) =>
			decidePair(
				{ db: database.db, viewer: { role: "analyst" }, member: ANALYST, now: NOW },
				{ a: { dataset: "one", sourceId: one }, b: { dataset: "one", sourceId: other }, decision, reason: "a test" },
			);
		await decided("refused", [second, first]);
		const others = (await within()).ids;
		expect(others).not.toContain(ids[0]);
		// The third is free for one of them now.
		expect(others).toHaveLength(1);
		await expect(decided("confirmed", [first, first])).rejects.toThrow("no pair with itself");
		await decided("confirmed", [first, second]);
		expect((await within()).ids).toEqual(ids);
	});
	it("has one decision of a pair, in whatever order it is named", async () => {
		const rows =
			await database.sql`select event_a, event_b from match_decisions where dataset_a = 'one' and dataset_b = 'one'`;
		expect(rows).toHaveLength(1);
	});
});
