import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { listDocuments, listEndnotes } from "../queries/documents.ts";
import { listEngagements } from "../queries/engagements.ts";
import { listPresences } from "../queries/forces.ts";
import { listMilestones } from "../queries/milestones.ts";
import { listPlaces } from "../queries/places.ts";
import { createTestDatabase, type TestDatabase } from "../testing/test-database.ts";
import { FACT_ENGAGEMENTS } from "./fact-engagements.ts";
import { FACT_MILESTONES } from "./fact-milestones.ts";
import { FACT_PRESENCES } from "./fact-presences.ts";
import { FACT_STRENGTHS } from "./fact-strengths.ts";
import { shippedFigures } from "./figures.ts";
import { loadReference } from "./load-reference.ts";
import { shippedRows } from "./shipped-rows.ts";

let database: TestDatabase;
beforeAll(async () => {
	database = await createTestDatabase(inject("adminUrl"));
});
afterAll(() => database.close());

describe("loading reference data", () => {
	it("writes nothing the second time and takes no revision", async () => {
		expect(await loadReference(database.db, new Date())).toBe(0);
		const [revisions] = await database.sql`select count(*)::int as count from data_revisions`;
		expect(revisions?.count).toBe(1);
	});
	it("keeps a version of every row in its history", async () => {
		const [history] =
			await database.sql`select count(*)::int as count from reference_history where version = 1 and author = 'shipped'`;
		expect(history?.count).toBe(shippedRows().length + shippedFigures().length);
	});
	it("does not undo what somebody edited", async () => {
		await database.sql`update milestones set title = 'Edited' where id = 'coup-niger-2023'`;
		await database.sql`
			insert into reference_history (entity, entity_id, version, data_revision, recorded_at, author, value)
			select entity, entity_id, 2, data_revision, now(), 'analyst', '{}' from reference_history where entity_id = 'coup-niger-2023'`;
		await loadReference(database.db, new Date());
		expect((await listMilestones(database.db)).find((row) => row.id === "coup-niger-2023")?.title).toBe("Edited");
	});
});

describe("the founding assessment as data", () => {
	it("has its forces with the strengths that the text states and no other", async () => {
		const stated = (await listPresences(database.db)).flatMap((spell) =>
			spell.strengths
				.filter(({ citations }) => citations.some(({ origin }) => origin === "document"))
				.map((strength) => [spell.id, strength.countKind, strength.low, strength.best, strength.high]),
		);
		expect(stated.sort()).toEqual([
			["french-mali", "deployed", null, 2400, null],
			["un-mali", "deployed", null, 13000, null],
			["vdp-burkina", "recruited", null, 50000, null],
			["wagner-mali", "deployed", null, 1000, null],
		]);
	});
	it("stand beside what an editor adds of later years, each row with a source of its own", async () => {
		const known = new Set((await listDocuments(database.db)).map(({ id }) => id));
		const rows = [...FACT_PRESENCES, ...FACT_MILESTONES, ...FACT_ENGAGEMENTS];
		for (const { id, citations } of rows) {
			expect(citations.length, id).toBeGreaterThan(0);
			for (const { documentId, endnote } of citations)
				expect(endnote !== null || known.has(documentId ?? ""), id).toBe(true);
		}
		const spells = await listPresences(database.db);
		expect(spells.find(({ id }) => id === "africa-corps-mali")).toMatchObject({
			status: "present",
			from: { earliest: "2025-01-17" },
		});
		expect(spells.find(({ id }) => id === "wagner-mali")).toMatchObject({
			status: "left",
			to: { latest: "2025-06-06" },
		});
		expect(spells.find(({ id }) => id === "un-mali")).toMatchObject({ status: "ended", to: { latest: "2023-12-31" } });
	});
	it("cites every strength, and marks those that the text gives without an endnote", async () => {
		const strengths = (await listPresences(database.db)).flatMap((spell) =>
			spell.strengths.map((strength) => ({ ...strength, force: spell.id })),
		);
		expect(strengths.every((strength) => strength.citations.length > 0)).toBe(true);
		expect(
			strengths.find(({ force, countKind }) => force === "wagner-mali" && countKind === "deployed")?.citations[0],
		).toMatchObject({
			origin: "document",
			endnote: null,
			note: "text, no endnote",
		});
		expect(strengths.find((strength) => strength.best === 50000)?.citations[0]?.endnote).toBe(18);
	});
	it("adds an editor's strengths to forces that are there, and keeps numbers of sources that differ side by side", async () => {
		const spells = await listPresences(database.db);
		const known = new Set(spells.map(({ id }) => id));
		expect([...FACT_STRENGTHS.keys()].filter((id) => !known.has(id))).toEqual([]);
		const auxiliaries = spells.find(({ id }) => id === "vdp-burkina")?.strengths ?? [];
		expect(auxiliaries.filter(({ countKind }) => countKind === "planned").map(({ best }) => best)).toEqual([
			13_000, 15_000,
		]);
		const days = auxiliaries.map(({ date }) => date.latest ?? "");
		expect(days).toEqual(days.toSorted());
	});
	it("counts five coups from 2020 to 2023, with days that are the editor's and say so", async () => {
		const coups = (await listMilestones(database.db)).filter((milestone) => milestone.kind === "coup");
		expect(coups.map((coup) => coup.date.earliest)).toEqual([
			"2020-08-18",
			"2021-05-24",
			"2022-01-24",
			"2022-09-30",
			"2023-07-26",
		]);
		expect(
			coups.every((coup) =>
				coup.citations.some(
					(citation) => citation.field === "date" && citation.origin === "editor" && citation.documentId === "coups",
				),
			),
		).toBe(true);
	});
	it("cites something for every milestone, engagement and place", async () => {
		const rows = [
			...(await listMilestones(database.db)),
			...(await listEngagements(database.db)),
			...(await listPlaces(database.db, null)),
		];
		expect(rows.filter((row) => row.citations.length === 0).map((row) => row.id)).toEqual([]);
	});
	it("gives no place a geometry that the text does not state", async () => {
		expect((await listPlaces(database.db, null)).every((place) => place.geometry === null)).toBe(true);
	});
	it("has endnotes 1 to 45, identical ones sharing their documents", async () => {
		const endnotes = await listEndnotes(database.db);
		expect(endnotes.map((endnote) => endnote.number)).toEqual(Array.from({ length: 45 }, (_, index) => index + 1));
		const of = (number: number) => endnotes.find((endnote) => endnote.number === number)?.documentIds;
		for (const [a, b] of [
			[2, 4],
			[6, 9],
			[17, 18],
			[24, 25],
			[44, 45],
		] as const)
			expect(of(a)).toEqual(of(b));
		expect(of(19)).not.toEqual(of(20));
	});
	it("never makes a link of a truncated or defanged reference", async () => {
		const documents = await listDocuments(database.db);
		expect(
			documents
				.filter((document) => document.truncated || document.defanged)
				.every((document) => document.url === null),
		).toBe(true);
		expect(documents.filter((document) => document.defanged).flatMap((document) => document.endnotes)).toEqual([
			16, 21,
		]);
		expect(
			documents
				.filter((document) => document.noUrl && document.endnotes.length > 0)
				.flatMap((document) => document.endnotes),
		).toEqual([19, 20]);
	});
	it("grades no source", async () =>
		expect((await listDocuments(database.db)).every((document) => document.reliability === null)).toBe(true));
});
