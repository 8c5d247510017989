import { describe, expect, it } from "vitest";
import { type DrawnPoint, geometryOf, pointsOf } from "./drawing.ts";
import { mapFrame } from "./frame.ts";

const CLOCKWISE: DrawnPoint[] = [
	[0, 10],
	[2, 12],
	[2, 10],
];

describe("a drawn geometry", () => {
	it("is a point, a line or a closed ring, and nothing until there are points enough", () => {
		expect(geometryOf("site", [[1.23456, 2]])).toEqual({ type: "Point", coordinates: [1.2346, 2] });
		expect(geometryOf("route", [[0, 0]])).toBeNull();
		expect(geometryOf("area", CLOCKWISE.slice(0, 2))).toBeNull();
		expect(geometryOf("route", CLOCKWISE)).toEqual({ type: "LineString", coordinates: CLOCKWISE });
	});
	it("has its outline anticlockwise, whichever way it was drawn", () => {
		const area = {
			type: "Polygon",
			coordinates: [
				[
					[2, 10],
					[2, 12],
					[0, 10],
					[2, 10],
				],
			],
		};
		expect(geometryOf("area", CLOCKWISE)).toEqual(area);
		expect(geometryOf("area", [...CLOCKWISE].reverse())).toEqual(area);
	});
	it("gives back the points that it is drawn on by", () => {
		for (const kind of ["route", "area"] as const) {
			const geometry = geometryOf(kind, CLOCKWISE);
			expect(geometryOf(kind, pointsOf(geometry))).toEqual(geometry);
		}
	});
});

describe("a frame", () => {
	it("gives the place on the ground of each pixel", () => {
		const frame = mapFrame({ west: -13, south: 4, east: 17, north: 25 }, 1000, 720);
		const [longitude, latitude] = frame.unproject(...frame.project(-4.2, 14.5));
		expect(longitude).toBeCloseTo(-4.2, 9);
		expect(latitude).toBeCloseTo(14.5, 9);
	});
});
