import { describe, expect, it } from "vitest";
import { scaleOf } from "./scale-bar.ts";

describe("the scale bar", () => {
	it("is a round number of km, as long as it is on the ground", () => {
		// A degree of longitude is 111.32 km at the equator, and 512 * 2^5 / 360 pixels at zoom 5.
		expect(scaleOf(0, 5)).toEqual({ km: 200, pixels: Math.round((200 / 111.3195) * ((512 * 32) / 360)) });
		expect(scaleOf(60, 5)).toEqual({ km: 100, pixels: Math.round((100 / 55.65975) * ((512 * 32) / 360)) });
		expect(scaleOf(14, 10).km).toBe(5);
	});
});
