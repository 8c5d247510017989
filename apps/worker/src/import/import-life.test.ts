import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eraseEventWords } from "@harmattan/database/changes/event-erasures";
import { cancelImport } from "@harmattan/database/changes/imports";
import { openImport, readImport } from "@harmattan/database/ingest/import-records";
import { indexEvents } from "@harmattan/database/ingest/search-index";
import { countEvents, countPeriods } from "@harmattan/database/queries/series";
import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import type { SnapshotScope } from "@harmattan/domain/imports/snapshot";
import { dayOf } from "@harmattan/domain/time/calendar";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { inspectImport } from "./inspect-import.ts";
import { createRowMappers } from "./mapping/row-mapper.ts";
import { rollBackImport } from "./roll-back-import.ts";
import { checkImport, commitImport } from "./stored-import.ts";

const HEADER =
	"id,year,type_of_violence,where_prec,side_a,side_b,date_prec,where_coordinates,adm_1,latitude,longitude,country,number_of_sources,date_start,date_end,best,high,low,deaths_civilians";
interface Changes {
	id: number;
	best?: number;
	latitude?: string;
	country?: string;
	date?: string;
}
const row = ({ id, best = 3, latitude = "14.5", country = "Mali", date = "2019-06-09" }: Changes) =>
	`${id},2019,1,1,Government of Mali,JNIM,1,Mopti,Mopti region,${latitude},-4.2,${country},1,${date},${date},${best},${best},${best},0`;

const mappers = createRowMappers();
let folder: string;
let database: TestDatabase;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "life-"));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
	database = await createTestDatabase(inject("adminUrl"));
});
afterEach(() => database.close());

const context = () => ({
	connection: database,
	mappers,
	uploads: folder,
	now: () => new Date("2026-11-22T12:00:00Z"),
});
let files = 0;
async function upload(
	rows: readonly string[],
	options: { release?: string; header?: string; snapshot?: SnapshotScope; name?: string } = {},
): Promise<number> {
	const storageKey = `file-${++files}.csv`;
	await writeFile(join(folder, storageKey), `${options.header ?? HEADER}\n${rows.join("\n")}\n`);
	const id = await openImport(database.sql, {
		kind: "file",
		status: "checking",
		datasetId: null,
		format: null,
		fileName: options.name ?? "events.csv",
		storageKey,
		fileSha256: null,
		fileBytes: null,
		release: options.release ?? null,
		coverage: null,
		scope: null,
		reverts: null,
		requestedBy: null,
		now: new Date("2026-11-22T12:00:00Z"),
	});
	if (options.snapshot)
		await database.sql`update imports set snapshot = ${database.sql.json(options.snapshot)} where id = ${id}`;
	return id;
}
const record = (id: number) => readImport(database.sql, id);
const reportOf = async (id: number) => (await database.sql`select report, error from imports where id = ${id}`)[0];
async function approve(id: number): Promise<void> {
	await database.sql`update imports set status = 'committing' where id = ${id}`;
	await commitImport(context(), id);
}
async function bring(rows: readonly string[], options: Parameters<typeof upload>[1] = {}): Promise<number> {
	const id = await upload(rows, options);
	await checkImport(context(), id);
	await approve(id);
	expect({ status: (await record(id))?.status, error: (await reportOf(id))?.error }).toEqual({
		status: "committed",
		error: null,
	});
	return id;
}
async function undo(reverts: number): Promise<number> {
	const id = await openImport(database.sql, {
		kind: "rollback",
		status: "committing",
		datasetId: "ucdp-ged",
		format: null,
		fileName: "",
		storageKey: null,
		fileSha256: null,
		fileBytes: null,
		release: null,
		coverage: null,
		scope: null,
		reverts,
		requestedBy: null,
		now: new Date(),
	});
	await rollBackImport(context(), id);
	return id;
}
const standing = async () =>
	[
		...(await database.sql`select source_id as id, fatalities_best as best from events where withdrawal is null order by source_id`),
	].map(({ id, best }) => [id, best]);
const revisions = async () =>
	(await database.sql`select count(*)::int as n from data_revisions where import_id is not null`)[0]?.n;

