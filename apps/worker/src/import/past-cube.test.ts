import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asKnownAt } from "@harmattan/database/as-known";
import { askForRollback } from "@harmattan/database/changes/imports";
import { addAlias } from "@harmattan/database/changes/reference";
import type { Database } from "@harmattan/database/client";
import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import { ANYWHERE } from "@harmattan/domain/actors/resolve";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { matchActors } from "../actors/match-actors.ts";
import { importFile } from "./import-file.ts";
import { createRowMappers } from "./mapping/row-mapper.ts";
import { rollBackImport } from "./roll-back-import.ts";

const HEADER =
	"id,type_of_violence,side_a,side_b,number_of_sources,where_prec,where_coordinates,adm_1,latitude,longitude,country,date_prec,date_start,date_end,deaths_civilians,best,high,low";
const POINTS: Record<string, string> = { Mali: "14.5,-4.2", "Burkina Faso": "14.1,-1.6", Niger: "14.2,1.45" };
const NOW = new Date("2026-11-22T12:00:00Z");
const mappers = createRowMappers();
let folder: string;
let database: TestDatabase;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "past-cube-"));
	database = await createTestDatabase(inject("adminUrl"));
});
afterAll(async () => {
	await database.close();
	await rm(folder, { recursive: true });
});

async function bring(rows: readonly [id: number, country: string, day: string, best: string][], release: string) {
	const path = join(folder, `${release}.csv`);
	const lines = rows.map(
		([id, country, day, best]) =>
			`${id},1,Government of Mali,A new group,1,1,Test,,${POINTS[country]},${country},1,${day},${day},0,${best},${best},${best}`,
	);
	await writeFile(path, `${HEADER}\n${lines.join("\n")}\n`);
	const { importId } = await importFile({
		connection: database,
		mappers,
		now: NOW,
		parkShare: 1,
		dryRun: false,
		path,
		fileName: "events.csv",
		datasetId: null,
		format: "ucdp-ged",
		release,
	});
	return importId;
}

const SUMS = `sum(fatalities_low)::int as low, sum(fatalities_best)::int as best, sum(fatalities_high)::int as high, sum(civilians)::int as civilians`;
/** The cube of a state, and what the events of that state add up to. */
async function bothWays(db: Database) {
	const rows = async (query: string) => [...(await db.execute<Record<string, unknown>>(query))];
	const events = `from events where withdrawal is null and country is not null`;
	return {
		cube: {
			cells: await rows(
				`select country, month, side_a, side_b, type, classes, sum(events)::int as events, ${SUMS} from event_cube group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6`,
			),
			months: await rows(
				`select country, month, classes, sum(events)::int as events, ${SUMS} from country_months group by 1, 2, 3 order by 1, 2, 3`,
			),
		},
		events: {
			cells: await rows(
				`select country, month, side_a, side_b, type, classes, count(*)::int as events, ${SUMS} ${events} group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6`,
			),
			months: await rows(
				`select country, month, classes, count(*)::int as events, ${SUMS} ${events} group by 1, 2, 3 order by 1, 2, 3`,
			),
		},
	};
}

it("the cube of every state of the data is what its events add up to: after changes, moves, a rollback, actors matched anew, and further imports", async () => {
	await bring(
		[
			[1, "Mali", "2019-06-09", "3"],
			[2, "Mali", "2019-06-11", "5"],
			[3, "Niger", "2019-07-01", "8"],
		],
		"20.1",
	);
	await bring(
		[
			[1, "Mali", "2019-06-09", "30"],
			[2, "Mali", "2019-08-11", "5"],
			[4, "Burkina Faso", "2020-01-01", "2"],
		],
		"21.1",
	);
	const wrong = await bring([[3, "Niger", "2019-07-01", "800"]], "22.1");
	const rollback = await askForRollback(database.db, null, wrong, NOW);
	await rollBackImport({ connection: database, now: () => NOW }, rollback);
	await bring([[5, "Mali", "2019-06-20", "1"]], "23.1");
	await addAlias(database.db, null, { id: "jnim", alias: { ...ANYWHERE, name: "A new group" } }, NOW);
	expect(await matchActors(database, NOW)).toBeGreaterThan(0);
	await bring([[1, "Mali", "2019-06-09", "31"]], "24.1");

	const today = await bothWays(database.db);
	expect(today.cube).toEqual(today.events);
	const revisions = await database.sql<{ id: number }[]>`select id from data_revisions order by id`;
	expect(revisions.length).toBeGreaterThan(7);
	const totals: number[] = [];
	for (const { id } of revisions) {
		const { cube, events } = await asKnownAt(database.db, id, bothWays);
		expect(cube, `revision ${id}`).toEqual(events);
		totals.push(cube.months.reduce((sum, row) => sum + Number(row.best), 0));
	}
	expect([...new Set(totals)]).toEqual([0, 16, 45, 837, 46, 47]);
});
