import { cellToBoundary } from "h3-js";
import { describe, expect, it } from "vitest";
import {
	cellAt,
	cellOutline,
	cellText,
	fullRing,
	hexagonRings,
	RESOLUTIONS,
	resolutionAt,
	ringCounts,
	ringRadii,
} from "./hexagon-rings.ts";

const cell = cellAt(2.11, 13.51, 5);

describe("rings of hexagons", () => {
	it("reach from the middle to the corners, and point at the first of them", () => {
		const { positions, radii, angles } = hexagonRings(BigUint64Array.of(0n, cell));
		const world = (longitude: number, latitude: number) => [
			(512 * longitude) / 360,
			(512 * Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360))) / (2 * Math.PI),
		];
		const [x = 0, y = 0] = world(positions[2] ?? 0, positions[3] ?? 0);
		const radius = radii[1] ?? 0;
		for (const [index, [latitude, longitude]] of cellToBoundary(cellText(cell)).entries()) {
			const [cornerX = 0, cornerY = 0] = world(longitude, latitude);
			const angle = (angles[1] ?? 0) + (index * Math.PI) / 3;
			const off = Math.hypot(x + radius * Math.cos(angle) - cornerX, y + radius * Math.sin(angle) - cornerY);
			expect(off / radius).toBeLessThan(0.15);
		}
		expect(radii[0]).toBe(0);
	});
	it("grow in area with their value up to a full one, and are not drawn for nothing", () => {
		const rings = hexagonRings(BigUint64Array.of(cell, cell, cell, cell));
		const [none = 0, quarter = 0, full = 0, beyond = 0] = ringRadii(rings, [0, 10, 40, 900], 40);
		expect([none, full]).toEqual([0, beyond]);
		expect((quarter / full) ** 2).toBeCloseTo(0.25, 5);
	});
	it("are full at a round count of about the same density at every resolution, never at a part of an event", () => {
		for (const resolution of RESOLUTIONS)
			for (const years of [1, 2, 10]) {
				const full = fullRing("events", resolution, years);
				expect(Number.isInteger(full) && Number.isInteger(full / 4)).toBe(true);
				expect(ringCounts(full).every(Number.isInteger)).toBe(true);
			}
		expect([3, 5, 7].map((resolution) => fullRing("events", resolution as 3, 1))).toEqual([200, 4, 4]);
	});
	it("follow the zoom", () => expect([3, 4, 6, 8, 10].map(resolutionAt)).toEqual([3, 4, 5, 6, 7]));
	it("have closed outlines around the point that they hold", () => {
		const outline = cellOutline(cell);
		expect(outline).toHaveLength(7);
		expect(outline.at(-1)).toEqual(outline[0]);
	});
});