describe("a check", () => {
	it("tells what a file would change, field by field and in the headline figures, and stores nothing", async () => {
		await bring([row({ id: 1 }), row({ id: 2 }), row({ id: 3 })], { release: "24.1" });
		const id = await upload(
			[row({ id: 1, best: 50 }), row({ id: 2, latitude: "15.5" }), row({ id: 3 }), row({ id: 4 })],
			{
				release: "25.1",
			},
		);
		await checkImport(context(), id);
		expect((await record(id))?.counts).toMatchObject({ rows: 4, new: 1, changed: 2, unchanged: 1 });
		expect((await record(id))?.status).toBe("checked");
		const { report } = (await reportOf(id)) ?? {};
		expect(report.fields).toEqual({ latitude: 1, fatalitiesLow: 1, fatalitiesBest: 1, fatalitiesHigh: 1 });
		expect(report).toMatchObject({ deathsChanged: 47, movedFar: 1, newAt: [[-4.2, 14.5, 1]] });
		expect(report.headlines).toContainEqual({ region: "MLI", figure: "deaths", before: 9, after: 59 });
		const kept =
			await database.sql`select difference from import_differences where import_id = ${id} order by position`;
		expect(kept.map(({ difference }) => [difference.kind, difference.sourceId, difference.movedKm])).toEqual([
			["changed", "1", null],
			["changed", "2", 111.2],
			["new", "4", null],
		]);
		expect(await standing()).toEqual([
			["1", 3],
			["2", 3],
			["3", 3],
		]);
		expect(await revisions()).toBe(1);
	});
	it("names the source's own columns that differ, and the countries that ISO does not list", async () => {
		const header = `${HEADER},source_article`;
		await bring([`${row({ id: 1 })},one`, `${row({ id: 2 })},same`], { release: "24.1", header });
		const id = await upload(
			[`${row({ id: 1 })},two`, `${row({ id: 2 })},same`, `${row({ id: 3, country: "Atlantis" })},`],
			{
				release: "25.1",
				header,
			},
		);
		await checkImport(context(), id);
		const [kept] =
			await database.sql`select difference from import_differences where import_id = ${id} order by position`;
		expect(kept?.difference.fields).toEqual([{ field: "source_article", before: "one", after: "two" }]);
		expect((await reportOf(id))?.report).toMatchObject({
			flags: { country_unknown: 1 },
			unknownCountries: ["Atlantis"],
		});
	});
	it("is made again where the data has moved before the yes", async () => {
		const waiting = await upload([row({ id: 1 }), row({ id: 2 })], { release: "24.1" });
		await checkImport(context(), waiting);
		await bring([row({ id: 1 })], { release: "24.1" });
		await approve(waiting);
		expect(await record(waiting)).toMatchObject({ status: "checked", counts: { new: 1, unchanged: 1 } });
		expect((await reportOf(waiting))?.error).toMatch(/has changed since/);
		await approve(waiting);
		expect((await record(waiting))?.status).toBe("committed");
	});
	it("of a file whose release is not stated, against one that is, asks for it", async () => {
		await bring([row({ id: 1 })], { release: "24.1" });
		const id = await upload([row({ id: 1, best: 9 })]);
		await checkImport(context(), id);
		expect(await record(id)).toMatchObject({ status: "parked", counts: { changed: 1, quarantined: 0 } });
		expect((await reportOf(id))?.error).toMatch(/release is not stated/);
	});
	it("of the very file that is held already ends without a change and names the earlier import", async () => {
		const first = await bring([row({ id: 1 })], { release: "24.1" });
		const again = await upload([row({ id: 1 })], { release: "24.1" });
		await checkImport(context(), again);
		expect(await record(again)).toMatchObject({ status: "discarded", counts: { unchanged: 1 } });
		expect((await reportOf(again))?.error).toContain(`import ${first}`);
	});
	it("that an admin cancels ends at once in whatever phase, and nothing of it is stored", async () => {
		const member = { id: "admin", name: "The admin", role: "admin" as const };
		for (const status of ["checking", "committing"] as const) {
			const id = await upload([row({ id: 1 })], { release: "20.1" });
			await checkImport(context(), id);
			await database.sql`update imports set status = ${status} where id = ${id}`;
			// The worker has opened the file, and is about to end the import, when the admin cancels it.
			const begun = (status === "checking" ? checkImport : commitImport)(
				{
					...context(),
					connection: {
						...database,
						sql: new Proxy(database.sql, {
							get: (target, name) =>
								name === "begin"
									? async (...run: [never]) => {
											await cancelImport(database.db, member, id, new Date("2026-11-22T12:00:00Z"));
											return target.begin(...run);
										}
									: Reflect.get(target, name),
						}),
					},
				},
				id,
			);
			await begun;
			expect(await record(id)).toMatchObject({ status: "failed", storageKey: null });
			expect((await reportOf(id))?.error).toContain("Cancelled by The admin");
			expect((await database.sql`select count(*)::int as count from events`)[0]?.count).toBe(0);
			await expect(cancelImport(database.db, member, id, new Date())).rejects.toThrow(/cannot be cancelled/);
		}
		const next = await bring([row({ id: 1 })], { release: "20.1" });
		expect(await record(next)).toMatchObject({ status: "committed" });
	});
	it("of a file that cannot be read ends with a reason", async () => {
		const id = await upload(["x"], { header: "colour" });
		await checkImport(context(), id);
		expect((await record(id))?.status).toBe("failed");
		expect((await reportOf(id))?.error).toMatch(/no known format has these columns: colour/);
	});
	it("commits by itself where the dataset is trusted and the file clean", async () => {
		await bring([row({ id: 1 })], { release: "24.1" });
		await database.sql`update datasets set trusted = true`;
		const clean = await upload([row({ id: 2 })], { release: "24.1" });
		await checkImport(context(), clean);
		expect((await record(clean))?.status).toBe("committed");
		const doubtful = await upload(
			[
				row({ id: 3 }),
				...Array.from({ length: 40 }, (_, i) => row({ id: 10 + i })),
				row({ id: 4, date: "1901-01-01" }),
			],
			{ release: "24.1" },
		);
		await checkImport(context(), doubtful);
		expect((await record(doubtful))?.status).toBe("checked");
	});
});

