import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { askForRollback } from "@harmattan/database/changes/imports";
import { rehashStored } from "@harmattan/database/ingest/rehash";
import { listDatasets } from "@harmattan/database/queries/datasets";
import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import { publishedCoverage } from "@harmattan/domain/coverage/coverage";
import { type ImportScope, OWN_SCOPE } from "@harmattan/domain/imports/scope";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { importFile } from "./import-file.ts";
import { createRowMappers } from "./mapping/row-mapper.ts";
import { rollBackImport } from "./roll-back-import.ts";

const HEADER =
	"id,type_of_violence,side_a,side_b,number_of_sources,where_prec,where_coordinates,adm_1,latitude,longitude,country,date_prec,date_start,date_end,deaths_civilians,best,high,low";
const mappers = createRowMappers();
let folder: string;
let database: TestDatabase;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "imports-"));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
	database = await createTestDatabase(inject("adminUrl"));
	return () => database.close();
});

interface RowChanges {
	id: number | string;
	best?: number;
	country?: string;
	latitude?: string;
	longitude?: string;
}
const row = ({ id, best = 3, country = "Mali", latitude = "14.5", longitude = "-4.2" }: RowChanges) =>
	`${id},1,Government of Mali,JNIM,1,1,Mopti,Mopti region,${latitude},${longitude},${country},1,2019-06-09,2019-06-09,0,${best},${best + 1},${best}`;

let files = 0;
async function bring(
	rows: readonly string[],
	options: { release?: string; dryRun?: boolean; datasetId?: string } = {},
) {
	const path = join(folder, `file-${++files}.csv`);
	await writeFile(path, `${HEADER}\n${rows.join("\n")}\n`);
	return importFile({
		connection: database,
		mappers,
		now: new Date("2026-11-22T12:00:00Z"),
		parkShare: 0.05,
		dryRun: options.dryRun ?? false,
		path,
		fileName: "events.csv",
		datasetId: options.datasetId ?? null,
		format: "ucdp-ged",
		release: options.release ?? null,
	});
}
const held = async (id: number) =>
	(
		await database.sql`select e.fatalities_best as best, e.revision, i.data_revision from events e join imports i on i.id = e.import_id where source_id = ${String(id)}`
	)[0];
const count = async (table: string) =>
	(await database.sql`select count(*)::int as count from ${database.sql(table)}`)[0]?.count as number;
const twenty = Array.from({ length: 20 }, (_, index) => row({ id: 100 + index }));

