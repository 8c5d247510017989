import { claimOf } from "@harmattan/domain/claims/made-claim";
import { DomainError } from "@harmattan/domain/errors";
import type { ActorDraft, MilestoneDraft, PlaceDraft, ReferenceDraft } from "@harmattan/domain/reference/drafts";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { listAliases } from "../queries/actors.ts";
import { listAudit } from "../queries/audit.ts";
import { listPresences } from "../queries/forces.ts";
import { listMilestones } from "../queries/milestones.ts";
import { listReference, recentReferenceChanges, referenceVersions } from "../queries/reference-history.ts";
import { loadReference } from "../reference/load-reference.ts";
import { createTestDatabase, type TestDatabase } from "../testing/test-database.ts";
import {
	addAlias,
	editReferenceRows,
	mergeActors,
	removeReference,
	saveReference,
	splitActors,
	undoReferenceChange,
} from "./reference.ts";

const NOW = new Date("2026-11-23T10:00:00Z");
const EDITOR = { id: "u1", name: "Aïssata Traoré" };

let database: TestDatabase;
beforeAll(async () => {
	database = await createTestDatabase(inject("adminUrl"));
});
afterAll(() => database.close());

const newest = async () => Number((await database.sql`select max(id) as id from data_revisions`)[0]?.id);
async function held<Entity extends ReferenceDraft["entity"]>(entity: Entity, id: string) {
	const [latest] = await referenceVersions(database.db, entity, id);
	if (!latest?.draft) throw new Error(`no ${entity} ${id}`);
	return {
		version: latest.version,
		row: latest.draft.row as Extract<ReferenceDraft, { entity: Entity }>["row"],
	};
}
const save = (draft: ReferenceDraft, version: number | null) =>
	saveReference(database.db, EDITOR, { entity: draft.entity, id: draft.row.id, version }, draft, NOW);
const refusal = async (work: Promise<unknown>) =>
	work.then(
		() => "accepted",
		(error: unknown) => (error instanceof DomainError ? `${error.code}: ${error.message}` : String(error)),
	);