describe("the first look at a file", () => {
	it("shows its rows, with or without NUL bytes in them", async () => {
		const nul = String.fromCharCode(0);
		const id = await upload([row({ id: 1 }).replace("Mopti,", `Mop${nul}ti,`)]);
		await database.sql`update imports set status = 'uploaded' where id = ${id}`;
		await inspectImport(context(), id);
		const [seen] = await database.sql`select preview from imports where id = ${id}`;
		expect(seen?.preview).toMatchObject({ format: "ucdp-ged", events: [{ place: "Mopti" }] });
	});
});

describe("a row that is older than what is held", () => {
	it("is not taken, and the check shows what it says otherwise", async () => {
		await bring([row({ id: 1 }), row({ id: 2 })], { release: "25.1" });
		const id = await upload([row({ id: 1, best: 8 }), row({ id: 2 })], { release: "24.1" });
		await checkImport(context(), id);
		expect((await record(id))?.counts).toMatchObject({ stale: 1, unchanged: 1, changed: 0 });
		const [kept] = await database.sql`select difference from import_differences where import_id = ${id}`;
		expect(kept?.difference).toMatchObject({ kind: "stale", sourceId: "1" });
		expect(kept?.difference.fields).toContainEqual({ field: "version", before: "25.1", after: "24.1" });
		expect(kept?.difference.fields).toContainEqual({ field: "fatalitiesBest", before: 3, after: 8 });
	});
});

