import { describe, expect, it } from "vitest";
import { daysOfKey, moveBrush } from "./brush-days.ts";

const WHOLE = { from: 0, to: 1000 };

describe("moving a brush", () => {
	it("moves one end up to the other, and both together up to the ends of the whole", () => {
		expect(moveBrush({ from: 100, to: 200 }, "from", 500, WHOLE)).toEqual({ from: 200, to: 200 });
		expect(moveBrush({ from: 100, to: 200 }, "to", -500, WHOLE)).toEqual({ from: 100, to: 100 });
		expect(moveBrush({ from: 100, to: 200 }, "both", -500, WHOLE)).toEqual({ from: 0, to: 100 });
		expect(moveBrush({ from: 100, to: 200 }, "both", 5000, WHOLE)).toEqual({ from: 900, to: 1000 });
	});
	it("keeps whole days", () => {
		expect(moveBrush({ from: 100, to: 200 }, "both", 0.6, WHOLE)).toEqual({ from: 101, to: 201 });
	});
	it("by key goes a day, four weeks, or to an end", () => {
		expect(["ArrowRight", "PageDown", "Home", "x"].map((key) => daysOfKey(key, WHOLE))).toEqual([1, -28, -1000, null]);
	});
});
