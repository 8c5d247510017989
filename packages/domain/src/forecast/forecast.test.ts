import { describe, expect, it } from "vitest";
import { seededByText } from "../statistics/seeded-random.ts";
import { forecastModel, forecastUnits } from "./forecast.ts";
import { MODEL_IDS, type ModelId } from "./model.ts";
import { expectedMonth, nowcastDraws } from "./nowcast.ts";

const WAR = [40, 35, 80, 12, 60, 44, 31, 70, 22, 55, 48, 39];
const QUIET = Array.from({ length: 12 }, () => 0);
const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

function drawOf(
	model: ModelId,
	histories: Record<string, (number | null)[]>,
	{ months = 3, draws = 2000, seed = 1 } = {},
) {
	return forecastUnits({
		model: forecastModel(model),
		histories: new Map(Object.entries(histories)),
		months,
		draws,
		seed,
	});
}

describe("forecasts", () => {
	it.each(MODEL_IDS)(
		"%s gives the same draws for the same seed, whatever the order of units, and others for another",
		(model) => {
			const first = drawOf(model, { war: WAR, quiet: QUIET });
			expect(drawOf(model, { quiet: QUIET, war: WAR }).get("war")).toEqual(first.get("war"));
			expect(drawOf(model, { war: WAR, quiet: QUIET }, { seed: 2 }).get("war")).not.toEqual(first.get("war"));
		},
	);

	it.each(MODEL_IDS)(
		"%s draws whole numbers of 0 or more around the level of the past year, for each month requested",
		(model) => {
			const ahead = drawOf(model, { war: WAR }).get("war") ?? [];
			expect(ahead.map(({ length }) => length)).toEqual([2000, 2000, 2000]);
			for (const draws of ahead) {
				expect(draws.every((value) => Number.isInteger(value) && value >= 0)).toBe(true);
				expect(Math.abs(mean(draws) - mean(WAR))).toBeLessThan(mean(WAR) * 0.35);
			}
		},
	);

	it.each(MODEL_IDS)("%s takes a month that is not covered for a gap and no zero", (model) => {
		const [draws] = drawOf(model, { unit: [null, 9, null, 9, 9, null, 9] }).get("unit") ?? [];
		expect(mean(draws ?? [])).toBeGreaterThan(7);
	});

	it("conflictology draws the unit's own last twelve months and nothing else", () => {
		const [draws] = drawOf("conflictology", { unit: [9999, ...WAR] }).get("unit") ?? [];
		expect(new Set(draws)).toEqual(new Set(WAR));
	});

	it("a quiet unit is quiet in nearly all draws, and takes the rest from what other units came to", () => {
		const [draws = new Float64Array()] =
			drawOf("challenger", { war: WAR, quiet: QUIET }, { draws: 20_000 }).get("quiet") ?? [];
		const others = draws.filter((value) => value > 0);
		expect(others.length / draws.length).toBeCloseTo(0.015, 2);
		expect(others.every((value) => WAR.includes(value))).toBe(true);
		expect(new Set(drawOf("challenger", { quiet: QUIET }).get("quiet")?.[0])).toEqual(new Set([0]));
	});

	it("a unit with steady months gets narrow intervals, and one that leaps wide ones", () => {
		const months = (values: readonly number[]) =>
			Array.from({ length: 48 }, (_, index) => values[index % values.length] ?? 0);
		const width = (history: number[]) => {
			const [draws = new Float64Array()] = drawOf("challenger", { unit: history }).get("unit") ?? [];
			const sorted = draws.toSorted();
			return ((sorted[1900] ?? 0) - (sorted[100] ?? 0)) / mean(draws);
		};
		expect(width(months([180, 171, 192, 176, 185]))).toBeLessThan(0.5);
		expect(width(months([3, 180, 20, 400, 90, 1]))).toBeGreaterThan(2);
	});

	it("an unknown model is refused by name", () => {
		expect(() => forecastModel("oracle")).toThrow("there is no model oracle");
	});
});

describe("a nowcast", () => {
	const complete = [20, 31, 14, 22, 27, 18, 25, 19];
	const of = (seen: number) =>
		nowcastDraws({ count: 10, share: { seen, followed: 400 }, complete }, 4000, seededByText("a test"));

	it("never falls below what is seen, and adds nothing once all is seen", () => {
		expect(of(200).every((value) => value >= 10)).toBe(true);
		expect(mean(of(400))).toBeLessThan(10.1);
	});

	it("of a month stands for it until its events are all reported, and says nothing where the lag is not measured", () => {
		const lag = {
			imports: 20,
			events: 400,
			shares: [
				{ days: 1, share: 0.2, low: 0.1, high: 0.3 },
				{ days: 56, share: 1, low: 0.99, high: 1 },
			],
		};
		const month = { count: 10, days: { from: 100, to: 129 }, complete };
		const random = () => seededByText("a test");
		const expected = expectedMonth({ ...month, seenOn: 131 }, lag, random());
		expect(expected).toBeGreaterThan(12);
		expect(expectedMonth({ ...month, seenOn: 400 }, lag, random())).toBeNull();
		expect(expectedMonth({ ...month, seenOn: 131 }, { ...lag, shares: null }, random())).toBeNull();
	});

	it("lies between what is seen over its share and what complete periods came to", () => {
		expect(mean(of(200))).toBeGreaterThan(19);
		expect(mean(of(200))).toBeLessThan(24);
	});
});