describe("a full snapshot", () => {
	it("proposes to withdraw what its scope lacks, and does so on a yes only", async () => {
		await bring([row({ id: 1 }), row({ id: 2 }), row({ id: 3, country: "Niger", latitude: "14.6" })], {
			release: "24.1",
		});
		const id = await upload([row({ id: 1 })], {
			release: "24.1",
			snapshot: { countries: ["MLI"], from: null, to: null },
		});
		await checkImport(context(), id);
		expect(await record(id)).toMatchObject({ status: "checked", counts: { withdrawn: 1, unchanged: 1 } });
		expect((await standing()).map(([name]) => name)).toEqual(["1", "2"]);
	});
	it("does not withdraw a row that it shows but that was refused", async () => {
		await bring([row({ id: 1 }), row({ id: 2 })], { release: "24.1" });
		const many = Array.from({ length: 40 }, (_, index) => row({ id: 100 + index }));
		const id = await upload([row({ id: 1 }), row({ id: 2, date: "1901-01-01" }), ...many], {
			release: "24.1",
			snapshot: { countries: null, from: null, to: null },
		});
		await checkImport(context(), id);
		expect((await record(id))?.counts).toMatchObject({ withdrawn: 0, rejected: 1 });
	});
	it.each([
		["whose id is blank", (text: string) => text.replace(/^2,/, ",")],
		[
			"whose quotation mark is never closed, so that it may hold other rows",
			(text: string) => text.replace("Mopti,", '"Mopti,'),
		],
		["that has lost a field", (text: string) => text.replace("Mopti,", "")],
	])("withdraws nothing for its absence where it has a row %s, and says so", async (_which, broken) => {
		await bring([row({ id: 1 }), row({ id: 2 })], { release: "24.1" });
		const many = Array.from({ length: 40 }, (_, index) => row({ id: 100 + index }));
		const id = await upload([row({ id: 1 }), ...many, broken(row({ id: 2 }))], {
			release: "24.1",
			snapshot: { countries: null, from: null, to: null },
		});
		await checkImport(context(), id);
		expect((await record(id))?.counts).toMatchObject({ withdrawn: 0, rejected: 1 });
		expect((await reportOf(id))?.report.withdrawals).toMatchObject({ absent: 0, unnamedRows: 1 });
	});
});

describe("a final release", () => {
	it("supersedes the candidates of its years and marks those it lacks as not confirmed", async () => {
		await bring([row({ id: 1 }), row({ id: 2 }), row({ id: 3, best: 5 })], { release: "19.0.6" });
		const final = await bring([row({ id: 1 }), row({ id: 3, best: 6 })], { release: "20.1" });
		expect((await record(final))?.counts).toMatchObject({ unchanged: 1, changed: 1, withdrawn: 1 });
		expect((await database.sql`select withdrawal from events where source_id = '2'`)[0]).toEqual({
			withdrawal: "not_confirmed",
		});
		expect((await database.sql`select version_text from events where source_id = '1'`)[0]).toEqual({
			version_text: "20.1",
		});
	});
	it("leaves candidates of later years alone", async () => {
		await bring([row({ id: 1, date: "2020-06-09" })], { release: "20.0.6" });
		await bring([row({ id: 2 })], { release: "20.1" });
		expect((await standing()).map(([id]) => id)).toEqual(["1", "2"]);
	});
	it("edited and imported again is found edited even where most of it had not changed since the release before", async () => {
		await bring([row({ id: 1 })], { release: "24.1" });
		await bring([row({ id: 1 }), row({ id: 2 })], { release: "25.1" });
		const id = await upload([row({ id: 1, best: 9 }), row({ id: 2 })], { release: "25.1" });
		await checkImport(context(), id);
		expect((await record(id))?.counts).toMatchObject({ quarantined: 1, unchanged: 1, changed: 0 });
	});
});