describe("an edit of reference data", () => {
	it("changes the row, adds a version, takes a data revision and stands in the audit log, with what was before", async () => {
		const before = await newest();
		const [first] = await listMilestones(database.db);
		if (!first) throw new Error("no milestone");
		const { row, version } = await held("milestone", first.id);
		await save({ entity: "milestone", row: { ...row, title: "A title that says more" } }, version);
		expect((await listMilestones(database.db)).find(({ id }) => id === row.id)).toMatchObject({
			title: "A title that says more",
			citations: row.citations,
		});
		const [latest, earlier] = await referenceVersions(database.db, "milestone", row.id);
		expect(latest).toMatchObject({ version: version + 1, author: EDITOR.name, dataRevision: before + 1 });
		expect(earlier?.draft?.row).toEqual(row);
		const [entry] = await listAudit(database.db, { before: null, entity: null, search: null, limit: 1 });
		expect(entry).toMatchObject({
			action: "edit",
			entity: "milestone",
			entityId: row.id,
			actor: EDITOR.name,
			before: { title: row.title },
			after: { title: "A title that says more" },
		});
	});
	it("keeps competing strengths of one force side by side, each with its own source", async () => {
		const { row, version } = await held("presence", "french-mali");
		const claim = { countKind: "estimated", low: 2000, best: null, high: 3000, note: null } as const;
		const date = { earliest: "2021-01-01", latest: "2021-12-31" };
		const citations = [
			{ field: "low", origin: "editor", endnote: null, documentId: "assessment", note: null } as const,
		];
		await save(
			{ entity: "presence", row: { ...row, strengths: [...row.strengths, { ...claim, date, citations }] } },
			version,
		);
		const stored = (await listPresences(database.db)).find(({ id }) => id === "french-mali");
		const all = [...row.strengths, { ...claim, date, citations }];
		expect(stored?.strengths).toHaveLength(all.length);
		expect(stored?.strengths).toEqual(expect.arrayContaining(all));
	});
	it("is refused where somebody else edited the row since it was opened", async () => {
		const { row, version } = await held("presence", "un-mali");
		await save({ entity: "presence", row: { ...row, note: "first" } }, version);
		expect(await refusal(save({ entity: "presence", row: { ...row, note: "second" } }, version))).toBe(
			`conflict: un-mali has been edited by ${EDITOR.name} since you opened it`,
		);
		expect((await held("presence", "un-mali")).row.note).toBe("first");
	});
	it("is refused where it names a country, region or document that is not there", async () => {
		const milestone: MilestoneDraft = {
			id: "test-milestone",
			title: "Test",
			kind: "other",
			date: { earliest: null, latest: null },
			countries: ["XXX"],
			parties: [],
			place: null,
			note: null,
			citations: [{ field: "title", origin: "editor", endnote: null, documentId: "nowhere", note: null }],
		};
		expect(await refusal(save({ entity: "milestone", row: milestone }, null))).toBe("invalid: there is no country XXX");
		expect(await refusal(save({ entity: "milestone", row: { ...milestone, countries: ["MLI"] } }, null))).toBe(
			"invalid: there is no document nowhere",
		);
		const { row, version } = await held("place", "bases-north");
		expect(await refusal(save({ entity: "place", row: { ...row, regionId: "atlantis" } }, version))).toBe(
			"invalid: there is no region atlantis",
		);
	});
	it("is refused where a fact changes and cites what was cited before", async () => {
		const { row, version } = await held("presence", "un-mali");
		const changed = { ...row, sponsor: "Somebody else" };
		expect(await refusal(save({ entity: "presence", row: changed }, version))).toMatch(
			/^invalid: sponsor changed in un-mali without a source of its own/,
		);
		const cited = {
			field: "sponsor",
			origin: "document",
			endnote: null,
			documentId: "assessment",
			note: "p. 3",
		} as const;
		await save({ entity: "presence", row: { ...changed, citations: [...row.citations, cited] } }, version);
		expect((await held("presence", "un-mali")).row.sponsor).toBe("Somebody else");
	});
	it("of several rows at once cites the value in each, and is one change that is undone as one", async () => {
		const before = await newest();
		const ids = ["un-mali", "french-mali"];
		const was = await Promise.all(ids.map(async (id) => (await held("presence", id)).row));
		const citation = {
			field: "sponsor",
			origin: "document",
			endnote: null,
			documentId: "assessment",
			note: null,
		} as const;
		await editReferenceRows(
			database.db,
			EDITOR,
			{ entity: "presence", ids, field: "sponsor", value: "One sponsor", citation },
			NOW,
		);
		for (const id of ids) {
			const { row } = await held("presence", id);
			expect(row.sponsor).toBe("One sponsor");
			expect(row.citations).toContainEqual(citation);
		}
		expect(await newest()).toBe(before + 1);
		await undoReferenceChange(database.db, EDITOR, before + 1, NOW);
		expect(await Promise.all(ids.map(async (id) => (await held("presence", id)).row))).toEqual(was);
	});
	it("keeps a geometry as it was given", async () => {
		const { row, version } = await held("place", "bases-north");
		const placed: PlaceDraft = {
			...row,
			geometry: { type: "Point", coordinates: [1.44, 18.44] },
			geometrySource: "a gazetteer",
			citations: [
				...row.citations,
				{ field: "geometry", origin: "editor", endnote: null, documentId: "assessment", note: null },
			],
		};
		await save({ entity: "place", row: placed }, version);
		expect((await held("place", "bases-north")).row).toEqual(placed);
	});
	it("is not overwritten by what the next version of the product ships", async () => {
		const { row } = await held("presence", "un-mali");
		await loadReference(database.db, NOW);
		expect((await held("presence", "un-mali")).row).toEqual(row);
	});
	it("can be undone, as a data revision of its own, unless the row was edited since", async () => {
		const [, second] = await listReference(database.db, "milestone");
		const { row, version } = await held("milestone", second?.id ?? "");
		await save({ entity: "milestone", row: { ...row, note: "one" } }, version);
		const one = await newest();
		await save({ entity: "milestone", row: { ...row, note: "two" } }, version + 1);
		expect(await refusal(undoReferenceChange(database.db, EDITOR, one, NOW))).toContain("has been edited by");
		await undoReferenceChange(database.db, EDITOR, one + 1, NOW);
		expect((await held("milestone", row.id)).row.note).toBe("one");
		expect((await recentReferenceChanges(database.db, 1))[0]).toMatchObject({ dataRevision: one + 2 });
	});
	it("of what came with the product is not undone, but can be edited", async () => {
		expect(await refusal(undoReferenceChange(database.db, EDITOR, 1, NOW))).toContain("came with the product");
	});
});

