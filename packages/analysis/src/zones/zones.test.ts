import { mergeActors, removeReference, undoReferenceChange } from "@harmattan/database/changes/reference";
import { loadReference } from "@harmattan/database/reference/load-reference";
import { insertDataset, insertEvents } from "@harmattan/database/testing/insert-events";
import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import type { ZoneDraft } from "@harmattan/domain/zones/zone";
import { isInside } from "@harmattan/geo/inside";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { withKnownAt } from "../known-at.ts";
import { addZones, openZone, removeZone, saveZone } from "./keep-zones.ts";
import { proposalInput, proposeZone } from "./propose-zone.ts";
import { readZoneChanges, readZones, zonesInput } from "./zones.ts";

const NOW = new Date("2026-04-01T00:00:00Z");
const ANALYST = { id: "1", name: "An analyst", email: "analyst@example.org", role: "analyst" } as const;
let database: TestDatabase;
beforeAll(async () => {
	database = await createTestDatabase(inject("adminUrl"));
	await loadReference(database.db, NOW);
});
afterAll(() => database.close());

const keeper = () => ({
	db: database.db,
	viewer: { role: "analyst" } as const,
	member: ANALYST,
	now: NOW,
	knownAt: null,
});
const read = (over = {}) => readZones(keeper(), zonesInput.parse(over));
const box = (west: number, south: number, east: number, north: number) => ({
	type: "Polygon" as const,
	coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]] as [number, number][]], // biome-ignore format: corners
});
const drawn = (zone: string, month: string, over: Partial<ZoneDraft> = {}): ZoneDraft => ({
	id: `${zone}-${month}`,
	zone,
	name: `Test zone ${zone}`,
	actor: "jnim",
	scale: "influence",
	class: "attack",
	month,
	geometry: box(-5, 14, -4, 15),
	geometrySource: "drawn for a test",
	confidence: "low",
	author: "An analyst",
	note: null,
	synthetic: false,
	citations: [{ field: "geometry", origin: "document", endnote: null, documentId: "assessment", note: null }],
	...over,
});

