import { describe, expect, it } from "vitest";
import { drawnMonths, zoneDraft, zonesIn } from "./zone.ts";

const AREA = { type: "Polygon", coordinates: [[[0, 0], [1, 0], [1, 1], [0, 0]]] }; // biome-ignore format: a triangle
const version = (zone: string, month: string, geometry: unknown = AREA) => ({ zone, month, geometry });

describe("zones in a month", () => {
	const versions = [
		version("a", "2026-01"),
		version("a", "2026-03"),
		version("b", "2026-02"),
		version("b", "2026-04", null),
	];
	const held = (month: string) => zonesIn(versions, month).map(({ zone, month: of }) => `${zone} ${of}`);
	it("are each zone's newest version of that month or before", () => {
		expect(held("2025-12")).toEqual([]);
		expect(held("2026-02")).toEqual(["a 2026-01", "b 2026-02"]);
		expect(held("2026-03")).toEqual(["a 2026-03", "b 2026-02"]);
	});
	it("are no more from the month for which somebody said so", () => expect(held("2026-09")).toEqual(["a 2026-03"]));
	it("were drawn for the months that have a version", () =>
		expect(drawnMonths(versions)).toEqual(["2026-01", "2026-02", "2026-03", "2026-04"]));
});

describe("a zone's version", () => {
	const row = {
		id: "a-2026-01",
		zone: "a",
		name: "A",
		actor: "jnim",
		scale: "influence",
		class: "Attack",
		month: "2026-01",
		geometry: AREA,
		geometrySource: "drawn by hand",
		confidence: "low",
		author: "An analyst",
		note: null,
		synthetic: false,
		citations: [{ field: "geometry", origin: "document", endnote: null, documentId: "a-report", note: null }],
	};
	const faults = (over: object) =>
		zoneDraft
			.safeParse({ ...row, ...over })
			.error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];
	it("is taken with its author, source and confidence, and not without one of them", () => {
		expect(faults({})).toEqual([]);
		expect(faults({ author: " " })).toEqual(["author: must not be blank"]);
		expect(faults({ citations: [] })).toEqual(["citations: cite at least one source"]);
		expect(faults({ confidence: "certain" })).toHaveLength(1);
		expect(faults({ geometrySource: null })).toEqual(["geometrySource: say what the geometry was taken from"]);
	});
	it("has an outline of so many corners at most, each once and as exactly as is kept", () => {
		const many = Array.from({ length: 2001 }, (_, index): [number, number] => [index / 1000, (index % 2) + 0.5]);
		expect(faults({ geometry: { type: "Polygon", coordinates: [[...many, many[0]]] } })).toEqual([
			"geometry: an outline has at most 2000 corners: simplify it",
		]);
		const twice = [[0, 0], [1, 0], [1, 0.00000001], [1, 1], [0, 0]]; // biome-ignore format: a triangle with a corner twice
		expect(zoneDraft.parse({ ...row, geometry: { type: "Polygon", coordinates: [twice] } }).geometry).toEqual(AREA);
		const flat = [[0, 0], [1, 0], [1, 0], [0, 0]]; // biome-ignore format: corners
		expect(faults({ geometry: { type: "Polygon", coordinates: [flat] } })).toEqual([
			"geometry: a ring has at least three corners, and ends where it begins",
		]);
	});
	it("has an id of its zone and month, and is an area or the end of one", () => {
		expect(faults({ month: "2026-02" })).toEqual(["id: must be the zone and its month, such as north-2026-11"]);
		expect(faults({ month: "2026-13" })[0]).toBe("month: must be a month such as 2026-11");
		expect(faults({ geometry: { type: "Point", coordinates: [0, 0] } })).toEqual([
			"geometry: a zone is drawn as Polygon or MultiPolygon",
		]);
		expect(faults({ geometry: null, geometrySource: null })).toEqual([]);
	});
});
