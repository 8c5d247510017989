import { describe, expect, it } from "vitest";
import { concerns, hasLayerUnits, isLayerUnit, type ListedRegion, regionNamed, regionScope } from "./region-scope.ts";
import type { RegionVersion } from "./region-versions.ts";

const region = (id: string, kind: ListedRegion["kind"], name: string, versions: RegionVersion[] = []) => ({
	id,
	kind,
	name,
	versions,
});
const version = (name: string, pcode: string | null) => ({ name, pcode, validFrom: null, validTo: null });
const all = [
	region("NER", "country", "Niger"),
	region("NG-NI", "admin1", "Niger"),
	region("sahel", "group", "Sahel"),
	region("BF-12", "admin1", "Sahel"),
	region("BJ-ZZ", "admin1", "Savanes"),
	region("TG-S", "admin1", "Savanes"),
	region("NE-6", "admin1", "Tillabéri"),
	region("BF-13", "admin1", "Sud-Ouest", [version("Sud-Ouest", "BF57"), version("Djôrô", "BF57")]),
	region("bf-soum", "admin1", "Soum", [version("Soum", "BF59")]),
	region("BF-SOM", "admin2", "Soum", [version("Soum", "BF5603")]),
];

describe("a region by its name", () => {
	it.each([
		["NER", "NER"],
		["niger", "NER"],
		["Sahel", "sahel"],
		["tillaberi", "NE-6"],
		["Savanes", null],
		["Atlantis", null],
		["Djoro", "BF-13"],
		["bf57", "BF-13"],
		["Soum", "bf-soum"],
		["BF5603", "BF-SOM"],
	])(
		"%s is %s: a country or group before a unit of its name, a region before a province, and nothing where several are left",
		(text, id) => expect(regionNamed(all, text)).toBe(id),
	);
});

describe("what concerns some countries", () => {
	it("names one of them, or none and so all", () => {
		expect(concerns({ countries: ["MLI", "NER"] }, ["NER"])).toBe(true);
		expect(concerns({ countries: [] }, ["NER"])).toBe(true);
		expect(concerns({ countries: ["MLI"] }, ["NER"])).toBe(false);
	});
});

describe("what a region comes down to", () => {
	const listed = (id: string, kind: ListedRegion["kind"], members: string[] = []): ListedRegion => ({
		...region(id, kind, id),
		parent: kind === "admin1" || kind === "admin2" ? "BFA" : null,
		members,
		replaces: null,
	});
	const regions = [listed("BFA", "country"), listed("BF-08", "admin1"), listed("BF-GNA", "admin2")];
	const sirba = listed("bf-sirba", "admin1", ["bf-sirba", "BF-GNA"]);
	it("is its own unit, or the provinces that it is put together of", () => {
		const scopes = [...regions, sirba].map((one) => regionScope(one, [...regions, sirba]));
		expect(scopes).toEqual([
			{ countries: ["BFA"], admin1: null },
			{ countries: ["BFA"], admin1: ["BF-08"] },
			{ countries: ["BFA"], admin1: ["BF-GNA"] },
			{ countries: ["BFA"], admin1: ["bf-sirba", "BF-GNA"] },
		]);
	});
	it("is a unit of the layer where events carry its id", () =>
		expect([...regions, sirba].map(isLayerUnit)).toEqual([false, true, false, false]));
	it("can be counted by units of the layer where it is one of them or wider", () =>
		expect([...regions, sirba].map(hasLayerUnits)).toEqual([true, true, false, false]));
});