describe("an import", () => {
	it("stores each new event with its revision, place, classes and actors", async () => {
		const { counts, status, revision } = await bring([row({ id: 1 })], { release: "24.1" });
		expect({ status, ...counts }).toMatchObject({ status: "committed", rows: 1, new: 1, rejected: 0 });
		const [event] =
			await database.sql`select country, admin1, point_admin1, classes, day, month, capital_km, actor_ids, side_a, side_b from events`;
		expect(event).toMatchObject({
			country: "MLI",
			admin1: "ML-5",
			point_admin1: "ML-5",
			classes: 3,
			day: 18056,
			month: 593,
		});
		expect(event?.capital_km).toBeGreaterThan(400);
		expect(event).toMatchObject({ actor_ids: ["state-mli", "jnim"], side_a: "state-mli", side_b: "jnim" });
		expect(
			(await database.sql`select kind, summary -> 'new' as new from data_revisions where id = ${revision}`)[0],
		).toEqual({ kind: "import", new: 1 });
	});
	it("of the same bytes again changes nothing and names the earlier one", async () => {
		const first = await bring([row({ id: 1 })], { release: "24.1" });
		files -= 1;
		const again = await bring([row({ id: 1 })], { release: "24.1" });
		expect(again).toMatchObject({
			sameAs: first.importId,
			importId: first.importId,
			counts: { rows: 1, unchanged: 1, new: 0 },
		});
		expect([await count("events"), await count("event_revisions")]).toEqual([1, 0]);
	});
	it("of the same content in other bytes writes no revision", async () => {
		await bring([row({ id: 1 }), row({ id: 2 })], { release: "24.1" });
		const again = await bring([row({ id: 2 }), row({ id: 1 })], { release: "24.1" });
		expect(again).toMatchObject({ status: "committed", revision: null, counts: { unchanged: 2, changed: 0 } });
	});
	it("of a newer release revises what differs and keeps what was", async () => {
		await bring([row({ id: 1, best: 3 })], { release: "24.1" });
		expect((await bring([row({ id: 1, best: 9 })], { release: "25.1" })).counts).toMatchObject({ changed: 1, new: 0 });
		expect(await held(1)).toMatchObject({ best: 9, revision: 2 });
		expect(
			(
				await database.sql`select revision, fatalities_best as best, superseded_by > import_id as later from event_revisions`
			).map((entry) => [entry.revision, entry.best, entry.later]),
		).toEqual([[1, 3, true]]);
	});
	it("of an older release is stale", async () => {
		await bring([row({ id: 1, best: 9 })], { release: "25.1" });
		expect((await bring([row({ id: 1, best: 3 })], { release: "24.1" })).counts).toMatchObject({
			stale: 1,
			changed: 0,
		});
		expect(await held(1)).toMatchObject({ best: 9, revision: 1 });
	});
	it("sets a row apart that was edited within its release", async () => {
		await bring(twenty, { release: "25.1" });
		const result = await bring(
			[...twenty, row({ id: 100, best: 77 }), row({ id: 900 })].filter((_, index) => index !== 0),
			{ release: "25.1" },
		);
		expect(result).toMatchObject({ status: "committed", counts: { quarantined: 1, new: 1, unchanged: 19 } });
		expect(result.rejects[0]).toMatchObject({ code: "same_version_differs", line: 21, raw: { id: "100", best: "77" } });
		expect(await held(100)).toMatchObject({ best: 3 });
	});
	it("asks for the release where the file states none and the held row does; a dry run calls it changed", async () => {
		await bring([row({ id: 1, best: 3 })], { release: "25.1" });
		const dry = await bring([row({ id: 1, best: 5 })], { dryRun: true });
		expect(dry.counts).toMatchObject({ changed: 1 });
		expect(
			dry.rejects.map((reject) => reject.code),
			"a dry run is not clean while the release is wanting",
		).toEqual(["release_not_stated"]);
		expect(await bring([row({ id: 1, best: 6 })])).toMatchObject({ status: "parked", revision: null });
		expect(await held(1)).toMatchObject({ best: 3 });
	});
	it("collapses identical repeats of an id and refuses differing ones", async () => {
		const result = await bring([
			...twenty,
			row({ id: 5 }),
			row({ id: 5 }),
			...Array.from({ length: 20 }, (_, index) => row({ id: 300 + index })),
			row({ id: 7, best: 1 }),
			row({ id: 7, best: 2 }),
		]);
		expect(result.counts).toMatchObject({ rows: 44, new: 41, collapsed: 1, rejected: 2 });
		expect(result.rejects.map((reject) => reject.code)).toEqual(["repeated_id_differs", "repeated_id_differs"]);
	});
	it("drops NUL bytes, which Postgres cannot hold, and does not hang on them", async () => {
		const nul = String.fromCharCode(0);
		expect(
			(await bring([row({ id: 1 }).replace("Mopti,", `Mop${nul}ti,`).replace("JNIM", `JN${nul}IM`)])).counts,
		).toMatchObject({ new: 1 });
		expect((await database.sql`select place from events`)[0]?.place).toBe("Mopti");
		expect((await bring([row({ id: 1 }).replace("1,", `1${nul},`)])).counts).toMatchObject({ new: 0, unchanged: 1 });
	});
	it("keeps going past a bad row, keeps it with line, column, value and its original columns", async () => {
		const result = await bring([...twenty, row({ id: 1 }).replace(",3,4,3", ",x,4,3")]);
		expect(result).toMatchObject({ status: "committed", counts: { rows: 21, new: 20, rejected: 1 } });
		const [reject] =
			await database.sql`select line, "column", value, code, disposition, raw ->> 'side_b' as actor from rejects`;
		expect(reject).toEqual({
			line: 22,
			column: "best",
			value: "x",
			code: "not_a_number",
			disposition: "rejected",
			actor: "JNIM",
		});
	});
	it("sets a point far outside its country apart", async () => {
		const result = await bring([...twenty, row({ id: 1, latitude: "48.8", longitude: "2.3" })]);
		expect(result.counts).toMatchObject({ quarantined: 1, new: 20 });
		expect(result.rejects[0]?.message).toMatch(/km outside Mali/);
	});
	it("parks a file with too many refused rows and stores none of it", async () => {
		expect(await bring([row({ id: 1 }), row({ id: 2 }).replace(",1,Government", ",8,Government")])).toMatchObject({
			status: "parked",
			counts: { new: 1, rejected: 1 },
		});
		expect(await count("events")).toBe(0);
	});
	it("leaves nothing but its record when it is a dry run", async () => {
		expect(await bring([row({ id: 1 })], { dryRun: true })).toMatchObject({ status: "checked", counts: { new: 1 } });
		expect([await count("events"), await count("event_revisions"), await count("rejects")]).toEqual([0, 0, 0]);
	});
	it("accounts for every row exactly once", async () => {
		const { counts } = await bring([...twenty, row({ id: 100 }), row({ id: 1, best: -1 })]);
		const { rows, withdrawn, ...parts } = counts;
		expect(withdrawn).toBe(0);
		expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(rows);
	});
	it("takes turns with another into the same dataset: both commit, and each event is stored once", async () => {
		const results = await Promise.all([
			bring([...twenty, row({ id: 1 })], { release: "25.1" }),
			bring([...twenty, row({ id: 2 })], { release: "25.1" }),
		]);
		expect(results.map((result) => result.status)).toEqual(["committed", "committed"]);
		expect(await count("events")).toBe(22);
		expect((await database.sql`select id from data_revisions order by id`).map((entry) => entry.id)).toEqual([1, 2, 3]);
	});
	it("refuses private records for an open dataset, and real rows for a synthetic one", async () => {
		await database.sql`insert into datasets (id, name, format, licence, licence_policy, attribution, synthetic) values ('open-one', 'd', 'x', 'l', 'open', 'a', false), ('made-up', 'd', 'x', 'l', 'open', 'a', true)`;
		const path = join(folder, "records.csv");
		await writeFile(path, "id,date,event_type,actor,lat,lon\nS1,2023-01-01,attack,JNIM,14.5,-4.2\n");
		const request = {
			connection: database,
			mappers,
			now: new Date("2026-11-22T12:00:00Z"),
			parkShare: 0.05,
			dryRun: false,
			path,
			fileName: "records.csv",
			format: null,
			release: null,
		};
		await expect(importFile({ ...request, datasetId: "open-one" })).rejects.toThrow(
			/dataset open-one is open, and records of sigact are private at most/,
		);
		await expect(bring([row({ id: 1 })], { datasetId: "made-up" })).rejects.toThrow(/synthetic/);
		expect(await count("events")).toBe(0);
	});
	it("that is refused as a whole leaves no dataset for pages to open with", async () => {
		await bring([row({ id: 1 }).replace(",1,Government", ",8,Government")]);
		expect(await listDatasets(database.db, null)).toEqual([]);
		await bring([row({ id: 2 })]);
		expect((await listDatasets(database.db, null)).map((dataset) => dataset.id)).toEqual(["ucdp-ged"]);
	});
	it("sets the demonstration aside once a real dataset is there", async () => {
		await database.sql`insert into datasets (id, name, format, licence, licence_policy, attribution, synthetic) values ('demonstration', 'd', 'demonstration', 'l', 'open', 'a', true)`;
		await bring([row({ id: 1 })]);
		expect((await database.sql`select set_aside from datasets where id = 'demonstration'`)[0]?.set_aside).toBe(true);
	});
	it("covers, with a final release, the years that it covers, in the countries that it holds", async () => {
		await bring([row({ id: 1 })], { release: "24.1" });
		expect((await database.sql`select country, "from"::text, "to"::text from dataset_coverage`)[0]).toEqual({
			country: "MLI",
			from: "1989-01-01",
			to: "2023-12-31",
		});
	});
});

