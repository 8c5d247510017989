import { isInArea } from "@harmattan/domain/events/map-area";
import { describe, expect, it } from "vitest";
import { annualWeights } from "./annual-weights.ts";
import { overviewMap } from "./boundaries.ts";
import { boundsOf, density, HEAT_THRESHOLDS, KERNEL_KM } from "./density.ts";
import { mapFrame } from "./frame.ts";
import { namedPlaces, namesAt } from "./named-places.ts";
import { BESIDE, placeLabels } from "./place-labels.ts";
import { regionGround, regionPicture } from "./region-picture.ts";

const bounds = { west: -5, south: 10, east: 5, north: 20 };
const options = { years: 1, stepDegrees: 0.05 };

describe("density", () => {
	it("peaks at weight over the kernel's area, in events per 10,000 km2", () => {
		const { maximum } = density([[0, 15, 10]], bounds, options);
		expect(maximum).toBeCloseTo((10 * 10_000) / (2 * Math.PI * KERNEL_KM ** 2), -1);
	});
	it("has the same ground radius at any latitude", () => {
		const half = (latitude: number) => {
			const surface = density(
				[[0, latitude, 10]],
				{ west: -1.505, south: latitude - 1.505, east: 1.505, north: latitude + 1.505 },
				{ years: 1, stepDegrees: 0.01 },
			);
			return surface.at(KERNEL_KM / (111.32 * Math.cos((latitude * Math.PI) / 180)), latitude) / surface.maximum;
		};
		for (const latitude of [5, 15, 40]) expect(half(latitude)).toBeCloseTo(Math.exp(-0.5), 1);
	});
	it("is a yearly rate where the period is longer than a year", () => {
		const one = density([[0, 15, 10]], bounds, options).maximum;
		expect(density([[0, 15, 10]], bounds, { ...options, years: 2 }).maximum).toBeCloseTo(one / 2, 6);
	});
	it("nests its bands, each with the threshold that it is named by", () => {
		const { bands } = density([[0, 15, 12]], bounds, options);
		expect(bands.map((band) => band.threshold)).toEqual(HEAT_THRESHOLDS.slice(0, bands.length));
		const widths = bands.map((band) => {
			const longitudes = band.geometry.coordinates.flat(2).map(([longitude = 0]) => longitude);
			return Math.max(...longitudes) - Math.min(...longitudes);
		});
		expect(widths).toEqual([...widths].sort((a, b) => b - a));
	});
	it("draws nothing without events", () => {
		expect(density([], bounds, options)).toMatchObject({ bands: [], maximum: 0 });
		expect(boundsOf([])).toBeNull();
	});
});

describe("the weights of a drawn map", () => {
	it("are events or deaths a year, as its legend says", () => {
		expect(annualWeights([[1, 2, 6, 10]], "events", 2)).toEqual([[1, 2, 3, 10]]);
		expect(annualWeights([[1, 2, 6, 10]], "deaths", 2)).toEqual([[1, 2, 5, 10]]);
	});
});

describe("a frame", () => {
	const frame = mapFrame(bounds, 400, 300);
	it("shows all of its bounds", () => {
		for (const [longitude, latitude] of [
			[-5, 10],
			[5, 20],
		] as const) {
			const [x, y] = frame.project(longitude, latitude);
			expect(x >= -0.01 && x <= 400.01 && y >= -0.01 && y <= 300.01).toBe(true);
		}
	});
	it("draws a polygon as itself, whatever its winding", () => {
		const ring = [
			[0, 12],
			[1, 12],
			[1, 13],
			[0, 13],
			[0, 12],
		];
		const size = (path: string) =>
			Math.max(
				...path
					.split(/[MLZ,]/)
					.map(Number)
					.filter(Number.isFinite),
			);
		for (const coordinates of [[ring], [[...ring].reverse()]])
			expect(size(frame.path({ type: "Polygon", coordinates }))).toBeLessThan(400);
	});
});

describe("names", () => {
	const wish = (id: string, x: number) => ({
		id,
		lines: ["A long name"],
		x,
		y: 50,
		spots: BESIDE,
		characterWidth: 6,
		lineHeight: 14,
	});
	it("never overlap: one that finds no spot is dropped", () => {
		const placed = placeLabels(
			[wish("a", 50), wish("b", 52), wish("c", 54), wish("d", 56), wish("e", 58), wish("f", 60), wish("g", 62)],
			{ left: 0, top: 0, right: 200, bottom: 100 },
		);
		expect(placed.length).toBeLessThan(7);
		expect(placed[0]?.id).toBe("a");
	});
	it("stay inside the picture", () =>
		expect(placeLabels([wish("a", 195)], { left: 0, top: 0, right: 200, bottom: 100 })[0]?.anchor).toBe("end"));
	it("keep capitals when towns give way, and show more towns when zoomed in", () => {
		const places = namedPlaces(["MLI", "BFA"]);
		const far = namesAt(places, 4);
		expect(far.filter((place) => place.rank === "capital").map((place) => place.name)).toEqual([
			"Bamako",
			"Ouagadougou",
		]);
		expect(namesAt(places, 7).length).toBeGreaterThan(far.length);
	});
});