describe("a claim", () => {
	it("may be worded anew, and keeps its test and its author", async () => {
		const row = claimOf(
			{
				text: "More events after the coup than before it.",
				bound: {
					kind: "change",
					parts: [{ region: "NER", class: "V", actor: null, area: null, near: null, measure: "events" }],
					date: { earliest: "2023-07-26", latest: "2023-07-26" },
					months: 6,
					until: null,
					expect: { kind: "increase" },
					combine: "all",
				},
			},
			"A1",
			"The analyst",
		);
		const version = await save({ entity: "claim", row }, null);
		const moved = { ...row.bound, months: 12 } as typeof row.bound;
		for (const edited of [
			{ ...row, bound: moved },
			{ ...row, bound: null },
			{ ...row, author: "Somebody else" },
		])
			expect(await refusal(save({ entity: "claim", row: edited }, version))).toBe(
				"forbidden: the test of A1 stays as it is",
			);
		expect(
			await refusal(save({ entity: "claim", row: { ...row, text: "More events after than before." } }, version)),
		).toBe("accepted");
		const shipped = await held("claim", "C3");
		expect(await refusal(save({ entity: "claim", row: { ...shipped.row, bound: moved } }, shipped.version))).toContain(
			"stays as it is",
		);
	});
});

describe("a removed row", () => {
	it("is gone with its citations, and comes back with them when the removal is undone", async () => {
		const { row, version } = await held("engagement", "russia-hardware-MLI");
		const opened = { entity: "engagement" as const, id: row.id, version };
		await removeReference(database.db, EDITOR, opened, NOW);
		const citations = () => database.sql`select * from citations where entity = 'engagement' and entity_id = ${row.id}`;
		expect((await listReference(database.db, "engagement")).map(({ id }) => id)).not.toContain(row.id);
		expect(await citations()).toHaveLength(0);
		await undoReferenceChange(database.db, EDITOR, await newest(), NOW);
		expect((await held("engagement", row.id)).row).toEqual(row);
		expect(await citations()).toHaveLength(row.citations.length);
	});
	it("comes back where it stood among the others, with what no form shows", async () => {
		const order = async () => (await listPresences(database.db)).map(({ id }) => id);
		const before = await order();
		const { version } = await held("presence", "french-mali");
		await removeReference(database.db, EDITOR, { entity: "presence", id: "french-mali", version }, NOW);
		await undoReferenceChange(database.db, EDITOR, await newest(), NOW);
		expect(await order()).toEqual(before);
		const notes = () =>
			database.sql`select number, position from endnotes where document_id = ${uncited} order by 1, 2`;
		const [{ uncited } = { uncited: "" }] = await database.sql<{ uncited: string }[]>`
			select e.document_id as uncited from endnotes e
			where e.document_id not in (
				select n.document_id from endnotes n join citations c on c.document_id = n.document_id or c.endnote = n.number
			) order by 1 limit 1`;
		const notesBefore = [...(await notes())];
		expect(notesBefore.length).toBeGreaterThan(0);
		const document = { entity: "document" as const, id: uncited, version: (await held("document", uncited)).version };
		await removeReference(database.db, EDITOR, document, NOW);
		expect(await notes()).toHaveLength(0);
		await undoReferenceChange(database.db, EDITOR, await newest(), NOW);
		expect([...(await notes())]).toEqual(notesBefore);
	});
	it("is refused for a document that values cite", async () => {
		const { version } = await held("document", "assessment");
		const opened = { entity: "document" as const, id: "assessment", version };
		expect(await refusal(removeReference(database.db, EDITOR, opened, NOW))).toMatch(
			/^conflict: \d+ values cite assessment$/,
		);
		const [{ id } = { id: "" }] = await database.sql<{ id: string }[]>`
			select n.document_id as id from endnotes n join citations c on c.endnote = n.number
			where n.document_id not in (select document_id from citations where document_id is not null) limit 1`;
		const through = { entity: "document" as const, id, version: (await held("document", id)).version };
		expect(await refusal(removeReference(database.db, EDITOR, through, NOW))).toMatch(/^conflict: \d+ values cite /);
	});
});