describe("zones", () => {
	it("are none before somebody draws, and that is no area of 0", async () => {
		expect(await read()).toMatchObject({ shown: null, scales: [{ id: "influence" }] });
		await expect(read({ actor: "jnim" })).rejects.toThrow("there is no zone of jnim");
	});

	it("hold from the month that they were drawn for, and their difference from an earlier month adds up", async () => {
		await addZones(keeper(), {
			zones: [
				drawn("mopti", "2026-01"),
				drawn("mopti", "2026-03", {
					geometry: box(-5, 14, -3, 15),
					class: "contested_support",
					confidence: "moderate",
				}),
			],
		});
		const february = await read({ month: "2026-02" });
		expect(february.shown).toMatchObject({
			month: "2026-02",
			before: "2026-01",
			zones: [{ age: 1, confidence: "low" }],
		});
		expect(february.shown?.difference?.whole).toMatchObject({ gained: 0, lost: 0 });
		const { shown } = await read();
		expect(shown).toMatchObject({ actor: { id: "jnim", name: "JNIM" }, month: "2026-03", before: "2026-02" });
		const whole = shown?.difference?.whole ?? { before: 0, after: 0, gained: 0, lost: 0 };
		expect(whole.after).toBeCloseTo(whole.before + whole.gained - whole.lost, 6);
		expect(whole.gained).toBeGreaterThan(11_000);
		expect(shown?.difference?.moves.map(({ from, to }) => [from, to])).toEqual([
			["attack", "contested_support"],
			[null, "contested_support"],
		]);
		expect(shown?.inside?.named.map(({ name }) => name)).toContain("Mopti");
		expect(shown?.inside?.people).toBeGreaterThan(100_000);
		expect(shown?.history.map(({ month }) => month)).toEqual(["2026-01", "2026-03"]);
	});

	it("have no difference from a month by which nobody had drawn", async () =>
		expect((await read({ before: "2025-12" })).shown?.difference).toBeNull());

	it("end with a version that has no area", async () => {
		await addZones(keeper(), { zones: [drawn("mopti", "2026-04", { geometry: null, geometrySource: null })] });
		const { shown } = await read({ month: "2026-05" });
		expect(shown).toMatchObject({ zones: [], inside: { towns: 0 }, difference: { whole: { before: 0, after: 0 } } });
		expect((await read({ month: "2026-04" })).shown?.difference?.whole).toMatchObject({ after: 0, gained: 0 });
	});

	it("are kept with what they were before, and read as they stood at a data revision", async () => {
		const then = (await read()).revision;
		const { zone, version } = await openZone(keeper(), "mopti-2026-03");
		await saveZone(keeper(), { zone: { ...zone, geometry: box(-5, 14, -4.5, 15) }, version });
		await expect(saveZone(keeper(), { zone: { ...zone, confidence: "high" }, version })).rejects.toThrow(
			"has been edited",
		);
		const now = await read({ month: "2026-03" });
		const past = await withKnownAt(keeper(), String(then), (ctx) =>
			readZones(ctx, zonesInput.parse({ month: "2026-03" })),
		);
		expect(past.shown?.zones[0]?.km2).toBeGreaterThan(3 * (now.shown?.zones[0]?.km2 ?? 0));
		await removeZone(keeper(), { id: "mopti-2026-04", version: 1 });
		expect((await read()).shown?.months).toEqual(["2026-01", "2026-03"]);
	});

	it("are refused together where one does not fit, with what would", async () => {
		const refused = (over: Partial<ZoneDraft>) =>
			addZones(keeper(), { zones: [drawn("other", "2026-01"), drawn("unfit", "2026-01", over)] });
		await expect(refused({ actor: "nobody" })).rejects.toThrow("there is no actor nobody");
		await expect(refused({ class: "Held" })).rejects.toThrow("the scale influence has no class “Held”");
		await expect(refused({ synthetic: true })).rejects.toThrow("a zone that is made up and one that is not");
		await expect(refused({ scale: "own" })).rejects.toThrow("there is no scale own");
		const bow = [[[0, 0], [2, 2], [2, 0], [0, 2], [0, 0]]] as [number, number][][]; // biome-ignore format: corners
		await expect(refused({ geometry: { type: "Polygon", coordinates: bow } })).rejects.toThrow(
			"the outline crosses itself near longitude 1.000, latitude 1.000",
		);
		await expect(addZones(keeper(), { zones: [drawn("one", "2026-01"), drawn("one", "2026-01")] })).rejects.toThrow(
			"twice",
		);
		expect((await read()).shown?.versions.map(({ zone }) => zone)).not.toContain("other");
	});

	it("are refused where a version does not go with the others of its zone", async () => {
		const refused = (over: Partial<ZoneDraft>) => addZones(keeper(), { zones: [drawn("mopti", "2026-02", over)] });
		await expect(refused({ actor: "issp" })).rejects.toThrow("mopti is a zone of one actor and scale");
		await expect(refused({ synthetic: true })).rejects.toThrow("a zone that is made up and one that is not");
		await expect(addZones(keeper(), { zones: [drawn("later", "2026-05")] })).rejects.toThrow("2026-05 has not begun");
		await expect(
			addZones(keeper(), { zones: [drawn("never", "2026-02", { geometry: null, geometrySource: null })] }),
		).rejects.toThrow("never has no earlier version that could end");
		await expect(
			addZones(keeper(), {
				zones: [drawn("a", "2026-01", { actor: "issp" }), drawn("b", "2026-02", { actor: "issp", synthetic: true })],
			}),
		).rejects.toThrow("a zone that is made up and one that is not");
	});

	it("say before the first drawn month that nothing is known, and are compared with earlier months only", async () => {
		expect((await read({ month: "2025-06" })).shown).toMatchObject({ zones: [], inside: null, difference: null });
		await expect(read({ month: "2026-01", before: "2026-03" })).rejects.toThrow("2026-03 is not before 2026-01");
	});

	it("go over to the actor that theirs is merged into, and keep one that is to be removed", async () => {
		const named = async (id: string) =>
			(
				await database.sql`select max(version)::int as version from reference_history where entity = 'actor' and entity_id = ${id}`
			)[0]?.version;
		await expect(
			removeReference(database.db, ANALYST, { entity: "actor", id: "jnim", version: await named("jnim") }, NOW),
		).rejects.toThrow("zones are of jnim");
		await mergeActors(database.db, ANALYST, { stays: "issp", goes: "jnim" }, NOW);
		expect((await read()).shown).toMatchObject({ actor: { id: "issp" }, months: ["2026-01", "2026-03"] });
		const [newest] = await database.sql`select max(id)::int as id from data_revisions`;
		await undoReferenceChange(database.db, ANALYST, newest?.id, NOW);
		expect((await read()).shown?.actor.id).toBe("jnim");
	});

	it("change from one drawn month to the next, as a timeline tells it", async () => {
		const [change, ...others] = await readZoneChanges(keeper());
		expect(others).toEqual([]);
		expect(change).toMatchObject({ month: "2026-03", before: "2026-01", actor: { name: "JNIM" } });
		expect(change?.whole.lost).toBeGreaterThan(5_000);
		expect(change?.drawn).toMatchObject([{ author: "An analyst", confidence: "moderate" }]);
	});
});

describe("a proposal", () => {
	const propose = (over = {}) =>
		proposeZone(keeper(), proposalInput.parse({ actor: "jnim", dataset: "open", region: "MLI", ...over }));
	beforeAll(async () => {
		await insertDataset(database.sql, "open", "open");
		await insertDataset(database.sql, "hidden", "private");
		const dates = [7, 8, 9, 10, 11, 12].map((month) => `2023-${String(month).padStart(2, "0")}-02`);
		await insertEvents(
			database.sql,
			["open", "hidden"].flatMap((dataset) =>
				dates.map((date) => ({ dataset, sourceId: date, date, country: "MLI", classes: 1 })),
			),
		);
	});
	it("is drawn from events by the stated rule, says of how many months it knows, and stores nothing", async () => {
		const before = (await read()).revision;
		const found = await propose();
		expect(found).toMatchObject({
			events: 6,
			cells: 1,
			class: "attack",
			from: "2023-01",
			month: "2023-12",
			difference: null,
		});
		expect(isInside(found.geometry, -4.2, 14.5)).toBe(true);
		expect(found.heldMonths).toBe(12);
		expect((await propose({ month: "2024-03" })).heldMonths).toBe(9);
		expect((await read()).revision).toBe(before);
	});
	it("is none where events are too few, and is refused for data that are not open", async () => {
		expect(await propose({ month: "2023-09" })).toMatchObject({ geometry: null, cells: 0, km2: 0 });
		await expect(propose({ dataset: "hidden" })).rejects.toThrow("is not open, and a zone is for everybody");
	});
});
