import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keepBacktests, keepForecasts } from "@harmattan/analysis/forecast/freeze";
import { readForecasts } from "@harmattan/analysis/forecast/ledger";
import { listDatasets } from "@harmattan/database/queries/datasets";
import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import { dayOf, isoOf } from "@harmattan/domain/time/calendar";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { importFile } from "../import/import-file.ts";
import { createRowMappers } from "../import/mapping/row-mapper.ts";

const HEADER =
	"id,type_of_violence,side_a,side_b,number_of_sources,where_prec,where_coordinates,adm_1,latitude,longitude,country,date_prec,date_start,date_end,deaths_civilians,best,high,low";
const NOW = new Date("2024-06-01T12:00:00Z");
const mappers = createRowMappers();
let folder: string;
let database: TestDatabase;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "forecasts-"));
	database = await createTestDatabase(inject("adminUrl"));
});
afterAll(async () => {
	await database.close();
	await rm(folder, { recursive: true });
});

/** Imports a final release whose events are one every five days in Niger to the end of the year before it. */
async function bring(release: string, lastYear: number): Promise<void> {
	const path = join(folder, `ucdp-ged-v${release}.csv`);
	const rows: string[] = [];
	for (let day = dayOf("2018-01-01"); day <= dayOf(`${lastYear}-12-31`); day += 5)
		rows.push(
			`${day},1,Government of Niger,ISSP,1,1,Tillabéri,Tillabéri region,14.2,1.4,Niger,1,${isoOf(day)},${isoOf(day)},0,2,2,2`,
		);
	await writeFile(path, `${HEADER}\n${rows.join("\n")}\n`);
	await importFile({
		connection: database,
		mappers,
		now: NOW,
		parkShare: 1,
		dryRun: false,
		path,
		fileName: `ucdp-ged-v${release}.csv`,
		datasetId: "ucdp",
		format: "ucdp-ged",
		release,
	});
}

async function keep(revision: number) {
	const [dataset] = await listDatasets(database.db, null);
	if (dataset === undefined) throw new Error("no dataset");
	return {
		forecasts: () => keepForecasts(database.db, dataset, { id: revision, now: NOW }),
		backtests: () => keepBacktests(database.db, dataset, NOW),
	};
}

describe("a ledger that began after two imports", () => {
	it("gets what the first import would have forecast, from what was known then, marked and scored, and no second time", async () => {
		await bring("23.1", 2022);
		await bring("24.1", 2023);
		const [{ id: newest } = { id: 0 }] = await database.sql`select max(id)::int as id from data_revisions`;
		const ledger = await keep(newest);
		expect((await ledger.forecasts()).frozen).toBeGreaterThan(0);
		const added = await ledger.backtests();
		expect(added).toBeGreaterThan(0);
		expect(await ledger.backtests()).toBe(0);
		const rows = await database.sql`
			select kind, origin, history from forecasts where region = 'NER' and model = 'nb12' and measure = 'events' and class = 'V' order by data_revision`;
		const month = (year: number) => (year - 1970) * 12 + 11;
		expect(rows.map(({ kind, origin }) => [kind, origin])).toEqual([
			["backtest", month(2022)],
			["frozen", month(2023)],
		]);
		// What the later import brought was not known then.
		expect(rows[0]?.history.slice(-60)).toEqual(rows[1]?.history.slice(-72, -12));
		expect((await ledger.forecasts()).scored).toBe(added * 6);
		const found = await readForecasts(
			{ db: database.db, viewer: null, now: NOW, knownAt: null },
			{ dataset: "ucdp", region: "NER", measure: "events", class: "V", horizon: null },
		);
		expect(found.record.skill).toEqual([]);
		expect(found.backtestByRevision.map(({ ahead }) => ahead)).toEqual([1, 2, 3, 4, 5, 6]);
		expect(found.ledger.map(({ model }) => model)).toEqual(["challenger", "nb12"]);
	}, 120_000);
});