describe("the list of actors", () => {
	const namesOf = async (id: string) =>
		(await listAliases(database.db)).filter(({ actorId }) => actorId === id).map(({ name }) => name);
	it("merges two into one, which all their names stand for, and splits them again by undoing it", async () => {
		const [stays, goes] = [await namesOf("jnim"), await namesOf("ansar-dine")];
		await mergeActors(database.db, EDITOR, { stays: "jnim", goes: "ansar-dine" }, NOW);
		expect(new Set(await namesOf("jnim"))).toEqual(new Set([...stays, ...goes]));
		expect(await namesOf("ansar-dine")).toEqual([]);
		await undoReferenceChange(database.db, EDITOR, await newest(), NOW);
		expect(new Set(await namesOf("jnim"))).toEqual(new Set(stays));
		expect(new Set(await namesOf("ansar-dine"))).toEqual(new Set(goes));
	});
	it("splits chosen names off as an actor of the same kind", async () => {
		const before = await held("actor", "aqim");
		const [name = ""] = before.row.aliases.map((alias) => alias.name);
		const made = { id: "aqim-sahara", name: "AQIM, Saharan branch" };
		await splitActors(database.db, EDITOR, { id: "aqim", names: [name], made }, NOW);
		expect(await namesOf("aqim")).not.toContain(name);
		expect(await namesOf("aqim-sahara")).toEqual(expect.arrayContaining([made.name, name]));
		const { type, ideology } = (await held("actor", "aqim-sahara")).row as ActorDraft;
		expect({ type, ideology }).toEqual({ type: before.row.type, ideology: before.row.ideology });
	});
	it("goes back through merge and split, the newest first, to where it stood", async () => {
		const before = await namesOf("jnim");
		await mergeActors(database.db, EDITOR, { stays: "jnim", goes: "ansar-dine" }, NOW);
		const merged = await newest();
		const made = { id: "ansar-again", name: "Ansar, split off" };
		await splitActors(
			database.db,
			EDITOR,
			{ id: "jnim", names: [(await held("actor", "jnim")).row.aliases.at(-1)?.name ?? ""], made },
			NOW,
		);
		expect(await refusal(undoReferenceChange(database.db, EDITOR, merged, NOW))).toContain("has been edited by");
		await undoReferenceChange(database.db, EDITOR, merged + 1, NOW);
		await undoReferenceChange(database.db, EDITOR, merged, NOW);
		expect(await namesOf("jnim")).toEqual(before);
		expect(await namesOf("ansar-dine")).not.toEqual([]);
	});
	it("has each actor's name once, and each alias of an actor once", async () => {
		const { row } = await held("actor", "jnim");
		const twin = { ...row, id: "jnim-twin", name: "j.n.i.m", aliases: [] };
		const named = { ...row, id: "jnim-twin", name: row.name.toUpperCase(), aliases: [] };
		expect(await refusal(save({ entity: "actor", row: named }, null))).toContain("already");
		expect(await refusal(save({ entity: "actor", row: twin }, null))).toBe("accepted");
		const [alias] = row.aliases;
		if (!alias) throw new Error("no alias");
		const again = addAlias(
			database.db,
			EDITOR,
			{ id: "jnim", alias: { ...alias, name: alias.name.toUpperCase() } },
			NOW,
		);
		expect(await refusal(again)).toMatch(/stands for .* already/);
	});
	it("asks for all events' names to be matched again, once", async () => {
		const jobs =
			await database.sql`select task_identifier from graphile_worker.jobs where task_identifier = 'match-actors'`;
		expect(jobs).toHaveLength(1);
	});
});
