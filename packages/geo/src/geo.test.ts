import { statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { admin1Named } from "./admin1-names.ts";
import { areaKm2, countriesIn, drawnKm2, unitsOf } from "./areas.ts";
import { admin1Features } from "./boundaries.ts";
import { CAPITALS, capitalOf, centresOf, ECONOMIC_CENTRES } from "./centres.ts";
import { countryCode, countryFeatures } from "./countries.ts";
import { distanceKm, nearestKm } from "./distances.ts";
import { findPlace } from "./gazetteer.ts";
import { createLocator } from "./locate.ts";

const locator = createLocator();

describe("admin-1 boundaries", () => {
	const units = admin1Features().features;
	it("are those of the fifteen countries, Burkina Faso's and Guinea's dissolved to regions", () => {
		const count = (country: string) => units.filter((unit) => unit.properties.country === country).length;
		expect(new Set(units.map((unit) => unit.properties.country)).size).toBe(15);
		expect([count("BFA"), count("GIN"), count("MLI"), count("NGA"), count("NER")]).toEqual([13, 8, 9, 37, 8]);
	});
	it("have an id each and weigh under 600 KB", () => {
		expect(new Set(units.map((unit) => unit.properties.id)).size).toBe(units.length);
		const bytes = ["admin1.json", "admin1-overview.json"].map(
			(file) => statSync(new URL(`data/${file}`, import.meta.url)).size,
		);
		expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(600 * 1024);
	});
	it("hold every capital in its own country", () => {
		for (const country of Object.keys(CAPITALS)) {
			const place = capitalOf(country);
			expect(place && locator.outsideKm(place, country), country).toBeLessThan(5);
		}
	});
});

describe("admin-1 names", () => {
	it.each([
		["NGA", "Borno state", "NG-BO", false],
		["MLI", "Mopti region", "ML-5", false],
		["MLI", "Tombouctou", "ML-6", false],
		["MLI", "Ménaka", "ML-7", true],
		["GHA", "Savannah", "GH-NP", true],
		["NGA", "Gongola state", "NG-AD", true],
	])("in %s: %s is %s", (country, stated, id, renamed) =>
		expect(admin1Named(country, stated)).toEqual({ id, renamed }),
	);
	it("are null where nothing fits", () => expect(admin1Named("MLI", "Atlantis")).toBeNull());
	it("lead to units that exist", () => {
		const ids = new Set(admin1Features().features.map((unit) => unit.properties.id));
		for (const [country, name] of [
			["MLI", "Taoudenit"],
			["GHA", "Oti"],
			["TCD", "Ennedi Est"],
			["CMR", "Far North"],
			["BEN", "Atacora"],
		] as const) {
			expect(ids.has(admin1Named(country, name)?.id ?? "")).toBe(true);
		}
	});
});

describe("country names", () => {
	it.each([
		["Ivory Coast", "CIV"],
		["Côte d’Ivoire", "CIV"],
		["DR Congo (Zaire)", "COD"],
		["Yemen (North Yemen)", "YEM"],
		["Niger", "NER"],
		["Nigeria", "NGA"],
		["NER", "NER"],
		["ML", "MLI"],
		["Russia (Soviet Union)", "RUS"],
		["Myanmar (Burma)", "MMR"],
	])("%s is %s", (name, code) => expect(countryCode(name)).toBe(code));
	it("are null where unknown, never guessed", () => expect(countryCode("Freedonia")).toBeNull());
	it("cover the whole world's outlines", () => expect(countryFeatures().features.length).toBeGreaterThan(230));
});

describe("names of countries as UCDP prints them", () => {
	it.each([
		["Syria", "SYR"],
		["Laos", "LAO"],
		["Kingdom of eSwatini (Swaziland)", "SWZ"],
		["Rumania", "ROU"],
		["Ivory Coast", "CIV"],
	])("%s is %s", (name, code) => expect(countryCode(name)).toBe(code));
});

describe("distances", () => {
	// GeographicLib's documentation: JFK to LHR is 5551.759 km.
	it("are geodesic", () =>
		expect(distanceKm({ latitude: 40.6, longitude: -73.8 }, { latitude: 51.6, longitude: -0.5 })).toBeCloseTo(
			5551.759,
			2,
		));
	it("run to capitals and economic centres that the gazetteer knows", () => {
		for (const [country, names] of Object.entries(ECONOMIC_CENTRES))
			expect(centresOf(country), country).toHaveLength(names.length);
	});
});

describe("a point", () => {
	it("has its country, its admin-1 unit and its H3 cell", () => {
		const djibo = locator.locate({ latitude: 14.1, longitude: -1.63 });
		expect(djibo).toMatchObject({ country: "BFA", admin1: "BF-12" });
		expect(djibo.cell.toString(16).startsWith("87")).toBe(true);
	});
	it("at sea has no country", () => expect(locator.locate({ latitude: 0, longitude: -10 }).country).toBeNull());
	it("of a territory that sources state with a country lies in that country", () => {
		const hargeisa = { latitude: 9.56, longitude: 44.06 };
		expect([locator.outsideKm(hargeisa, "SOM"), locator.locate(hargeisa).country]).toEqual([0, "SOM"]);
		expect(locator.outsideKm({ latitude: 45.0, longitude: 34.1 }, "UKR")).toBe(0);
		expect(locator.outsideKm({ latitude: 45.0, longitude: 34.1 }, "POL")).toBeGreaterThan(500);
	});
	it("far outside the stated country is measured, whatever country it lies in", () => {
		expect(locator.outsideKm({ latitude: 14.1, longitude: -1.63 }, "BFA")).toBe(0);
		expect(locator.outsideKm({ latitude: 14.1, longitude: -1.63 }, "SEN")).toBeGreaterThan(1000);
		expect(locator.outsideKm({ latitude: 48.8, longitude: 2.3 }, "FRA")).toBe(0);
	});
	it("on the Sahel side knows its distance to the littoral", () => {
		expect(locator.locate({ latitude: 11.3, longitude: 0.7 }).littoralBorderKm).toBeLessThan(60);
		expect(locator.locate({ latitude: 9, longitude: 2 }).littoralBorderKm).toBeNull();
	});
});

describe("the gazetteer", () => {
	it("finds a place whatever its accents", () => expect(findPlace("Menaka", "MLI")?.name).toBe("Ménaka"));
	it("does not choose between two places of one name", () => expect(findPlace("Koro", null)).toBeNull());
	it("finds it once the country settles it", () => expect(findPlace("Koro", "MLI")?.country).toBe("MLI"));
});

describe("the nearest of some places", () => {
	it("is the one that the geodesic finds nearest, wherever the point lies", () => {
		const places = ["MLI", "BFA", "NER", "NGA"].flatMap(centresOf);
		for (let latitude = -60; latitude <= 60; latitude += 7)
			for (let longitude = -170; longitude <= 170; longitude += 11) {
				const point = { latitude, longitude };
				expect(nearestKm(point, places)).toBe(Math.min(...places.map((place) => distanceKm(point, place))));
			}
	});
	it("is not stated where there are none", () => expect(nearestKm({ latitude: 0, longitude: 0 }, [])).toBeNull());
});

describe("areas", () => {
	it("that are drawn have the size of their outline: a circle, and a square degree at the equator", () => {
		expect(drawnKm2({ kind: "near", longitude: 0, latitude: 12, km: 10 })).toBeCloseTo(Math.PI * 100, 1);
		const square: [number, number][] = [
			[0, 0],
			[1, 0],
			[1, 1],
			[0, 1],
		];
		expect(drawnKm2({ kind: "lasso", ring: square })).toBeCloseTo(12_308.8, 0);
	});
	it("that are drawn reach into the countries that they cross or hold, and into none at sea", () => {
		expect(countriesIn({ kind: "near", longitude: -8, latitude: 12.65, km: 5 })).toEqual(["MLI"]);
		expect(countriesIn({ kind: "near", longitude: 0.2, latitude: 14.9, km: 60 })).toEqual(["BFA", "MLI", "NER"]);
		expect(countriesIn({ kind: "near", longitude: -25, latitude: 5, km: 50 })).toEqual([]);
	});
	it("that are drawn as a narrow band reach into a country that no corner lies in", () =>
		expect(
			countriesIn({
				kind: "lasso",
				ring: [
					[-1, 8],
					[3, 8],
					[3, 8.02],
					[-1, 8.02],
				],
			}),
		).toEqual(["BEN", "GHA", "NGA", "TGO"]));
	// Natural Earth's outlines against the areas that the CIA World Factbook gives: Mali 1,240,192 km², Burkina Faso 274,200 km².
	it.each([
		["MLI", 1_240_192],
		["BFA", 274_200],
	])("of %s is the published one to within 3 per cent", (country, published) => {
		const area = areaKm2(unitsOf([country])) ?? 0;
		expect(Math.abs(area / published - 1)).toBeLessThan(0.03);
	});
	it("is null for a unit that the layer does not have", () => expect(areaKm2(["ML-5", "ML-99"])).toBeNull());
});
