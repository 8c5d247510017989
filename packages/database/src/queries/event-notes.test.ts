import { STATUS_BIT } from "@harmattan/domain/events/classes";
import { dayOf } from "@harmattan/domain/time/calendar";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { insertDataset, insertEvents } from "../testing/insert-events.ts";
import { createTestDatabase, type TestDatabase } from "../testing/test-database.ts";
import { countChosen, sumChosen } from "./chosen-totals.ts";
import type { EventFilter } from "./event-filter.ts";
import { readEventNotes } from "./event-notes.ts";

const [V, SJ] = [1, 3];
let database: TestDatabase;
beforeAll(async () => {
	database = await createTestDatabase(inject("adminUrl"));
	await insertDataset(database.sql, "open", "open");
	const event = (sourceId: string, rest: object) => ({
		dataset: "open",
		sourceId,
		country: "NER",
		date: "2023-02-10",
		...rest,
	});
	await insertEvents(database.sql, [
		event("1", { classes: SJ | STATUS_BIT.clear }),
		event("2", { classes: SJ | STATUS_BIT.clear }),
		event("3", { classes: SJ | STATUS_BIT.not_clear }),
		event("4", { classes: SJ | STATUS_BIT.not_clear, datePrecision: "month", best: 45 }),
		event("5", { classes: V, actor: "XXX436" }),
		event("6", { classes: V, actor: "XXX436" }),
		event("7", { classes: V, actor: "IS" }),
		event("8", { classes: SJ, actor: "IS" }),
		event("9", { classes: V, actor: "IS", country: "MLI" }),
	]);
});
afterAll(() => database.close());

const filter = (changes: Partial<EventFilter> = {}): EventFilter => ({
	viewer: null,
	datasetId: "open",
	countries: ["NER"],
	admin1: null,
	eventClass: "SJ",
	actorId: null,
	fromDay: dayOf("2023-01-01"),
	toDay: dayOf("2023-12-31"),
	datedToWeek: true,
	...changes,
});
const notes = (changes?: Partial<EventFilter>) => readEventNotes(database.db, filter(changes));

describe("the notes on a choice of events", () => {
	it("count what is coded clear, and what is not, among the events that the figure counts", async () => {
		expect((await notes()).coding).toEqual({ clear: 2, notClear: 1 });
		expect((await notes({ datedToWeek: false })).coding).toEqual({ clear: 2, notClear: 2 });
	});
	it("name what is dated to the month, with its deaths, which a figure by the week leaves out", async () =>
		expect((await notes()).datedLoosely).toEqual({ events: 1, deaths: 45 }));
	it("count other events of the place whose side nobody of our list is, by name; what the class holds already is none of them", async () =>
		expect((await notes()).unresolved).toEqual({
			events: 3,
			names: [
				{ name: "XXX436", events: 2 },
				{ name: "IS", events: 1 },
			],
		}));
	it("have no unresolved sides where the choice does not depend on who acted", async () =>
		expect((await notes({ eventClass: "V" })).unresolved).toEqual({ events: 0, names: [] }));
	it("count them for an actor too", async () =>
		expect((await notes({ eventClass: "V", actorId: "jnim" })).unresolved.events).toBe(4));
});

describe("a choice by the status of the coding", () => {
	it("holds the events of that status alone, and without one all", async () => {
		const events = async (codeStatus: "clear" | "not_clear" | null) =>
			sumChosen(await countChosen(database.db, filter({ codeStatus, datedToWeek: false }))).events;
		expect([await events("clear"), await events("not_clear"), await events(null)]).toEqual([2, 2, 5]);
	});
});

describe("the notes on a part of a region", () => {
	it("count the events around it of which no source says in which part they lie", async () => {
		await insertEvents(
			database.sql,
			["BF-GNA", "BF-GOU", "bf-sirba", undefined, undefined].map((finerUnit, index) => ({
				dataset: "open",
				sourceId: `est-${index}`,
				country: "BFA",
				date: "2023-02-10",
				admin1: "BF-08",
				classes: SJ,
				...(finerUnit === undefined ? {} : { finerUnit }),
			})),
		);
		const of = async (admin1: string[], changes: Partial<EventFilter> = {}) =>
			(await notes({ countries: ["BFA"], admin1, ...changes })).unplaced;
		expect(await of(["bf-sirba", "BF-GNA", "BF-KMD"])).toBe(2);
		expect(await of(["BF-GNA"])).toBe(3);
		expect(await of(["BF-08"])).toBe(0);
		expect(await of(["BF-GNA"], { fromDay: dayOf("2023-03-01") })).toBe(0);
	});
});
