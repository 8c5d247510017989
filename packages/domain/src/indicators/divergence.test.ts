import { describe, expect, it } from "vitest";
import { divergence } from "./divergence.ts";

const points = (values: readonly (number | null)[]) =>
	values.map((value, index) => ({
		period: `20${10 + index}-01-01`,
		value,
		low: null,
		high: null,
		provisional: false,
		coveredDays: 365,
		days: 365,
		isSelection: false,
		parts: {},
	}));

describe("two datasets beside each other", () => {
	it("have the rank correlation of the textbook: IQ and hours of television, rho = -29/165", () => {
		const iq = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
		const hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];
		expect(divergence(points(iq), points(hours), { adds: false }).correlation).toBeCloseTo(-29 / 165, 10);
	});
	it("share the ranks of equal values", () => {
		const found = divergence(points([1, 2, 2, 3]), points([1, 2, 2, 3]), { adds: true });
		expect(found.correlation).toBeCloseTo(1, 12);
	});
	it("are compared over the periods that both cover, and no others", () => {
		const found = divergence(points([1, 2, null, 4, 5]), points([2, null, 9, 8, 1]), { adds: true });
		expect(found).toMatchObject({ periods: 3, ratio: 11 / 10, correlation: null, opposed: 1, steps: 2 });
		expect(found.furthest).toEqual({ period: "2013-01-01", first: 4, other: 8 });
	});
	it("are not compared where one of them may still grow", () => {
		const other = points([1, 1, 1]).map((point, index) => ({ ...point, provisional: index === 2 }));
		expect(divergence(points([1, 2, 30]), other, { adds: true })).toMatchObject({
			periods: 2,
			provisional: 1,
			furthest: { first: 2, other: 1 },
		});
	});
	it("have no ratio of sums where values do not add up", () =>
		expect(divergence(points([1, 2]), points([1, 2]), { adds: false }).ratio).toBeNull());
	it("have no correlation where one never changes", () =>
		expect(divergence(points([1, 1, 1, 1, 1]), points([1, 2, 3, 4, 5]), { adds: true }).correlation).toBeNull());
});
