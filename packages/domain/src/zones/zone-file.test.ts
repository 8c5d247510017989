import { describe, expect, it } from "vitest";
import { readZoneFile, type ZoneDefaults } from "./zone-file.ts";

const DEFAULTS: ZoneDefaults = {
	actor: "jnim",
	scale: "influence",
	class: "attack",
	month: "2026-03",
	geometrySource: "imported from zones.geojson",
	confidence: "low",
	author: "An analyst",
	note: null,
	synthetic: false,
	citations: [{ field: "geometry", origin: "document", endnote: null, documentId: "a-report", note: null }],
};
const KNOWN = {
	actors: new Set(["jnim"]),
	scales: [{ id: "influence", classes: ["attack", "contested_support", "support"] }],
};
const AREA = { type: "Polygon", coordinates: [[[0, 0], [1, 0], [1, 1], [0, 0]]] }; // biome-ignore format: a triangle
const feature = (properties: object | null, geometry: unknown = AREA) => ({ type: "Feature", properties, geometry });
const read = (...features: unknown[]) =>
	readZoneFile(JSON.stringify({ type: "FeatureCollection", features }), DEFAULTS, KNOWN);

describe("a file of zones", () => {
	it("gives a zone a feature: its properties go before what the form says, and its name makes its id", () => {
		const { zones, problems } = read(
			feature({ name: "Ségou, north", confidence: "high", FID: 3 }),
			feature({ zone: "gourma", name: "Gourma", month: "2026-02", class: "support" }),
		);
		expect(problems).toEqual([]);
		expect(zones).toMatchObject([
			{ id: "jnim-segou-north-2026-03", zone: "jnim-segou-north", confidence: "high", class: "attack" },
			{ id: "gourma-2026-02", month: "2026-02", class: "support", author: "An analyst" },
		]);
	});
	it("may be one feature alone", () =>
		expect(readZoneFile(JSON.stringify(feature({ name: "A" })), DEFAULTS, KNOWN).zones).toHaveLength(1));
	it("is refused with the feature, the property and the value of every problem", () => {
		const { problems } = read(
			feature({ name: "A", month: "March" }),
			feature(null),
			feature({ name: "B", confidence: "certain" }, { type: "Point", coordinates: [0, 0] }),
			"a line",
		);
		expect(problems).toMatchObject([
			{ feature: 1, property: "month", value: "March", message: "must be a month such as 2026-11" },
			{ feature: 2, property: "name", value: "", message: "must not be blank" },
			{ feature: 3, property: "geometry", message: "a zone is drawn as Polygon or MultiPolygon" },
			{ feature: 3, property: "confidence", value: "certain" },
			{ feature: 4, property: "", value: "a line", message: "this is no GeoJSON feature" },
		]);
	});
	it("ends a zone only where the feature says so", () => {
		expect(read(feature({ name: "A" }, null)).problems).toEqual([
			{ feature: 1, property: "geometry", value: "null", message: "draw an area, or set ended to true" },
		]);
		expect(read(feature({ name: "A", ended: true }, null)).zones).toMatchObject([{ geometry: null }]);
	});
	it("names what the installation does not have, with what it has", () =>
		expect(read(feature({ name: "A", actor: "nobody" }), feature({ name: "B", class: "held" })).problems).toEqual([
			{ feature: 1, property: "actor", value: "nobody", message: "no actor has this id" },
			{ feature: 2, property: "class", value: "held", message: "must be one of attack, contested_support, support" },
		]));
	it("that is no JSON, is empty, or has a zone twice for a month is refused", () => {
		expect(readZoneFile("zones", DEFAULTS, KNOWN).problems[0]?.message).toBe("this is not JSON");
		expect(read().problems[0]?.message).toBe("the collection has no feature");
		expect(read(feature({ name: "A" }), feature({ name: "A" })).problems).toMatchObject([
			{ property: "zone", value: "jnim-a-2026-03", message: "two features are the same zone and month" },
		]);
	});
});
