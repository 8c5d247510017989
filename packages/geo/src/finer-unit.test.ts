import { describe, expect, it } from "vitest";
import { admin1Named } from "./admin1-names.ts";
import { areaKm2 } from "./areas.ts";
import { admin1Features } from "./boundaries.ts";
import { admin2Features, aroundUnits, BURKINA_REFORM, DIVISIONS } from "./divisions.ts";
import { finerUnit, type UnitContext } from "./finer-unit.ts";
import { createLocator } from "./locate.ts";

const locator = createLocator();
const at = (latitude: number, longitude: number, given: Partial<UnitContext> = {}) =>
	finerUnit({
		admin1: locator.locate({ latitude, longitude }).admin1,
		admin1Stated: null,
		admin2Stated: null,
		point: { latitude, longitude },
		precision: "exact",
		...given,
	});
const nowhere = { point: null, precision: "unknown" } as const;

describe("the finer unit of an event", () => {
	it.each([
		["Djibo", 14.0994, -1.62554, "bf-djelgodji"],
		["Kelbo", 13.8524, -1.165109, "bf-djelgodji"],
		["Arbinda", 14.22963, -0.86537, "bf-karo-peli"],
		["Kantchari", 12.467, 1.5, "bf-dyamongou"],
		["Diapaga", 12.07305, 1.78838, "bf-gobnangou"],
		["Fada N'Gourma", 12.06, 0.36, "BF-GOU"],
		["Ouagadougou", 12.37, -1.52, "BF-KAD"],
		["Bamako", 12.64, -8, null],
	])("of a point at %s is %3$s", (_, latitude, longitude, unit) => expect(at(latitude, longitude)).toBe(unit));
	it("is the province before the cut, where the point stands for the whole district", () =>
		expect(at(14.1, -1.5, { precision: "district" })).toBe("BF-SOM"));
	it("is null where the point stands for a region and the source names no province", () =>
		expect(at(14.1, -1.5, { precision: "province" })).toBeNull());
	it.each([
		["BF-12", null, "Soum province", "BF-SOM"],
		["BF-12", null, "Djelgodji", "bf-djelgodji"],
		["BF-12", "Soum", null, "bf-soum"],
		["BF-08", "Sirba", null, "bf-sirba"],
		["BF-08", "BF58", null, "bf-sirba"],
		["BF-12", null, "BF5603", "BF-SOM"],
		["BF-01", "Sourou", "Kossi", "BF-KOS"],
		["BF-12", "Sahel region", null, null],
		["ML-7", "Ménaka", null, null],
		[null, null, "Soum province", null],
	])("of one without a point in %s, stated %s and %s, is %s", (admin1, admin1Stated, admin2Stated, unit) =>
		expect(finerUnit({ ...nowhere, admin1, admin1Stated, admin2Stated })).toBe(unit),
	);
	it("is what the source names where its point lies in another province", () =>
		expect(at(14.0994, -1.62554, { admin2Stated: "Oudalan province" })).toBe("BF-OUD"));
	it("is the region that the source names where its point lies in a province of another, else the province", () => {
		expect(at(14.0994, -1.62554, { admin1Stated: "Liptako" })).toBe("bf-liptako");
		expect(at(14.0994, -1.62554, { admin1Stated: "Soum" })).toBe("bf-djelgodji");
	});
});

describe("divisions", () => {
	const level = (of: string, date: string) =>
		DIVISIONS.filter(
			({ level, country, versions }) =>
				level === of &&
				country === "BFA" &&
				versions.some(({ validFrom, validTo }) => (validFrom ?? "") <= date && date < (validTo ?? "9999")),
		);
	it("of Burkina Faso are 13 regions and 45 provinces until July 2025, 17 and 47 since", () => {
		const before = "2025-07-01";
		expect([level("admin1", before).length, level("admin2", before).length]).toEqual([13, 45]);
		expect([level("admin1", BURKINA_REFORM).length, level("admin2", BURKINA_REFORM).length]).toEqual([17, 47]);
	});
	it("share out each province of a divided region to one of the regions that it became", () => {
		for (const old of ["BF-01", "BF-08", "BF-12"]) {
			const provinces = admin2Features().features.flatMap(({ properties }) =>
				properties.admin1 === old ? properties.id : [],
			);
			const given = DIVISIONS.filter(({ replaces }) => replaces === old).flatMap(({ members }) => members);
			expect(new Set(given).size).toBe(given.length);
			expect(provinces.filter((id) => !given.includes(id))).toEqual([]);
		}
	});
	it("have the area of their provinces, and none where no outline is there", () => {
		const of = (id: string) => {
			const found = DIVISIONS.find((division) => division.id === id);
			return areaKm2(found === undefined || found.members.length === 0 ? [id] : found.members);
		};
		const parts = ["bf-goulmou", "bf-sirba", "bf-tapoa"].map((id) => of(id) ?? Number.NaN);
		// The two layers are simplified each by itself.
		expect(parts.reduce((sum, area) => sum + area, 0) / (of("BF-08") ?? 0)).toBeCloseTo(1, 2);
		expect(of("BF-TAP")).toBeCloseTo(of("bf-tapoa") ?? 0);
		expect([of("bf-dyamongou"), areaKm2([]), areaKm2(["XX"])]).toEqual([null, null, null]);
	});
	it("know where an event may lie in some of them without anybody knowing", () => {
		expect(aroundUnits(["bf-sirba", "BF-GNA", "BF-KMD"])).toEqual({ admin1: ["BF-08"], wider: [] });
		expect(aroundUnits(["bf-dyamongou"])).toEqual({ admin1: ["BF-08"], wider: ["bf-tapoa", "BF-TAP"] });
		expect(aroundUnits(["BF-GNA"])).toEqual({ admin1: ["BF-08"], wider: ["bf-sirba"] });
		expect(aroundUnits(["BF-08", "ML-7"])).toEqual({ admin1: [], wider: [] });
	});
	it("have each place code once a day", () => {
		const codes = DIVISIONS.flatMap(({ versions }) => versions.at(-1)?.pcode ?? []);
		expect(new Set(codes).size).toBe(codes.length);
	});
	it("have an id each, and the layer's where it draws them", () => {
		const ids = DIVISIONS.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const { properties } of [...admin1Features().features, ...admin2Features().features])
			expect(ids).toContain(properties.id);
	});
});

describe("names and codes of regions in files", () => {
	it.each([
		["BFA", "BF46", "BF-01", false],
		["MLI", "ML01", "ML-1", false],
		["NER", "ne001", "NE-1", false],
		["BFA", "Djôrô", "BF-13", true],
		["BFA", "Goulmou", "BF-08", true],
		["BFA", "BF59", "BF-12", true],
		["MLI", "ML10", "ML-7", true],
	])("in %s: %s is %s", (country, stated, id, renamed) =>
		expect(admin1Named(country, stated)).toEqual({ id, renamed }),
	);
});
