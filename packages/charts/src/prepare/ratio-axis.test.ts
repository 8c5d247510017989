import { describe, expect, it } from "vitest";
import { ratioAxis } from "./ratio-axis.ts";

describe("an axis of ratios", () => {
	it("gives a doubling as much room as a halving, and holds 1", () => {
		const { y, ticks } = ratioAxis([0.6, 1.9], 100, 0);
		expect(ticks).toEqual([0.5, 1, 2]);
		expect([y(0.5), y(1), y(2)]).toEqual([100, 50, 0]);
	});
	it("cuts what is unbounded or nothing at its ends", () => {
		const { y } = ratioAxis([null, 0, 3], 100, 0);
		expect([y(0), y(1000)]).toEqual([100, 0]);
	});
});