const REAL =
	process.env.HARMATTAN_UCDP_FILE ??
	new URL("../../../../../shared/data/ucdp-ged-v20.1-nigeria.csv", import.meta.url).pathname;

describe.runIf(existsSync(REAL))("UCDP GED 20.1 for Nigeria, the real file", () => {
	it("is accounted for to the last row, and its yearly deaths are the file's", async () => {
		const outcome = await importFile({
			connection: database,
			mappers,
			now: new Date("2026-11-22T12:00:00Z"),
			parkShare: 0.05,
			dryRun: false,
			path: REAL,
			fileName: "ucdp-ged-v20.1-nigeria.csv",
			datasetId: null,
			format: null,
			release: null,
		});
		expect(outcome).toMatchObject({
			status: "committed",
			counts: { rows: 4603, new: 4603, rejected: 0, quarantined: 0 },
		});
		const stored = await database.sql<
			{ year: number; best: number }[]
		>`select extract(year from date_start)::int as year, sum(fatalities_best)::int as best from events group by 1 order by 1`;
		expect([...stored]).toEqual(yearlyDeaths(await readFile(REAL, "utf8")));
		expect((await database.sql`select release from datasets where id = 'ucdp-ged'`)[0]?.release).toBe("20.1");
	});
	it("has its content hashed anew, where a version hashes otherwise, to what the importer would write", async () => {
		await importReal(REAL, "ucdp-ged-v20.1-nigeria.csv");
		const hashes = async () =>
			(await database.sql`select md5(string_agg(content_hash::text, '' order by event_key)) as all from events`)[0]
				?.all;
		const written = await hashes();
		await database.sql`update events set content_hash = md5(source_id)::uuid`;
		expect(await rehashStored(database.sql, 2, 1000)).toBe(4603);
		expect(await hashes()).toBe(written);
		expect(await rehashStored(database.sql, 2)).toBe(0);
	});
});

