import { describe, expect, it } from "vitest";
import { areaText, isInArea, readArea, sphereKm } from "./map-area.ts";

describe("areas that events are chosen by", () => {
	it("measure over a sphere as published: JFK to LHR, 5,540 km within the ellipsoid's 0.6%", () => {
		// GeographicLib's own example over the ellipsoid: 5551.76 km.
		expect(sphereKm(-73.8, 40.6, -0.5, 51.6) / 5551.76).toBeCloseTo(1, 2);
		expect(sphereKm(10, 20, 10, 20)).toBe(0);
	});
	it("hold what a lasso encloses, a dent left out", () => {
		const area = readArea("lasso:0,0_10,0_10,10_5,4_0,10");
		if (!area) throw new Error("not read");
		expect([isInArea(area, 5, 2), isInArea(area, 5, 8), isInArea(area, 1, 7), isInArea(area, 11, 2)]).toEqual([
			true,
			false,
			true,
			false,
		]);
	});
	it("hold what lies near a point", () => {
		const area = { kind: "near", longitude: 2.11, latitude: 13.51, km: 50 } as const;
		expect([isInArea(area, 2.11, 13.9), isInArea(area, 2.11, 14)]).toEqual([true, false]);
	});
	it("are written short into an address and read back; what is none is null", () => {
		const near = { kind: "near", longitude: 15.125, latitude: -4.2, km: 50 } as const;
		expect(readArea(areaText(near))).toEqual(near);
		const lasso = readArea("lasso:1.5,12_2,13_2.4,12.2");
		expect(lasso && areaText(lasso)).toBe("lasso:1.5,12_2,13_2.4,12.2");
		for (const text of ["", "near:1,2", "near:1,2,-5", "lasso:1,2_3,4", "lasso:1,2_3,400_1,1", "round:1"])
			expect(readArea(text)).toBeNull();
	});
});
