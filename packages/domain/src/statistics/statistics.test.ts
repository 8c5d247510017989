import { describe, expect, it } from "vitest";
import { autocorrelatedRateRatio, lagOneAutocorrelation } from "./autocorrelation.ts";
import { blockBootstrapRatio } from "./block-bootstrap.ts";
import { compareWindows } from "./compare-windows.ts";
import { dispersion, exactRateRatio, mean, scaledRateRatio } from "./rate-ratio.ts";
import { seededRandom } from "./seeded-random.ts";
import { trend } from "./trend.ts";
import { wilson } from "./wilson.ts";

describe("Wilson's interval", () => {
	// Newcombe 1998, Statistics in Medicine 17:857-872, table I, method 3.
	it.each([
		[81, 263, 0.2553, 0.3662],
		[15, 148, 0.0624, 0.1605],
		[0, 20, 0, 0.1611],
		[1, 29, 0.0061, 0.1718],
	])("of %i in %i is Newcombe's published one", (successes, trials, low, high) => {
		const interval = wilson(successes, trials);
		expect(interval?.low).toBeCloseTo(low, 4);
		expect(interval?.high).toBeCloseTo(high, 4);
	});
	it("does not exist without trials", () => expect(wilson(0, 0)).toBeNull());
});

describe("the exact interval of a rate ratio", () => {
	// R's manual of poisson.test: c(11, 6+8+7) events in c(800, 1083+1050+878) gives 1.971488 (0.8584264, 4.2772659).
	it("is that of R's published example", () => {
		const { ratio, low, high } = exactRateRatio({ count: 21, time: 3011 }, { count: 11, time: 800 });
		expect(ratio).toBeCloseTo(1.971488, 5);
		expect(low).toBeCloseTo(0.8584264, 5);
		expect(high).toBeCloseTo(4.2772659, 5);
	});
	it("keeps one bound with one zero count and none with two", () => {
		expect(exactRateRatio({ count: 0, time: 1 }, { count: 5, time: 1 })).toMatchObject({ ratio: null, high: null });
		expect(exactRateRatio({ count: 0, time: 1 }, { count: 5, time: 1 }).low).toBeGreaterThan(0);
		expect(exactRateRatio({ count: 5, time: 1 }, { count: 0, time: 1 })).toMatchObject({ ratio: 0, low: 0 });
		expect(exactRateRatio({ count: 0, time: 1 }, { count: 0, time: 1 })).toEqual({
			ratio: null,
			low: null,
			high: null,
		});
	});
});

describe("dispersion", () => {
	it("is Pearson's chi-square over weeks less two, by hand", () => {
		// means 2 and 5: (1+1)/2 + (1+1)/5 = 1.4 over 4 - 2 weeks
		expect(dispersion([1, 3], [4, 6])).toBeCloseTo(0.7, 10);
	});
	it("widens the interval as it grows", () => {
		const narrow = scaledRateRatio([5, 5, 5, 5], [10, 10, 10, 10], 1);
		const wide = scaledRateRatio([5, 5, 5, 5], [10, 10, 10, 10], 4);
		expect((wide.high ?? 0) / (wide.low ?? 1)).toBeGreaterThan((narrow.high ?? 0) / (narrow.low ?? 1));
	});
});

