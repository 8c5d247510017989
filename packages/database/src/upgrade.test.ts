import { publishedCoverage } from "@harmattan/domain/coverage/coverage";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { asKnownAt } from "./as-known.ts";
import { placeStored } from "./ingest/finer-units.ts";
import { rehashStored } from "./ingest/rehash.ts";
import { migrateDatabase } from "./migrate.ts";
import { listDatasets } from "./queries/datasets.ts";
import { listRegions } from "./queries/regions.ts";
import { loadReference } from "./reference/load-reference.ts";
import { createDatabaseAt } from "./testing/database-at.ts";
import { insertDataset, insertEvents } from "./testing/insert-events.ts";
import type { TestDatabase } from "./testing/test-database.ts";

/** The newest migration of the version before coverage was a union of spans by import. */
const BEFORE = 22;
const VIEWER = { role: "admin" } as const;

let database: TestDatabase;
beforeAll(async () => {
	database = await createDatabaseAt(inject("adminUrl"), BEFORE);
});
afterAll(() => database.close());

/** A committed import of the earlier version, with its events. */
async function bring(
	id: number,
	of: { release: string | null; countries: string[]; date: string; status?: string; reverts?: number },
) {
	const { sql } = database;
	await sql`
		insert into imports (id, kind, dataset_id, status, format, file_name, release, reverts, data_revision, started_at, finished_at) overriding system value
		values (${id}, ${of.reverts ? "rollback" : "file"}, 'ucdp-ged', ${of.status ?? "committed"}, 'ucdp-ged', 'f.csv', ${of.release}, ${of.reverts ?? null}, ${id}, now(), now())`;
	await sql`insert into data_revisions (id, kind, import_id, recorded_at) values (${id}, ${of.reverts ? "rollback" : "import"}, ${id}, now())`;
	await insertEvents(
		sql,
		of.countries.map((country, index) => ({ dataset: "ucdp-ged", sourceId: `${id}-${index}`, date: of.date, country })),
	);
	await sql`update events set import_id = ${id}, first_import_id = ${id}, version_text = ${of.release}, version_rank = 230009 where source_id like ${`${id}-%`}`;
}

describe("an installation of the version before", () => {
	it("keeps its data, and has its coverage formed again from its imports: today and at each revision", async () => {
		const { sql, db } = database;
		await sql`insert into datasets (id, name, format, licence, licence_policy, attribution) values ('ucdp-ged', 'UCDP', 'ucdp-ged', 'CC BY 4.0', 'open', 'UCDP')`;
		const world = Array.from({ length: 25 }, (_, index) => `C${String(index).padStart(2, "0")}`);
		await sql`insert into dataset_coverage (dataset_id, country, "from", "to", source) values ('ucdp-ged', 'MRT', '2010-01-01', '2010-12-31', 'the field office')`;
		await bring(2, { release: "20.1", countries: ["NGA"], date: "2015-03-04" });
		await sql`insert into dataset_coverage (dataset_id, country, "from", "to", source) select 'ucdp-ged', c, '1989-01-01', '2026-02-28', 'UCDP GED 26.0.2: the years that the release covers' from unnest(array['NGA', 'MLI']) c`;
		await bring(3, { release: "23.0.10", countries: [...world, "MLI"], date: "2023-10-05" });
		await bring(4, { release: null, countries: ["TGO"], date: "2024-05-06" });
		await bring(5, { release: "26.0.2", countries: world, date: "2026-02-03", status: "rolled_back" });
		await bring(6, { release: null, countries: [], date: "2026-02-03", reverts: 5 });
		const events = async () =>
			(await sql`select count(*)::int as events, sum(fatalities_best)::int as deaths from events`)[0];
		const before = await events();
		await migrateDatabase(database.url);
		expect(await events()).toEqual(before);
		const covered = async (revision: number | null) => {
			const read = async (of: typeof db) => publishedCoverage((await listDatasets(of, VIEWER))[0]?.coverage ?? []);
			const spans = revision === null ? await read(db) : await asKnownAt(db, revision, read);
			return spans.map(({ country, from, to }) => `${country} ${from} ${to}`);
		};
		const nigeria = "NGA 1989-01-01 2019-12-31";
		const stated = "MRT 2010-01-01 2010-12-31";
		const october = "world 2023-10-01 2023-10-31";
		expect(await covered(null)).toEqual([october, stated, nigeria]);
		expect(await covered(2)).toEqual([stated, nigeria]);
		expect(await covered(5)).toEqual([october, "world 2026-02-01 2026-02-28", stated, nigeria]);
		const kinds = (await listDatasets(db, VIEWER))[0]?.coverage.filter(({ kind }) => kind === "unstated");
		expect(kinds?.map(({ country, from, importId }) => [country, from, importId])).toEqual([["TGO", "2024-05-06", 4]]);
		const ranks = await sql`select distinct version_rank::int as rank from events`;
		expect(ranks.map(({ rank }) => rank)).toEqual([230_018]);
	});
});

describe.each([40, 44, 51])("an installation of migration %i", (migration) => {
	it("has the same figures after what a start of this version does to it, and has it done once", async () => {
		const old = await createDatabaseAt(inject("adminUrl"), migration);
		const { sql, db } = old;
		await insertDataset(sql, "open", "open");
		await insertEvents(
			sql,
			Array.from({ length: 60 }, (_, index) => ({
				dataset: "open",
				sourceId: String(index),
				date: `2023-${String(1 + (index % 12)).padStart(2, "0")}-10`,
				country: ["BFA", "MLI", "NER"][index % 3] ?? "MLI",
				admin1: ["BF-08", "ML-7", "NE-6"][index % 3] ?? "ML-7",
				best: index % 5,
			})),
		);
		await sql`insert into data_revisions (id, kind, import_id, recorded_at) values (1, 'import', 1, now()) on conflict do nothing`;
		const figures = async () => ({
			events: [
				...(await sql`select country, admin1, month, count(*)::int as events, sum(fatalities_best)::int as deaths from events group by 1, 2, 3 order by 1, 2, 3`),
			],
			cube: [
				...(await sql`select country, month, sum(events)::int as events, sum(fatalities_best)::int as deaths from event_cube group by 1, 2 order by 1, 2`),
			],
		});
		const before = await figures();
		await migrateDatabase(old.url);
		const start = async () => [await rehashStored(sql), await placeStored(sql), await loadReference(db, new Date())];
		const [, placed, written] = await start();
		expect(placed).toBe(20);
		expect(written).toBeGreaterThan(1000);
		expect(await start()).toEqual([0, 0, 0]);
		expect(await figures()).toEqual(before);
		expect(await asKnownAt(db, 1, async (past) => (await listDatasets(past, VIEWER))[0]?.events)).toBe(60);
		expect((await listRegions(db)).find(({ id }) => id === "bf-sirba")?.replaces).toBe("BF-08");
		await old.close();
	});
});
