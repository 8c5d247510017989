import { describe, expect, it } from "vitest";
import { fillOf } from "./region-fill.ts";

const FIGURES = { value: 60, before: 40, population: 2_000_000, covered: true };

describe("the fill of regions", () => {
	it("tells counts and rates by the year, so that periods of any length compare", () => {
		expect(fillOf("count", "events", FIGURES, 1)).toEqual({ kind: "step", step: 3 });
		expect(fillOf("count", "events", { ...FIGURES, value: 15 }, 0.25)).toEqual({ kind: "step", step: 3 });
		expect(fillOf("rate", "events", FIGURES, 1)).toEqual({ kind: "step", step: 3 });
	});
	it("tells a change against the period before, and none where there are too few events", () => {
		const changeOf = (value: number, before: number) => fillOf("change", "events", { ...FIGURES, value, before }, 1);
		expect([changeOf(60, 40), changeOf(44, 40), changeOf(40, 40), changeOf(20, 40), changeOf(12, 0)]).toEqual(
			[2, 0, 0, -2, 2].map((step) => ({ kind: "change", step })),
		);
		expect(changeOf(5, 4)).toEqual({ kind: "none" });
	});
	it("is a gap, never nothing, where the dataset does not cover the region or no population is stated", () => {
		expect(fillOf("count", "events", { ...FIGURES, value: 0, covered: false }, 1)).toEqual({ kind: "gap" });
		expect(fillOf("change", "events", { ...FIGURES, covered: false }, 1)).toEqual({ kind: "gap" });
		expect(fillOf("rate", "events", { ...FIGURES, population: null }, 1)).toEqual({ kind: "gap" });
		expect(fillOf("count", "events", { ...FIGURES, value: 0 }, 1)).toEqual({ kind: "none" });
	});
});
