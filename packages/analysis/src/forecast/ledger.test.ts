import { listDatasets } from "@harmattan/database/queries/datasets";
import { listForecasts } from "@harmattan/database/queries/forecasts";
import { insertEvents } from "@harmattan/database/testing/insert-events";
import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import { DRAWS, MONTHS_AHEAD } from "@harmattan/domain/forecast/frozen-forecast";
import { dayOf, isoOf } from "@harmattan/domain/time/calendar";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { isUntouched, keepForecasts } from "./freeze.ts";
import { readForecasts } from "./ledger.ts";

const NOW = new Date("2023-01-15T12:00:00Z");
const MALI = { datasetId: "one", region: "MLI", measure: "events", class: "V" } as const;
let database: TestDatabase;
beforeAll(async () => {
	database = await createTestDatabase(inject("adminUrl"));
	const { sql } = database;
	await sql`insert into datasets (id, name, format, licence, licence_policy, attribution) values ('one', 'One', 'ucdp-ged', 'CC0', 'open', 'a test')`;
	await bring("2018-01-01", "2022-12-31", 4);
});
afterAll(() => database.close());

/** Events in Mali every so many days, and their days as covered for Mali and Niger, where there is nothing. */
async function bring(from: string, to: string, step: number) {
	const { sql } = database;
	for (const country of ["MLI", "NER"])
		await sql`insert into dataset_coverage (dataset_id, country, "from", "to", source) values ('one', ${country}, ${from}, ${to}, 'a test')`;
	const days = Array.from(
		{ length: Math.floor((dayOf(to) - dayOf(from)) / step) },
		(_, index) => dayOf(from) + index * step,
	);
	await insertEvents(
		sql,
		days.map((day) => ({ dataset: "one", sourceId: `e${day}`, date: isoOf(day), country: "MLI", classes: 1, best: 2 })),
	);
}

async function keep(revision: number, now = NOW) {
	const [dataset] = await listDatasets(database.db, null);
	if (dataset === undefined) throw new Error("no dataset");
	return keepForecasts(database.db, dataset, { id: revision, now });
}
const read = (input = {}) =>
	readForecasts(
		{ db: database.db, viewer: null, now: NOW, knownAt: null },
		{ dataset: "one", region: "MLI", measure: "events", class: "V", horizon: null, ...input },
	);

describe("the ledger of forecasts", () => {
	it("freezes both models for what is covered and active, once: the same months make no second forecast", async () => {
		expect(await keep(1)).toEqual({ frozen: 4, scored: 0 });
		expect(await keep(2)).toEqual({ frozen: 0, scored: 0 });
		const entries = await listForecasts(database.db, MALI, null);
		expect(entries.map(({ model, dataRevision }) => [model, dataRevision])).toEqual([
			["challenger", 1],
			["nb12", 1],
		]);
		for (const entry of entries) {
			expect(entry.months.map((runs) => runs.reduce((sum, [, count]) => sum + count, 0))).toEqual(
				Array.from({ length: MONTHS_AHEAD }, () => DRAWS),
			);
			const { isRolledBack: _is, scores: _scores, ...forecast } = entry;
			expect(isUntouched(forecast)).toBe(true);
			expect(isUntouched({ ...forecast, months: [...forecast.months].reverse() })).toBe(false);
		}
	});

	it("says why nothing is forecast of a country without events, and that nothing is scored yet", async () => {
		expect((await read({ region: "NER" })).why).toBe("not_forecast");
		expect((await read({ class: "SJ" })).why).toBe("few_active");
		const found = await read();
		expect(found).toMatchObject({ why: null, record: { skill: [], misses: [] } });
		expect(found.ahead.map(({ month }) => month)).toEqual([
			"2023-01",
			"2023-02",
			"2023-03",
			"2023-04",
			"2023-05",
			"2023-06",
		]);
		expect(found.ahead[0]).toMatchObject({ isOver: false, floor: { median: expect.any(Number) } });
		expect(found.ledger.every(({ score }) => score === null)).toBe(true);
		expect(found.backtest).toMatchObject({ origins: 12, months: 12 * MONTHS_AHEAD });
	});

	it("refuses every change and removal of what it holds", async () => {
		const { sql } = database;
		await expect(sql`update forecasts set model = 'nb12'`).rejects.toThrow("only ever added");
		await expect(sql`delete from forecasts`).rejects.toThrow("only ever added");
	});

	it("scores months once they are covered, keeps what was said, and adds a score where a month comes to something else", async () => {
		const before = await listForecasts(database.db, MALI, null);
		await bring("2023-01-01", "2023-02-28", 1);
		const { frozen, scored } = await keep(3, new Date("2023-03-05T00:00:00Z"));
		expect([frozen, scored]).toEqual([4, 8]);
		const after = await listForecasts(database.db, MALI, null);
		const first = after.filter(({ dataRevision }) => dataRevision === 1);
		expect(first.map(({ months, hash }) => ({ months, hash }))).toEqual(
			before.map(({ months, hash }) => ({ months, hash })),
		);
		expect(first[0]?.scores.map(({ came, inside90 }) => [came, inside90])).toEqual([
			[31, false],
			[27, false],
		]);
		const { record } = await read();
		expect(record.misses.map(({ month, came }) => [month, came])).toEqual([
			["2023-01", 31],
			["2023-02", 27],
		]);
		expect(record.skill).toMatchObject([
			{ ahead: 1, months: 1, low: null },
			{ ahead: 2, months: 1, low: null },
		]);
		await insertEvents(database.sql, [
			{ dataset: "one", sourceId: "late", date: "2023-01-09", country: "MLI", classes: 1, best: 0 },
		]);
		expect((await keep(4)).scored).toBe(2);
		expect((await listForecasts(database.db, MALI, null)).at(-1)?.scores.map(({ came }) => came)).toEqual([32, 27]);
		expect((await listForecasts(database.db, MALI, 3)).at(-1)?.scores.map(({ came }) => came)).toEqual([31, 27]);
	});
});
