import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asKnownAt, revisionKnownAt } from "@harmattan/database/as-known";
import { askForRollback } from "@harmattan/database/changes/imports";
import { addAlias, removeReference, saveReference } from "@harmattan/database/changes/reference";
import type { Database } from "@harmattan/database/client";
import { countActorMonths } from "@harmattan/database/queries/activity";
import { listActorNames } from "@harmattan/database/queries/actors";
import { listClaims } from "@harmattan/database/queries/claims";
import { countDays } from "@harmattan/database/queries/daily-counts";
import { listDatasets } from "@harmattan/database/queries/datasets";
import { listDocuments, listEndnotes } from "@harmattan/database/queries/documents";
import { listEngagements } from "@harmattan/database/queries/engagements";
import { readEventColumns } from "@harmattan/database/queries/event-columns";
import { findEvent } from "@harmattan/database/queries/event-history";
import { listEvents } from "@harmattan/database/queries/events";
import { listPresences } from "@harmattan/database/queries/forces";
import { listMilestones } from "@harmattan/database/queries/milestones";
import { listPlaces } from "@harmattan/database/queries/places";
import { listRegions } from "@harmattan/database/queries/regions";
import { newestRevision } from "@harmattan/database/queries/revisions";
import { countPeriods } from "@harmattan/database/queries/series";
import { listTaxonomies } from "@harmattan/database/queries/taxonomies";
import { listZoneScales, listZones } from "@harmattan/database/queries/zones";
import { VERSION_COLUMNS } from "@harmattan/database/schema/events";
import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import { ANYWHERE } from "@harmattan/domain/actors/resolve";
import { publishedCoverage } from "@harmattan/domain/coverage/coverage";
import { dayOf } from "@harmattan/domain/time/calendar";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { importFile } from "./import-file.ts";
import { createRowMappers } from "./mapping/row-mapper.ts";
import { rollBackImport } from "./roll-back-import.ts";

const HEADER =
	"id,type_of_violence,side_a,side_b,number_of_sources,where_prec,where_coordinates,adm_1,latitude,longitude,country,date_prec,date_start,date_end,deaths_civilians,best,high,low";
const VIEWER = { role: "admin" } as const;
const mappers = createRowMappers();
let folder: string;
let database: TestDatabase;
let minute = 0;
const later = () => new Date(Date.UTC(2026, 10, 22, 12, minute++));
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "as-known-"));
	database = await createTestDatabase(inject("adminUrl"));
});
afterAll(async () => {
	await database.close();
	await rm(folder, { recursive: true });
});

async function bring(deaths: readonly number[], release: string) {
	const path = join(folder, `${release}.csv`);
	const rows = deaths.map(
		(best, index) =>
			`${index + 1},1,Government of Mali,JNIM,1,1,Mopti,Mopti region,14.5,-4.2,Mali,1,2019-06-0${index + 1},2019-06-0${index + 1},0,${best},${best},${best}`,
	);
	await writeFile(path, `${HEADER}\n${rows.join("\n")}\n`);
	return importFile({
		connection: database,
		mappers,
		now: later(),
		parkShare: 1,
		dryRun: false,
		path,
		fileName: "events.csv",
		datasetId: null,
		format: "ucdp-ged",
		release,
	});
}

/** The key of an event by its source's id: the same in every state of the data. */
async function keyOf(sourceId: string): Promise<string> {
	const [event] = await database.sql<
		{ key: string }[]
	>`select event_key as key from events where source_id = ${sourceId}`;
	return event?.key ?? "";
}

/** Everything that a figure of Mali is made of. */
async function figures(db: Database) {
	const filter = {
		viewer: VIEWER,
		datasetId: "ucdp-ged",
		countries: ["MLI"],
		admin1: null,
		eventClass: "V" as const,
		actorId: null,
		fromDay: null,
		toDay: null,
	};
	const [dataset] = await listDatasets(db, VIEWER);
	return {
		days: await countDays(db, filter),
		months: await countPeriods(db, { ...filter, fromDay: dayOf("2019-01-01"), toDay: dayOf("2019-12-31") }, "month", {
			distances: false,
		}),
		actors: await countActorMonths(db, { ...filter, fromDay: dayOf("2019-01-01"), toDay: dayOf("2019-12-31") }),
		events: await listEvents(db, filter, { bbox: null, limit: 10, after: null }),
		drawn: await readEventColumns(db, "ucdp-ged"),
		opened: await findEvent(db, filter, await keyOf("1")),
		coverage: publishedCoverage(dataset?.coverage ?? []).find(({ country }) => country === "MLI"),
		revision: (await newestRevision(db, VIEWER))?.id,
	};
}

/** All reference data that pages show. */
async function referenceData(db: Database) {
	return {
		presences: await listPresences(db),
		milestones: await listMilestones(db),
		engagements: await listEngagements(db),
		places: await listPlaces(db, null),
		claims: await listClaims(db),
		actors: await listActorNames(db, null),
		documents: await listDocuments(db),
		endnotes: await listEndnotes(db),
		regions: await listRegions(db),
		zones: await listZones(db),
		zoneScales: await listZoneScales(db),
		taxonomies: await listTaxonomies(db),
	};
}

