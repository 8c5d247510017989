import { describe, expect, it } from "vitest";
import { expectedCount, type FirstSeen, lagCurve } from "./reporting-lag.ts";

/** A weekly import; of each day's ten events, five are seen by the next import, three a week later and two three weeks later. */
const imports = Array.from({ length: 30 }, (_, week) => 1000 + week * 7);
const last = imports.at(-1) ?? 0;
const seen: FirstSeen[] = Array.from({ length: last - 1000 }, (_, offset) => 1000 + offset).flatMap((day) => {
	const next = imports.find((one) => one > day) ?? last;
	return [
		{ day, seenDay: next, events: 5 },
		{ day, seenDay: next + 7, events: 3 },
		{ day, seenDay: next + 21, events: 2 },
	].filter(({ seenDay }) => seenDay <= last);
});

describe("the reporting lag", () => {
	it("is the share first seen within so many days, of events that have been followed to the end", () => {
		const { shares, imports: count } = lagCurve(seen, imports);
		const at = (days: number) => shares?.find((knot) => knot.days === days)?.share;
		expect(count).toBe(29);
		expect([at(7), at(14), at(28), at(56)]).toEqual([0.5, 0.8, 1, 1]);
		expect(at(1)).toBeCloseTo(0.5 / 7, 2);
	});
	it("does not count the first import, nor events dated before it", () => {
		const backfill = [
			{ day: 500, seenDay: 1000, events: 100_000 },
			{ day: 999, seenDay: 1007, events: 100_000 },
		];
		expect(lagCurve([...backfill, ...seen], imports).shares).toEqual(lagCurve(seen, imports).shares);
	});
	it("is not estimated from few imports or few events", () => {
		expect(lagCurve(seen, imports.slice(0, 8)).shares).toBeNull();
		expect(lagCurve(seen.slice(0, 6), imports).shares).toBeNull();
		expect(lagCurve([], [])).toEqual({ imports: 0, events: 0, shares: null });
	});
	it("says what a count is expected to become: never less than it is, and itself once it is complete", () => {
		const curve = lagCurve(seen, imports);
		const week = expectedCount(50, 7, curve);
		expect(week?.value).toBeCloseTo(100, 10);
		// 50 seen of a half: variance 50 * 0.5 / 0.25 = 100; wider, since the half is itself an estimate.
		expect(week?.low).toBeLessThan(100 - 19.6);
		expect(week?.low).toBeGreaterThan(70);
		expect(week?.high).toBeGreaterThan(100 + 19.6);
		expect(week?.high).toBeLessThan(130);
		expect(expectedCount(5, 7, curve)).toBeNull();
		expect(expectedCount(50, 100, curve)).toEqual({ value: 50, low: 50, high: 50 });
		expect(expectedCount(50, 0, curve)).toBeNull();
		expect(expectedCount(50, 7, { ...curve, shares: null })).toBeNull();
	});
});