describe("undoing an import", () => {
	it("brings the dataset back to what it was, as a new revision, and nothing is deleted", async () => {
		await bring([row({ id: 1 }), row({ id: 2 })], { release: "24.1" });
		const second = await bring([row({ id: 1, best: 30 }), row({ id: 3 })], { release: "25.1" });
		const back = await undo(second);
		expect(await standing()).toEqual([
			["1", 3],
			["2", 3],
		]);
		expect(await record(back)).toMatchObject({ status: "committed", counts: { changed: 1, withdrawn: 1 } });
		expect((await record(second))?.status).toBe("rolled_back");
		expect(await revisions()).toBe(3);
		const versions = await database.sql`
			select revision, fatalities_best as best from event_revisions where source_id = '1' union all
			select revision, fatalities_best from events where source_id = '1' order by 1`;
		expect(versions.map(({ revision, best }) => [revision, best])).toEqual([
			[1, 3],
			[2, 30],
			[3, 3],
		]);
	});
	it("works back one import after the other, and refuses another order", async () => {
		const first = await bring([row({ id: 1 })], { release: "23.1" });
		const second = await bring([row({ id: 1, best: 4 })], { release: "24.1" });
		const third = await bring([row({ id: 1, best: 5 })], { release: "25.1" });
		const refused = await undo(second);
		expect((await record(refused))?.status).toBe("failed");
		await undo(third);
		expect(await standing()).toEqual([["1", 4]]);
		await undo(second);
		expect(await standing()).toEqual([["1", 3]]);
		await undo(first);
		expect(await standing()).toEqual([]);
	});
	it("takes its release and coverage back too, and an older file is then not stale", async () => {
		const state = async () => [
			(await database.sql`select release from datasets where id = 'ucdp-ged'`)[0]?.release,
			(await database.sql`select max("to")::text as "to" from dataset_coverage where dataset_id = 'ucdp-ged'`)[0]?.to,
		];
		await bring([row({ id: 1 }), row({ id: 2 })], { release: "23.1" });
		const newer = await bring([row({ id: 1 }), row({ id: 2, best: 7 })], { release: "25.1" });
		expect(await state()).toEqual(["25.1", "2024-12-31"]);
		await undo(newer);
		expect(await state()).toEqual(["23.1", "2022-12-31"]);
		const between = await bring([row({ id: 1, best: 4 }), row({ id: 2, best: 5 })], { release: "24.1" });
		expect((await record(between))?.counts).toMatchObject({ changed: 2, stale: 0 });
		await undo(between);
		const versions =
			await database.sql`select version_text as release, version_rank as rank from events order by source_id`;
		expect(versions.map(({ release }) => release)).toEqual(["23.1", "23.1"]);
	});
	it("keeps the newest release whatever order files come in, and a newer one that changes nothing is a revision", async () => {
		await bring([row({ id: 1 })], { release: "24.1" });
		const newer = await bring([row({ id: 1 })], { release: "25.1", name: "same-events.csv", header: `${HEADER} ` });
		expect((await record(newer))?.dataRevision).not.toBeNull();
		await bring([row({ id: 9 })], { release: "22.1" });
		expect((await database.sql`select release from datasets where id = 'ucdp-ged'`)[0]?.release).toBe("25.1");
	});
	it("lets the same file come again as new events", async () => {
		const first = await bring([row({ id: 1 })], { release: "24.1" });
		await undo(first);
		const again = await bring([row({ id: 1 })], { release: "24.1" });
		expect((await record(again))?.counts).toMatchObject({ new: 1, changed: 0 });
		expect(await standing()).toEqual([["1", 3]]);
	});
	it("answers months, quarters and years from the cube as from the events, spans that cut a month too", async () => {
		await bring(
			[
				row({ id: 1, date: "2018-01-31" }),
				row({ id: 2, date: "2018-02-01" }),
				row({ id: 3, date: "2018-04-30" }),
				row({ id: 4, date: "2019-06-02" }),
			],
			{ release: "24.1" },
		);
		await bring([row({ id: 1, date: "2018-02-03" }), row({ id: 5, date: "2018-03-15" })], { release: "25.1" });
		for (const [from, to] of [
			["2018-01-01", "2019-12-31"],
			["2018-02-02", "2018-04-29"],
			["2018-02-02", "2018-02-20"],
			["2018-01-20", "2018-03-31"],
		] as const)
			for (const interval of ["month", "quarter", "year"] as const) {
				const filter = {
					viewer: { role: "admin" } as const,
					datasetId: "ucdp-ged",
					countries: ["MLI"],
					admin1: null,
					eventClass: "V" as const,
					actorId: null,
					fromDay: dayOf(from),
					toDay: dayOf(to),
				};
				const sorted = (found: { period: string }[]) => found.sort((a, b) => a.period.localeCompare(b.period));
				const counted = sorted(await countEvents(database.db, filter, interval, { distances: false }));
				expect(sorted(await countPeriods(database.db, filter, interval, { distances: false }))).toEqual(counted);
			}
	});
	it("keeps the cube equal to the events through it all", async () => {
		const months = async () =>
			database.sql`select country, month, sum(events)::int as events, sum(fatalities_best)::int as deaths from country_months group by 1, 2 order by 1, 2`;
		const cube = async () =>
			database.sql`select country, month, sum(events)::int as events, sum(fatalities_best)::int as deaths from event_cube group by 1, 2 order by 1, 2`;
		const counted = async () =>
			database.sql`select country, month, count(*)::int as events, sum(fatalities_best)::int as deaths from events where withdrawal is null group by 1, 2 order by 1, 2`;
		await bring([row({ id: 1 }), row({ id: 2, date: "2019-07-01" })], { release: "24.1" });
		const second = await bring([row({ id: 1, date: "2018-01-01" }), row({ id: 3 })], { release: "25.1" });
		expect([...(await cube())]).toEqual([...(await counted())]);
		await undo(second);
		expect([...(await cube())]).toEqual([...(await counted())]);
		expect([...(await months())]).toEqual([...(await counted())]);
		expect(await cube()).toHaveLength(2);
	});
});

