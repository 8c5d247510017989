import geodesic from "geographiclib-geodesic";
import { describe, expect, it } from "vitest";
import { common, crossingOf, type Ground, groundKm2, unionOf, without, withoutSlivers } from "./ground.ts";
import { isInside, kmInside, townsInside } from "./inside.ts";
import { proposedGround } from "./proposed-ground.ts";
import { zoneDifference } from "./zone-difference.ts";

/** A rectangle by its south-western and north-eastern corner. */
const box = (west: number, south: number, east: number, north: number): Ground => ({
	type: "Polygon",
	coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]], // biome-ignore format: corners
});
const SCALE = ["attack", "contested_support", "support"];
const zone = (name: string, geometry: Ground) => ({ class: name, geometry });
const sidesOf = (ground: Ground) => (ground.type === "Polygon" ? (ground.coordinates[0] ?? []) : []);
/** The area by geodesics (Karney 2013) between points so near each other that they follow the sides. */
function planimeter(ring: number[][]): number {
	const polygon = geodesic.Geodesic.WGS84.Polygon(false);
	for (const [index, [x = 0, y = 0]] of ring.slice(1).entries()) {
		const [fromX = 0, fromY = 0] = ring[index] ?? [];
		for (let step = 0; step < 2000; step++)
			polygon.AddPoint(fromY + ((y - fromY) * step) / 2000, fromX + ((x - fromX) * step) / 2000);
	}
	return Math.abs(polygon.Compute(false, true).area ?? 0) / 1e6;
}
const near = (value: number) => expect.closeTo(value, 6);

describe("a ground", () => {
	it("has its area on the ellipsoid, without its holes", () => {
		const whole = box(0, 0, 1, 1) as Extract<Ground, { type: "Polygon" }>;
		const hole = box(0.25, 0.25, 0.5, 0.5) as Extract<Ground, { type: "Polygon" }>;
		expect(groundKm2(whole)).toBeCloseTo(planimeter(whole.coordinates[0] ?? []), 4);
		expect(groundKm2(box(-6, 13, 1, 17))).toBeCloseTo(planimeter(sidesOf(box(-6, 13, 1, 17))), 0);
		expect(groundKm2({ type: "Polygon", coordinates: [...whole.coordinates, ...hole.coordinates] })).toBeCloseTo(
			groundKm2(whole) - groundKm2(hole),
			6,
		);
	});
	it("is cut and joined so that the parts add up", () => {
		const [a, b] = [box(0, 12, 2, 14), box(1, 13, 3, 15)];
		expect(groundKm2(without(a, b)) + groundKm2(common(a, b))).toBeCloseTo(groundKm2(a), 6);
		expect(groundKm2(unionOf([a, b]))).toBeCloseTo(groundKm2(a) + groundKm2(b) - groundKm2(common(a, b)), 6);
		expect(common(a, box(5, 5, 6, 6))).toBeNull();
		expect(without(a, a)).toBeNull();
	});
	it("counts once what two of its parts have in common, and loses the slivers that cutting leaves", () => {
		const [a, b] = [box(0, 12, 2, 14), box(1, 12, 3, 14)] as Extract<Ground, { type: "Polygon" }>[];
		const doubled: Ground = { type: "MultiPolygon", coordinates: [a?.coordinates ?? [], b?.coordinates ?? []] };
		expect(groundKm2(unionOf([doubled]))).toBeCloseTo(groundKm2(box(0, 12, 3, 14)), 6);
		const sliver = box(5, 5, 5.000001, 5.000001) as Extract<Ground, { type: "Polygon" }>;
		const both: Ground = { type: "MultiPolygon", coordinates: [a?.coordinates ?? [], sliver.coordinates] };
		expect(withoutSlivers(both)).toEqual(a);
		expect(withoutSlivers(sliver)).toBeNull();
	});
	it("whose outline crosses itself is found by the crossing", () => {
		expect(crossingOf(box(0, 0, 1, 1))).toBeNull();
		const bow: Ground = { type: "Polygon", coordinates: [[[0, 0], [2, 2], [2, 0], [0, 2], [0, 0]]] }; // biome-ignore format: corners
		expect(crossingOf(bow)).toEqual([1, 1]);
	});
});

