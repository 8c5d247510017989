import { describe, expect, it } from "vitest";
import type { PeriodTotals } from "../indicators/series.ts";
import { exactRateRatio } from "../statistics/rate-ratio.ts";
import { seededRandom } from "../statistics/seeded-random.ts";
import { dayOf, isoOf } from "../time/calendar.ts";
import { daysOfWeek, weekOf } from "./week.ts";
import { windowChange } from "./window-change.ts";

describe("an ISO week", () => {
	it.each([
		["2026-11-27", "2026-W48"],
		["2021-01-03", "2020-W53"],
		["2024-12-30", "2025-W01"],
		["2018-01-01", "2018-W01"],
	])("of %s is %s, and its days lead back to it", (day, week) => {
		expect(weekOf(dayOf(day))).toBe(week);
		const days = daysOfWeek(week);
		expect(days && dayOf(day) >= days.from && dayOf(day) <= days.to).toBe(true);
	});
	it.each(["2021-W53", "2026-W00", "2026-48", "now"])("is not %s", (text) => expect(daysOfWeek(text)).toBeNull());
	it("begins on Monday", () => expect(isoOf(daysOfWeek("2026-W48")?.from ?? 0)).toBe("2026-11-23"));
});

describe("weeks against as many before", () => {
	const weeks = (events: number[], gap = -1) =>
		events.map((count, index) => ({ events: count, covered: index !== gap }) as PeriodTotals);
	it("have the ratio and interval of every comparison", () => {
		const steady = [5, 5, 5, 5, 10, 10, 10, 10];
		const found = windowChange(weeks(steady), 4, seededRandom(1));
		const exact = exactRateRatio({ count: 20, time: 4 }, { count: 40, time: 4 });
		expect(found).toMatchObject({ events: 40, before: 20, change: 1 });
		expect(found.low).toBeCloseTo((exact.low ?? 0) - 1, 10);
		expect(found.high).toBeCloseTo((exact.high ?? 0) - 1, 10);
	});
	it("have no change where a week is not covered, and no total where it is one of their own", () => {
		expect(windowChange(weeks([1, 1, 1, 1], 0), 2, seededRandom(1))).toMatchObject({
			events: 2,
			before: null,
			change: null,
		});
		expect(windowChange(weeks([1, 1, 1, 1], 3), 2, seededRandom(1))).toMatchObject({ events: null, change: null });
	});
});