describe("weeks that depend on their neighbours", () => {
	it("are found by the autocorrelation about each window's mean, by hand", () => {
		// residuals -1 -1 1 1 in both: products 1 - 1 + 1 twice, squares 4 twice
		expect(lagOneAutocorrelation([1, 1, 3, 3], [5, 5, 7, 7]).value).toBeCloseTo(0.25, 12);
		// (0.25 * 4 + 1) / (4 - 3), held to 0.9
		expect(lagOneAutocorrelation([1, 1, 3, 3], [5, 5, 7, 7]).corrected).toBe(0.9);
	});
	it("keep the exact interval where they do not scatter at all", () => {
		const even = Array.from({ length: 200 }, () => 2);
		const { low, high } = autocorrelatedRateRatio(even, even);
		const exact = exactRateRatio({ count: 400, time: 200 }, { count: 400, time: 200 });
		expect(low).toBeCloseTo(exact.low ?? 0, 2);
		expect(high).toBeCloseTo(exact.high ?? 0, 2);
	});
	it("keep one bound with one zero count", () => {
		const { ratio, low, high } = autocorrelatedRateRatio([0, 0, 0, 0, 0, 0], [0, 3, 4, 2, 0, 0]);
		expect({ ratio, high }).toEqual({ ratio: null, high: null });
		expect(low).toBeGreaterThan(0);
	});
});

describe("comparing two windows", () => {
	const random = () => seededRandom(7);
	it("uses the exact interval for even weeks", () => {
		const weeks = [4, 5, 6, 5, 4, 5, 6, 5, 4, 6, 5, 5];
		expect(compareWindows(weeks, weeks, { measure: "events", random: random() }).method).toBe("exact");
	});
	it("widens by dispersion where weeks scatter", () => {
		const scattered = [0, 14, 1, 12, 0, 15, 2, 11, 0, 13, 1, 12];
		expect(compareWindows(scattered, scattered, { measure: "events", random: random() }).method).toBe(
			"dispersion_scaled",
		);
	});
	it("uses effective counts where weeks depend on their neighbours, and the block bootstrap for deaths", () => {
		const waves = [1, 2, 4, 8, 12, 15, 14, 11, 7, 4, 2, 1, 1, 2, 5, 9, 13, 15, 13, 9, 5, 2, 1, 1];
		expect(lagOneAutocorrelation(waves, waves).significant).toBe(true);
		const { method, low, high } = compareWindows(waves, waves, { measure: "events", random: random() });
		expect(method).toBe("autocorrelation_adjusted");
		const even = exactRateRatio({ count: 170, time: 24 }, { count: 170, time: 24 });
		expect((high ?? 0) / (low ?? 1)).toBeGreaterThan(3 * ((even.high ?? 0) / (even.low ?? 1)));
		expect(compareWindows([4, 5, 6], [4, 5, 6], { measure: "fatalities", random: random() }).method).toBe(
			"block_bootstrap",
		);
	});
	it("gives the same interval for the same seed", () => {
		const draw = () => blockBootstrapRatio([1, 5, 3, 8, 2, 4, 6, 1], [4, 9, 2, 7, 8, 5, 3, 6], mean, seededRandom(3));
		expect(draw()).toEqual(draw());
		expect(draw().low).toBeLessThan(draw().ratio ?? 0);
		expect(draw().high).toBeGreaterThan(draw().ratio ?? 0);
	});
});

describe("the trend of the last week", () => {
	const settled = { provisional: false };
	it.each([
		[[10, 10, 10, 10, 13], "large_increase"],
		[[10, 10, 10, 10, 12], "moderate_increase"],
		[[10, 10, 10, 10, 11], "limited"],
		[[10, 10, 10, 10, 8], "limited"],
		[[10, 10, 10, 10, 7], "large_decrease"],
		[[1, 2, 1, 2, 5], "limited"],
		[[0, 0, 0, 0, 3], "new_activity"],
	])("of %j is called %s", (weeks, word) => expect(trend(weeks, settled).word).toBe(word));
	it("has no ratio where nothing happened before", () => expect(trend([0, 0, 0, 0, 3], settled).change).toBeNull());
	it("names no decrease while the week is still being reported", () => {
		expect(trend([10, 10, 10, 10, 2], { provisional: true })).toEqual({ change: -0.8, word: null, provisional: true });
	});
	it("is unknown where a week is not covered", () =>
		expect(trend([10, null, 10, 10, 5], settled)).toMatchObject({ change: null, word: null }));
});