describe("the difference of two pictures of zones", () => {
	const before = [zone("attack", box(0, 12, 2, 14)), zone("support", box(0, 12, 1, 13))];
	const after = [zone("attack", box(1, 12, 3, 14)), zone("contested_support", box(1, 12, 2, 13))];
	it("conserves area: what a class has is what it had, with what it gained, without what it lost", () => {
		const { whole, classes } = zoneDifference(before, after, SCALE);
		for (const one of [whole, ...classes]) expect(one.after).toEqual(near(one.before + one.gained - one.lost));
		expect(classes.reduce((sum, one) => sum + one.after, 0)).toEqual(near(whole.after));
		expect(whole.gained).toBeGreaterThan(0);
	});
	it("says what passed from one class to another, and counts the stronger class where two lie over each other", () => {
		const { moves, classes } = zoneDifference(before, after, SCALE);
		expect(moves.map(({ from, to }) => [from, to])).toEqual([
			["attack", "contested_support"],
			[null, "attack"],
			["attack", null],
			["support", null],
		]);
		expect(classes.find((one) => one.class === "support")).toMatchObject({ after: 0, gained: 0 });
	});
	it("is nothing between equal pictures", () =>
		expect(zoneDifference(before, before, SCALE)).toMatchObject({ moves: [], gained: null, lost: null }));
	it("of no zone and some is all gained", () => {
		const { whole } = zoneDifference([], after, SCALE);
		expect(whole).toMatchObject({ before: 0, lost: 0, gained: near(whole.after) });
	});
});

describe("what lies in a ground", () => {
	it("are the towns of the gazetteer with their populations, the largest first", () => {
		const [first] = townsInside(box(-5, 14, -3.5, 15));
		expect(first).toMatchObject({ name: "Mopti", country: "MLI" });
		expect(townsInside(null)).toEqual([]);
		expect(isInside(box(0, 0, 1, 1), 0.5, 0.5)).toBe(true);
		expect(isInside(box(0, 0, 1, 1), 1.5, 0.5)).toBe(false);
	});
	it("are the kilometres of a route that run through it", () => {
		const route = (from: number[], to: number[]) => ({ type: "LineString" as const, coordinates: [from, to] });
		const across = kmInside(box(0, 0, 1, 1), route([-1, 0.5], [2, 0.5]));
		expect(across).toBeCloseTo(kmInside(box(-2, 0, 3, 1), route([0, 0.5], [1, 0.5])), 1);
		// A degree along the equator is 111.32 km.
		expect(across).toBeCloseTo(111.32, 1);
		expect(kmInside(box(5, 5, 6, 6), route([-1, 0.5], [2, 0.5]))).toBe(0);
	});
});

describe("a proposed ground", () => {
	const at = (month: number, longitude = -4, latitude = 14.5) => ({ month, longitude, latitude });
	it("is drawn around the hexagons that the rule takes", () => {
		const events = [0, 1, 2, 3, 3, 3].map((month) => at(month));
		const found = proposedGround([...events, at(5, 2, 12)]);
		expect(found?.cells).toMatchObject([{ events: 6, months: 4 }]);
		const km2 = groundKm2(found?.geometry ?? null);
		expect(km2).toBeGreaterThan(150);
		expect(km2).toBeLessThan(350);
		expect(isInside(found?.geometry ?? null, -4, 14.5)).toBe(true);
		expect(found && crossingOf(found.geometry)).toBeNull();
	});
	it("is none where nothing has enough", () => expect(proposedGround([at(0), at(1)])).toBeNull());
});