describe("the data as they stood at a revision", () => {
	it("are the same to the digit after a further import that changes, adds and withdraws, and after a rollback", async () => {
		const first = await bring([3, 5, 8], "20.1");
		const before = await figures(database.db);
		expect(before.days.map(({ fatalitiesBest }) => fatalitiesBest)).toEqual([3, 5, 8]);
		const second = await bring([30, 5], "24.1");
		const between = await figures(database.db);
		expect(between.days[0]?.fatalitiesBest).toBe(30);
		expect(between.opened?.revisions).toHaveLength(2);
		expect(between.months[0]?.fatalitiesBest).toBe(43);
		expect(between.coverage?.to).not.toBe(before.coverage?.to);
		const at = (revision: number | null) => asKnownAt(database.db, revision ?? 0, figures);
		expect(await at(first.revision)).toEqual(before);
		const rollback = await askForRollback(database.db, null, second.importId, later());
		await rollBackImport({ connection: database, now: later }, rollback);
		const now = await figures(database.db);
		expect(now.days.map(({ fatalitiesBest }) => fatalitiesBest)).toEqual([3, 5, 8]);
		expect(await at(first.revision)).toEqual(before);
		expect(await at(second.revision)).toEqual(between);
	});

	it("are found by an instant too: the newest revision before it", async () => {
		const [first, second] = await database.sql<{ id: number; recordedAt: Date }[]>`
			select id, recorded_at as "recordedAt" from data_revisions where kind = 'import' order by id`;
		const between = new Date((Number(first?.recordedAt) + Number(second?.recordedAt)) / 2).toISOString();
		expect(await revisionKnownAt(database.db, between, later())).toBe(first?.id);
		await expect(revisionKnownAt(database.db, "1999-01-01", later())).rejects.toThrow(
			"there was no data revision at 1999-01-01",
		);
		await expect(revisionKnownAt(database.db, "999", later())).rejects.toThrow("there was no data revision at 999");
		await expect(revisionKnownAt(database.db, "2099-01-01", later())).rejects.toThrow("is in the future");
	});

	it("hold the reference data as they were written then, with the sources of each field", async () => {
		const shipped = await referenceData(database.db);
		const revision = (await newestRevision(database.db, VIEWER))?.id ?? 0;
		expect(await asKnownAt(database.db, revision, referenceData)).toEqual(shipped);
		const [spell, ...others] = shipped.presences;
		const [place] = shipped.places;
		if (!spell || !place) throw new Error("nothing is shipped");
		const edited = { ...spell, note: "Said otherwise since.", strengths: [] };
		await saveReference(
			database.db,
			null,
			{ entity: "presence", id: spell.id, version: 1 },
			{ entity: "presence", row: edited },
			later(),
		);
		await removeReference(database.db, null, { entity: "place", id: place.id, version: 1 }, later());
		await addAlias(database.db, null, { id: "jnim", alias: { ...ANYWHERE, name: "The group" } }, later());
		const now = await referenceData(database.db);
		expect(now.presences).toEqual([edited, ...others]);
		expect(now.places).toHaveLength(shipped.places.length - 1);
		expect(now.actors.find(({ id }) => id === "jnim")?.aliases).toContain("The group");
		expect(await asKnownAt(database.db, revision, referenceData)).toEqual(shipped);
		expect(await asKnownAt(database.db, revision + 3, referenceData)).toEqual(now);
	});

	it("cannot be written, and leave the present as it is for who asks next", async () => {
		await expect(asKnownAt(database.db, 1, (past) => past.execute("delete from public.events"))).rejects.toThrow();
		expect((await figures(database.db)).days).toHaveLength(3);
	});

	it("have every column of the tables that they stand for", async () => {
		const columns = await database.sql<{ name: string }[]>`
			select column_name as name from information_schema.columns where table_schema = 'past' and table_name = 'events' order by ordinal_position`;
		expect(columns.map(({ name }) => name)).toEqual(VERSION_COLUMNS);
		for (const table of [
			"dataset_coverage",
			"actor_aliases",
			"actors",
			"citations",
			"claims",
			"documents",
			"endnotes",
			"event_revisions",
			"engagements",
			"milestones",
			"places",
			"populations",
			"presence_spells",
			"region_members",
			"region_versions",
			"regions",
			"strength_observations",
			"matching_taxonomies",
			"zone_scales",
			"zones",
			"claim_verdicts",
			"imports",
			"data_revisions",
			"event_cube",
			"country_months",
			"stated_series",
			"stated_values",
		]) {
			const of = async (schema: string) =>
				(
					await database.sql<{ name: string; type: string }[]>`
						select column_name as name, data_type as type from information_schema.columns where table_schema = ${schema} and table_name = ${table} order by 1`
				).map(({ name, type }) => `${name} ${type}`);
			expect(await of("past")).toEqual(await of("public"));
		}
	});
});