describe("ACLED", () => {
	const ACLED =
		"event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp";
	const event = (changes: { id?: string; a?: string; b?: string; deaths?: number; at?: number; date?: string }) => {
		const {
			id = "MLI1",
			a = "Military Forces of Mali (2021-)",
			b = "JNIM",
			deaths = 2,
			at = 1_700_000_000,
			date = "2023-06-09",
		} = changes;
		return `${id},${date},2023,1,Political violence,Battles,Armed clash,${a},,1,${b},,2,12,,466,Western Africa,Mali,Mopti,Mopti,,Mopti,14.5,-4.2,1,Synthetic,National,synthetic,${deaths},,${at}`;
	};
	it("rows carry their own version: newer ones revise, older ones are stale, an edited one is set apart", async () => {
		await bring([event({})], { header: ACLED });
		expect(
			(await record(await bring([event({ deaths: 5, at: 1_700_000_100 })], { header: ACLED })))?.counts,
		).toMatchObject({ changed: 1 });
		expect(
			(await record(await bring([event({ deaths: 1, at: 1_600_000_000 })], { header: ACLED })))?.counts,
		).toMatchObject({ stale: 1 });
		const edited = await upload([event({ deaths: 9, at: 1_700_000_100 })], { header: ACLED });
		await checkImport(context(), edited);
		expect((await record(edited))?.counts).toMatchObject({ quarantined: 1, changed: 0 });
	});
	it("files with a row for each side collapse into one event", async () => {
		const a = event({ a: "Military Forces of Mali (2021-)", b: "JNIM" });
		const b = `MLI1,09 June 2023,2023,1,Political violence,Battles,Armed clash,JNIM,,2,Military Forces of Mali (2021-),,1,12,,466,Western Africa,Mali,Mopti,Mopti,,Mopti,14.5,-4.2,1,Synthetic,National,synthetic,2,,1700000000`;
		const id = await bring([a, b], { header: ACLED });
		expect((await record(id))?.counts).toMatchObject({ rows: 2, new: 1, collapsed: 1 });
	});
	it("repeats in one file leave the newest version, and none where it cannot be decided", async () => {
		const id = await upload(
			[
				event({ deaths: 1 }),
				event({ deaths: 2, at: 1_700_000_500 }),
				event({ id: "MLI2", deaths: 1 }),
				event({ id: "MLI2", deaths: 7 }),
			],
			{ header: ACLED },
		);
		await checkImport(context(), id);
		expect((await record(id))?.counts).toMatchObject({ rows: 4, new: 1, collapsed: 1, rejected: 2 });
	});
	it("deletion lists withdraw what they name, and a newer row brings it back", async () => {
		await bring([event({}), event({ id: "MLI2" })], { header: ACLED });
		const list = await bring(["MLI2,1700000200", "MLI99,1700000200"], { header: "event_id_cnty,deleted_timestamp" });
		expect((await record(list))?.counts).toMatchObject({ rows: 0, withdrawn: 1 });
		expect((await standing()).map(([id]) => id)).toEqual(["MLI1"]);
		const old = await bring([event({}), event({ id: "MLI2" })].reverse(), { header: ACLED });
		expect((await record(old))?.counts).toMatchObject({ stale: 1, unchanged: 1 });
		await bring([event({ id: "MLI2", at: 1_700_000_300 })], { header: ACLED });
		expect((await standing()).map(([id]) => id)).toEqual(["MLI1", "MLI2"]);
	});
	it("is never taken for its aggregated weekly file", async () => {
		const id = await upload(["2023-06-10,Western Africa,Mali,Mopti,Battles,Armed clash,3,7"], {
			header: "WEEK,REGION,COUNTRY,ADMIN1,EVENT_TYPE,SUB_EVENT_TYPE,EVENTS,FATALITIES",
		});
		await checkImport(context(), id);
		expect((await reportOf(id))?.error).toMatch(/aggregated weekly file.*not events/);
	});
});

