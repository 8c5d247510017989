import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { publishedCoverage } from "@harmattan/domain/coverage/coverage";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { runMigrations } from "graphile-worker";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { asKnownAt } from "./as-known.ts";
import { migrateDatabase } from "./migrate.ts";
import { listDatasets } from "./queries/datasets.ts";
import { insertEvents } from "./testing/insert-events.ts";
import { createTestDatabase, type TestDatabase } from "./testing/test-database.ts";

/** The newest migration of the version before coverage was a union of spans by import. */
const BEFORE = 22;
const MIGRATIONS = fileURLToPath(new URL("../migrations", import.meta.url));
const VIEWER = { role: "admin" } as const;

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
	database = await createTestDatabase(inject("adminUrl"), { empty: true });
	folder = await mkdtemp(join(tmpdir(), "upgrade-"));
	await cp(MIGRATIONS, folder, { recursive: true });
	const journal = join(folder, "meta", "_journal.json");
	const { entries, ...rest } = JSON.parse(await readFile(journal, "utf8"));
	const kept = entries.filter(({ idx }: { idx: number }) => idx <= BEFORE);
	await writeFile(journal, JSON.stringify({ ...rest, entries: kept }));
	// A client of its own: the driver changes how the one that it is given writes values.
	const client = postgres(database.url, { max: 1, onnotice: () => {} });
	await migrate(drizzle(client), { migrationsFolder: folder });
	await client.end();
	await runMigrations({ connectionString: database.url });
});
afterAll(async () => {
	await database.close();
	await rm(folder, { recursive: true });
});

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
