import { describe, expect, it } from "vitest";
import { latitudeOf, mercatorY, pixelsFrom } from "./mercator.ts";
import { boxOf, degreesAt } from "./view-box.ts";

describe("Web Mercator", () => {
	it("has 5,621,521.486 m for 45° north, as EPSG 3857 with a radius of 6,378,137 m has", () => {
		expect(mercatorY(45) * 6_378_137).toBeCloseTo(5_621_521.486, 3);
		expect(latitudeOf(mercatorY(14.5))).toBeCloseTo(14.5, 12);
	});

	it("shows the corners of its box at the corners of the map", () => {
		const view = { longitude: 1.5, latitude: 14, zoom: 5 };
		const size = { width: 800, height: 600 };
		const { west, north, east, south } = boxOf(view, size);
		expect(degreesAt(view, size, [0, 0])).toEqual([west, north]);
		expect(degreesAt(view, size, [800, 600])).toEqual([east, south]);
		expect(degreesAt(view, size, [400, 300])[1]).toBeCloseTo(14, 12);
		expect(pixelsFrom(view, 5)(west, 14)).toBeCloseTo(400, 9);
	});
});