describe("a picture of a region", () => {
	const ground = regionGround({
		region: "sahel",
		countries: ["MLI", "BFA", "NER"],
		locations: [[-1.6, 14.1, 40, 90]],
		width: 848,
		height: 560,
	});
	const picture = regionPicture(ground, {
		width: 848,
		height: 560,
		detail: "full",
		callouts: [{ id: "BF-12", lines: ["Sahel", "40 attacks"] }],
	});
	it("has its capitals, bands and a callout off the heat", () => {
		expect(picture.capitals.map((label) => label.lines[0])).toEqual(
			expect.arrayContaining(["Bamako", "Niamey", "Ouagadougou"]),
		);
		expect(ground.paths.bands.length).toBeGreaterThan(0);
		expect(picture.callouts).toHaveLength(1);
	});
	it("calls countries and towns as the caller does, and leaves out names that then find no room", () => {
		const input = { width: 848, height: 560, detail: "full" as const, callouts: [] };
		const named = regionPicture(ground, {
			...input,
			countryName: (code) => (code === "DZA" ? "Algérie" : "A name that is far too long for any country of the map"),
			townName: (name) => (name === "Timbuktu" ? "Tombouctou" : name),
		});
		expect(named.countries.map(({ name }) => name)).toEqual(["Algérie"]);
		expect(named.towns.flatMap(({ lines }) => lines)).toContain("Tombouctou");
	});
	it("has the names of countries wholly inside their own country, and over no other name", () => {
		const shapes = new Map(overviewMap().countries.map(({ country, geometry }) => [country, geometry]));
		const others = [...picture.capitals, ...picture.towns].map(({ x, y }) => [x, y] as const);
		expect(picture.countries.map(({ name }) => name)).toEqual(expect.arrayContaining(["Mali", "Niger", "Algeria"]));
		for (const { country, name, x, y, isTight, upright } of picture.countries) {
			const long = (name.length * (isTight ? 9.5 : 12)) / 2;
			const [dx, dy] = upright ? [7, long] : [long, 7];
			for (const [sx, sy] of [
				[-1, -1],
				[1, -1],
				[-1, 1],
				[1, 1],
				[0, 0],
			] as const) {
				const [longitude, latitude] = mapFrame(ground.bounds, 848, 560).unproject(x + sx * dx, y + sy * dy);
				const holds = shapes
					.get(country)
					?.coordinates.some(([ring = []]) =>
						isInArea({ kind: "lasso", ring: ring as [number, number][] }, longitude, latitude),
					);
				expect([name, holds]).toEqual([name, true]);
			}
			expect(others.some(([ox, oy]) => Math.abs(ox - x) < dx && Math.abs(oy - y) < dy)).toBe(false);
		}
	});
	it("names the towns that an editor would, not the largest of a list", () => {
		const names = picture.towns.map((label) => label.lines[0]);
		expect(names).toEqual(expect.arrayContaining(["Kidal", "Gao", "Agadez", "Diffa"]));
		expect(names).not.toContain("Alaghsas");
	});
	it("has every line that its frame shows, beside the bounds too: it is wider than these", () => {
		const lines = overviewMap().admin1Lines.coordinates;
		const shown = lines.filter((coordinates) => ground.frame.shows({ type: "LineString", coordinates }));
		const west = (line: number[][]) => Math.max(...line.map(([longitude = 0]) => longitude));
		expect(shown.some((line) => west(line) < ground.bounds.west)).toBe(true);
		expect(ground.paths.admin1Lines.match(/m/gi)?.length).toBeGreaterThanOrEqual(shown.length);
	});
	it("of another shape shows the same ground: the transform takes a place to where the picture's own frame has it", () => {
		const { transform } = regionPicture(ground, {
			width: 390,
			height: 330,
			detail: "small",
			callouts: [],
		});
		const [moveX = 0, moveY = 0, scale = 0] = (transform.match(/-?[\d.]+/g) ?? []).map(Number);
		for (const [longitude, latitude] of [
			[-8, 12.6],
			[13, 19],
		] as const) {
			const [x, y] = ground.frame.project(longitude, latitude);
			const [wantedX, wantedY] = mapFrame(ground.bounds, 390, 330).project(longitude, latitude);
			expect(moveX + scale * x).toBeCloseTo(wantedX, 1);
			expect(moveY + scale * y).toBeCloseTo(wantedY, 1);
		}
	});
});
