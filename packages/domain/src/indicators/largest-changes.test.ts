import { describe, expect, it } from "vitest";
import { largestChanges } from "./largest-changes.ts";

const row = (indicator: string, change: number | null, low: number | null, high: number | null) => ({
	region: "MLI",
	indicator,
	change,
	low,
	high,
});

describe("what changed most", () => {
	it("ranks by factor, and leaves out what an interval allows to be no change", () =>
		expect(
			largestChanges(
				[
					row("a", 0.5, 0.1, 0.9),
					row("halved", -0.5, -0.6, -0.3),
					row("unsure", 3, -0.1, 9),
					row("none", null, null, null),
					row("doubled and more", 1.2, 0.8, 1.6),
				],
				9,
			).map(({ indicator }) => indicator),
		).toEqual(["doubled and more", "halved", "a"]));
});
