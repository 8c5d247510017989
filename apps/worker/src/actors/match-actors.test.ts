import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mergeActors, saveReference, undoReferenceChange } from "@harmattan/database/changes/reference";
import { matchAnew } from "@harmattan/database/ingest/actor-matches";
import { referenceVersions } from "@harmattan/database/queries/reference-history";
import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import { ANYWHERE } from "@harmattan/domain/actors/resolve";
import { CLASS_BIT } from "@harmattan/domain/events/classes";
import type { ActorDraft } from "@harmattan/domain/reference/drafts";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { importFile } from "../import/import-file.ts";
import { createRowMappers } from "../import/mapping/row-mapper.ts";
import { matchActors } from "./match-actors.ts";

const NOW = new Date("2026-11-23T10:00:00Z");
const HEADER =
	"id,year,type_of_violence,where_prec,side_a,side_b,date_prec,where_coordinates,adm_1,latitude,longitude,country,number_of_sources,date_start,date_end,best,high,low,deaths_civilians";
const row = (id: number, type: number, sideA: string, sideB: string) =>
	`${id},2019,${type},1,${sideA},${sideB},1,Mopti,Mopti region,14.5,-4.2,Mali,1,2019-06-0${id},2019-06-0${id},3,3,3,0`;

let folder: string;
let database: TestDatabase;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "match-"));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
	database = await createTestDatabase(inject("adminUrl"));
	const path = join(folder, "events.csv");
	const rows = [
		row(1, 1, "Government of Mali", "Front of the Test Dunes"),
		row(2, 3, "Government of Mali", "Civilians"),
		row(3, 1, "Government of Mali", "Ansar Dine"),
	];
	await writeFile(path, `${HEADER}\n${rows.join("\n")}\n`);
	const about = { path, fileName: "events.csv", datasetId: null, format: null, release: "25.1" };
	await importFile({
		connection: database,
		mappers: createRowMappers(),
		now: NOW,
		dryRun: false,
		parkShare: 0.05,
		...about,
	});
	return () => database.close();
});

const events = () =>
	database.sql`select source_id as id, side_a as a, side_b as b, actor_ids as actors, classes, revision from events order by source_id`;
const cube = () =>
	database.sql`select side_a as a, side_b as b, classes, events from event_cube order by side_a, side_b, classes`;
async function edit(id: string, change: (actor: ActorDraft) => ActorDraft): Promise<void> {
	const [held] = await referenceVersions(database.db, "actor", id);
	if (held?.draft?.entity !== "actor") throw new Error(`no actor ${id}`);
	const draft = { entity: "actor" as const, row: change(held.draft.row) };
	await saveReference(database.db, null, { entity: "actor", id, version: held.version }, draft, NOW);
}

describe("matching events' actors again", () => {
	it("is requested once by a version that settles them otherwise than the one before", async () => {
		const requested = async () =>
			Number(
				(await database.sql`select count(*) from graphile_worker.jobs where task_identifier = 'match-actors'`)[0]
					?.count,
			);
		await database.sql`delete from graphile_worker._private_jobs`;
		expect(await matchAnew(database.sql, 7)).toBe(true);
		expect(await requested()).toBe(1);
		expect(await matchAnew(database.sql, 7)).toBe(false);
		expect(await requested()).toBe(1);
	});
	it("classes an event by what all are who its name may stand for, and settles it as none of them", async () => {
		// As a version stored it that left such events without a class.
		await edit("jnim", (actor) => ({
			...actor,
			aliases: [...actor.aliases, { name: "Front of the Test Dunes", ...ANYWHERE }],
		}));
		await edit("issp", (actor) => ({
			...actor,
			aliases: [...actor.aliases, { name: "Front of the Test Dunes", ...ANYWHERE }],
		}));
		expect(await matchActors(database, NOW)).toBe(1);
		expect((await events())[0]).toMatchObject({
			b: "name:Front of the Test Dunes",
			actors: ["state-mli"],
			classes: CLASS_BIT.V | CLASS_BIT.SJ,
		});
	});
	it("gives events the actor that a new alias names, with side, classes and cube, and is no new version of theirs", async () => {
		expect((await events())[0]).toMatchObject({ b: "name:Front of the Test Dunes", classes: CLASS_BIT.V });
		await edit("jnim", (actor) => ({
			...actor,
			aliases: [...actor.aliases, { name: "Front of the Test Dunes", ...ANYWHERE }],
		}));
		expect(await matchActors(database, NOW)).toBe(1);
		const [first] = await events();
		expect(first).toMatchObject({
			a: "state-mli",
			b: "jnim",
			actors: ["state-mli", "jnim"],
			classes: CLASS_BIT.V | CLASS_BIT.SJ,
			revision: 1,
		});
		expect(await cube()).toContainEqual({ a: "state-mli", b: "jnim", classes: CLASS_BIT.V | CLASS_BIT.SJ, events: 1 });
		expect((await cube()).map(({ b }) => b)).not.toContain("name:Front of the Test Dunes");
	});
	it("takes a data revision where something moved, and none where nothing did", async () => {
		const newest = async () => (await database.sql`select kind, id from data_revisions order by id desc limit 1`)[0];
		const before = await newest();
		expect(await matchActors(database, NOW)).toBe(0);
		expect(await newest()).toEqual(before);
		await mergeActors(database.db, null, { stays: "jnim", goes: "ansar-dine" }, NOW);
		expect(await matchActors(database, NOW)).toBe(1);
		expect(await newest()).toEqual({ kind: "reference", id: Number(before?.id) + 2 });
	});
	it("brings back what was, once the change is undone", async () => {
		const [before, cubeBefore] = [await events(), await cube()];
		await mergeActors(database.db, null, { stays: "jnim", goes: "ansar-dine" }, NOW);
		await matchActors(database, NOW);
		expect((await events())[2]).toMatchObject({ b: "jnim" });
		const [{ id } = { id: 0 }] = await database.sql<
			{ id: number }[]
		>`select max(data_revision) as id from reference_history`;
		await undoReferenceChange(database.db, null, id, NOW);
		await matchActors(database, NOW);
		expect(await events()).toEqual(before);
		expect(await cube()).toEqual(cubeBefore);
	});
	it("keeps what the source says of a side that nobody of ours is: a government's forces stay security forces", async () => {
		expect((await events())[1]).toMatchObject({ classes: CLASS_BIT.V | CLASS_BIT.CT | CLASS_BIT.SF });
		await edit("state-mli", (actor) => ({ ...actor, name: "Renamed", aliases: [] }));
		await matchActors(database, NOW);
		expect((await events())[1]).toMatchObject({
			a: "name:Government of Mali",
			classes: CLASS_BIT.V | CLASS_BIT.CT | CLASS_BIT.SF,
		});
	});
});
