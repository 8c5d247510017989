import { describe, expect, it } from "vitest";
import { coverageCell, GRID_MEANS, GRID_WEEKS, type SeriesKind } from "./coverage-trial.ts";
import { seededRandom } from "./seeded-random.ts";

/** Worst cell of the grid, in 2,000 series each. */
const worst = (kind: SeriesKind) =>
	Math.min(
		...GRID_MEANS.flatMap((mean) =>
			GRID_WEEKS.map((weeks) => coverageCell(kind, mean, weeks, 2000, seededRandom(11)).covered),
		),
	);

describe("the interval of a ratio, over the published grid", () => {
	it("holds the true ratio of Poisson counts in 94 of 100 series or more", () =>
		expect(worst("poisson")).toBeGreaterThanOrEqual(0.94));
	it.each(["negative_binomial", "autocorrelated_0.5", "autocorrelated_0.8"] as const)(
		"holds the true ratio of %s counts in 90 of 100 series or more",
		(kind) => expect(worst(kind)).toBeGreaterThanOrEqual(0.9),
	);
});