/** UCDP's names of the countries of our regions and their neighbours. */
const OWN_NAMES = [
	...["Mali", "Burkina Faso", "Niger", "Benin", "Ivory Coast", "Ghana", "Togo", "Nigeria", "Chad", "Cameroon"],
	...["Mauritania", "Algeria", "Libya", "Guinea", "Senegal"],
];
async function countriesOf(path: string): Promise<string[]> {
	const rows: Record<string, string>[] = parse(await readFile(path, "utf8"), { columns: true, bom: true });
	return rows.map((row) => row.country ?? "");
}

const CANDIDATES = new URL("../../../../../shared/data/ucdp-candidate/", import.meta.url).pathname;
const importReal = (path: string, fileName: string, scope: { scope?: ImportScope } = { scope: null }) =>
	importFile({
		...scope,
		connection: database,
		mappers,
		now: new Date("2026-11-22T12:00:00Z"),
		parkShare: 0.05,
		dryRun: false,
		path,
		fileName,
		datasetId: null,
		format: null,
		release: null,
	});

describe.runIf(existsSync(CANDIDATES) && existsSync(REAL))("real candidate releases of the world", () => {
	const files = { october: "GEDEvent_v23_0_10.csv", february: "GEDevent_v26_0_2.xlsx" };
	const covered = async () =>
		publishedCoverage((await listDatasets(database.db, { role: "admin" }))[0]?.coverage ?? []).map(
			({ country, from, to }) => `${country} ${from} ${to}`,
		);
	const WORLD = ["world 2023-10-01 2023-10-31", "world 2026-02-01 2026-02-28"];
	it.each([["october", "february"] as const, ["february", "october"] as const])(
		"cover their months and no more, %s before %s, with and without the Nigerian final file, and nothing after a rollback",
		async (first, second) => {
			await importReal(`${CANDIDATES}${files[first]}`, files[first]);
			const newer = await importReal(`${CANDIDATES}${files[second]}`, files[second]);
			expect(newer.coverage?.holes).toEqual([{ from: "2023-11-01", to: "2026-01-31" }]);
			expect(await covered()).toEqual(WORLD);
			const final = await importReal(REAL, "ucdp-ged-v20.1-nigeria.csv");
			expect(final.coverage?.isExtract).toBe(true);
			expect(await covered()).toEqual([...WORLD, "NGA 1989-01-01 2019-12-31"]);
			for (const undone of [final.importId, newer.importId]) {
				const rollback = await askForRollback(database.db, null, undone, new Date());
				await rollBackImport({ connection: database, now: () => new Date() }, rollback);
			}
			expect(await covered()).toEqual([first === "october" ? WORLD[0] : WORLD[1]]);
		},
	);
	it("are taken in of our regions and neighbours where nobody says otherwise, and every other row is counted", async () => {
		const { counts } = await importReal(`${CANDIDATES}${files.october}`, files.october, {});
		const stated = await countriesOf(`${CANDIDATES}${files.october}`);
		const own = stated.filter((country) => OWN_NAMES.includes(country)).length;
		expect(counts).toMatchObject({ rows: stated.length, new: own, outOfScope: stated.length - own });
		expect(await covered()).toEqual(OWN_SCOPE.toSorted().map((country) => `${country} 2023-10-01 2023-10-31`));
	});
	it("taken in of the world later hold the other rows too, and a narrower scope then drops nothing that is held", async () => {
		const file = [`${CANDIDATES}${files.october}`, files.october] as const;
		const first = await importReal(...file, { scope: ["MLI"] });
		const all = await importReal(...file);
		expect([all.counts.new, all.counts.outOfScope]).toEqual([first.counts.outOfScope, 0]);
		const again = await importReal(...file, { scope: ["NER"] });
		expect(again.counts).toMatchObject({ new: 0, withdrawn: 0, outOfScope: 0, unchanged: all.counts.rows });
		expect((await importReal(...file, { scope: ["NER"] })).sameAs).not.toBeNull();
	});
});
if (!existsSync(REAL))
	process.stderr.write(`The real UCDP file is not at ${REAL}; set HARMATTAN_UCDP_FILE. Its test was not run.\n`);

/** Deaths by year of date_start, read independently of the importer: a reader of quoted CSV in a few lines. */
function yearlyDeaths(text: string): { year: number; best: number }[] {
	const records: string[][] = [[]];
	let field = "";
	let quoted = false;
	for (let index = 0; index < text.length; index++) {
		const character = text[index];
		if (quoted) {
			if (character !== '"') field += character;
			else if (text[index + 1] === '"') field += text[++index];
			else quoted = false;
		} else if (character === '"') quoted = true;
		else if (character === "," || character === "\n") {
			records.at(-1)?.push(field);
			field = "";
			if (character === "\n") records.push([]);
		} else if (character !== "\r") field += character;
	}
	const [header = [], ...rows] = records.filter((record) => record.length > 1);
	const [start, best] = [header.indexOf("date_start"), header.indexOf("best")];
	const years = new Map<number, number>();
	for (const record of rows)
		years.set(
			Number(record[start]?.slice(0, 4)),
			(years.get(Number(record[start]?.slice(0, 4))) ?? 0) + Number(record[best]),
		);
	return [...years].map(([year, deaths]) => ({ year, best: deaths })).sort((a, b) => a.year - b.year);
}