describe("a file of own columns", () => {
	it("is read by its mapping; rows without an id get the same key every time, and say so", async () => {
		const header = "Day,What,Who,Where,Country,Killed";
		const rows = ["09/06/2023,Ambush,JNIM,Mopti,Mali,3", "10/06/2023,Market attack,JNIM,Mopti,Mali,"];
		const mapping = {
			columns: { date: "Day", type: "What", actor: "Who", place: "Where", country: "Country", fatalities: "Killed" },
			dateOrder: "day-month-year",
			civilianTypes: ["market attack"],
			otherTypes: [],
		};
		const mapped = async (lines: readonly string[]) => {
			const id = await upload(lines, { header });
			await database.sql`update imports set mapping = ${database.sql.json(mapping)} where id = ${id}`;
			await checkImport(context(), id);
			await approve(id);
			return (await record(id))?.counts;
		};
		expect(await mapped(rows)).toMatchObject({ rows: 2, new: 2 });
		expect(await mapped([...rows].reverse())).toMatchObject({ new: 0, unchanged: 2 });
		const held =
			await database.sql`select date_start::text as day, classes, fatalities_best as best, flags from events order by day`;
		expect([...held]).toEqual([
			{ day: "2023-06-09", classes: 3, best: 3, flags: ["key_from_content", "coordinates_from_gazetteer"] },
			{ day: "2023-06-10", classes: 7, best: null, flags: ["key_from_content", "coordinates_from_gazetteer"] },
		]);
	});
});

describe("events whose words are erased", () => {
	const SECRET = "a name that must not be known";
	const spoken = (id: number, best: number) =>
		`${row({ id, best }).replace("JNIM", SECRET).replace(",Mopti,", `,House of ${SECRET},`)}`;
	const everything = async () =>
		JSON.stringify([
			...(await database.sql`select * from events`),
			...(await database.sql`select * from event_revisions`),
			...(await database.sql`select * from event_search`),
			...(await database.sql`select * from import_differences`),
			...(await database.sql`select raw, message from rejects`),
		]);
	it("hold none in any version, nor after the same rows and newer ones are imported again, and their figures stay", async () => {
		await bring([spoken(1, 3), row({ id: 2 })], { release: "25.1" });
		await bring([spoken(1, 5), row({ id: 2 })], { release: "26.1" });
		await indexEvents(database.sql);
		expect(await everything()).toContain(SECRET);
		const figures = async () =>
			(
				await database.sql`select sum(fatalities_best)::int as deaths, count(*)::int as events, sum(latitude) as at from events`
			)[0];
		const before = await figures();
		const erasure = { datasetId: "ucdp-ged", sourceIds: ["1"], reason: "the family wishes it" };
		const wrong = { ...erasure, sourceIds: ["1", "none"] };
		await expect(eraseEventWords(database.db, null, wrong, new Date())).rejects.toThrow(/holds no event none/);
		expect(await everything()).toContain(SECRET);
		expect(await eraseEventWords(database.db, null, erasure, new Date())).toEqual({ events: 1 });
		await indexEvents(database.sql);
		expect(await everything()).not.toContain(SECRET);
		expect(await figures()).toEqual(before);
		await bring([spoken(1, 7), row({ id: 2 })], { release: "27.1" });
		await indexEvents(database.sql);
		expect(await everything()).not.toContain(SECRET);
		expect((await figures())?.deaths).toBe(10);
		const [entry] = await database.sql`select after from audit_log where action = 'erase words'`;
		expect(entry?.after).toMatchObject({ events: ["1"], reason: "the family wishes it" });
	});
});
