import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keepEventFiles } from "@harmattan/analysis/map/event-files";
import { encodeEvents } from "@harmattan/columns/arrow-file";
import { FILE_FORMAT, fileHash } from "@harmattan/columns/file-hash";
import { findEventFileState } from "@harmattan/database/changes/event-files";
import { askForRollback } from "@harmattan/database/changes/imports";
import { addAlias } from "@harmattan/database/changes/reference";
import { readEventColumns } from "@harmattan/database/queries/event-columns";
import { newestRevision } from "@harmattan/database/queries/revisions";
import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import { ANYWHERE } from "@harmattan/domain/actors/resolve";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { matchActors } from "../actors/match-actors.ts";
import { importFile } from "./import-file.ts";
import { createRowMappers } from "./mapping/row-mapper.ts";
import { rollBackImport } from "./roll-back-import.ts";

const HEADER =
	"id,type_of_violence,side_a,side_b,number_of_sources,where_prec,where_coordinates,adm_1,latitude,longitude,country,date_prec,date_start,date_end,deaths_civilians,best,high,low";
const NOW = new Date("2026-11-22T12:00:00Z");
const mappers = createRowMappers();
let folder: string;
let database: TestDatabase;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "carried-"));
	database = await createTestDatabase(inject("adminUrl"));
});
afterAll(async () => {
	await database.close();
	await rm(folder, { recursive: true });
});

interface Row {
	id: number;
	best: number;
	day?: string;
	latitude?: string;
}
async function bring(rows: readonly Row[], release: string): Promise<number> {
	const path = join(folder, `${release}.csv`);
	const lines = rows.map(
		({ id, best, day = "2019-06-09", latitude = "14.5" }) =>
			`${id},1,Government of Mali,A new group,1,1,Mopti,Mopti region,${latitude},-4.2,Mali,1,${day},${day},0,${best},${best},${best}`,
	);
	await writeFile(path, `${HEADER}\n${lines.join("\n")}\n`);
	const { status, importId } = await importFile({
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
	expect(status).toBe("committed");
	return importId;
}

/** The kept file's revision and hash, and those that a file made from all events has now. */
async function files() {
	const kept = await findEventFileState(database.db, "ucdp-ged", FILE_FORMAT);
	const made = fileHash(encodeEvents(await readEventColumns(database.db, "ucdp-ged")));
	const newest = (await newestRevision(database.db, { role: "admin" }))?.id;
	return { kept: kept && { revision: kept.revision, hash: kept.hash }, made: { revision: newest, hash: made } };
}
const many = Array.from({ length: 20 }, (_, index) => ({ id: index + 1, best: index, day: `2019-06-${index + 10}` }));

describe("the columnar file of a dataset", () => {
	it("is made by the worker after a first import", async () => {
		await bring(many, "20.1");
		expect((await files()).kept).toBeUndefined();
		await keepEventFiles(database.db, NOW);
		const { kept, made } = await files();
		expect(kept).toEqual(made);
	});
	it("is there with the commit of an import that changes, moves and adds, and is what it would be if it were made anew", async () => {
		const before = await files();
		await bring(
			[
				{ id: 1, best: 70, day: "2019-06-10" },
				{ id: 2, best: 1, day: "2021-01-01", latitude: "15.5" },
				{ id: 99, best: 4, day: "2018-01-01" },
			],
			"24.1",
		);
		const { kept, made } = await files();
		expect(kept).toEqual(made);
		expect(kept?.hash).not.toBe(before.kept?.hash);
	});
	it("is carried on over a rollback, and over edits that leave events as they are", async () => {
		const second = await bring([{ id: 100, best: 5 }], "24.2");
		const rollback = await askForRollback(database.db, null, second, NOW);
		await rollBackImport({ connection: database, now: () => NOW }, rollback);
		await keepEventFiles(database.db, NOW);
		const { kept, made } = await files();
		expect(kept).toEqual(made);
	});
	it("is made from all events where their actors were matched anew", async () => {
		const before = await files();
		await addAlias(database.db, null, { id: "jnim", alias: { ...ANYWHERE, name: "A new group" } }, NOW);
		expect(await matchActors(database, NOW)).toBeGreaterThan(0);
		await keepEventFiles(database.db, NOW);
		const { kept, made } = await files();
		expect(kept).toEqual(made);
		expect(kept?.hash).not.toBe(before.kept?.hash);
	});
});
