import { describe, expect, it } from "vitest";
import { scoresOf } from "./scores.ts";

// Worked by hand from the definitions; the official draws of two benchmarks are scored by `npm run bench -- forecast`.
describe("scores of draws", () => {
	it("CRPS is the mean distance to what came less half the mean distance of the draws from each other", () => {
		expect(scoresOf(Float64Array.of(1, 3), 2).crps).toBeCloseTo(1 - 0.5, 12);
		expect(scoresOf(Float64Array.of(3, 0, 9), 4).crps).toBeCloseTo(10 / 3 - (2 * (3 + 9 + 6)) / 18, 12);
		expect(scoresOf(Float64Array.of(5, 5, 5), 5).crps).toBe(0);
	});

	it("ignorance counts the draws in the bin of what came, one added to each bin, the last bin open", () => {
		const draws = Float64Array.of(0, 0, 1, 2, 3, 2000);
		expect(scoresOf(draws, 0).ign).toBeCloseTo(-Math.log2(3 / 17), 12);
		expect(scoresOf(draws, 1).ign).toBeCloseTo(-Math.log2(3 / 17), 12);
		expect(scoresOf(draws, 80).ign).toBeCloseTo(-Math.log2(1 / 17), 12);
		expect(scoresOf(draws, 5000).ign).toBeCloseTo(-Math.log2(2 / 17), 12);
	});

	it("the interval score adds twenty times what lies outside the 90% interval, interpolated linearly", () => {
		const draws = Float64Array.from({ length: 101 }, (_, index) => index);
		expect(scoresOf(draws, 50)).toMatchObject({ mis: 90, inside90: true });
		expect(scoresOf(draws, 97)).toMatchObject({ mis: 90 + 20 * 2, inside90: false });
		expect(scoresOf(draws, 2)).toMatchObject({ mis: 90 + 20 * 3, inside90: false });
	});
});
