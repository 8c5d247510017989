import { describe, expect, it } from "vitest";
import { seededRandom } from "../statistics/seeded-random.ts";
import { dayOf } from "../time/calendar.ts";
import { beforeAfter } from "./before-after.ts";
import { placebo } from "./placebo.ts";
import { compareAround, type DailyCounts, windowsAround } from "./windows.ts";

const FIRST = dayOf("2020-01-01");
const daily = (days: number, count: (day: number) => number): DailyCounts => ({
	from: FIRST,
	counts: Array.from({ length: days }, (_, index) => count(FIRST + index)),
});
const at = (earliest: string, latest = earliest) => ({ earliest: dayOf(earliest), latest: dayOf(latest) });
const options = () => ({ measure: "events" as const, random: seededRandom(1) });
const requested = () => ({ ...options(), months: 6, others: [] });

describe("the windows around a date", () => {
	it("are whole weeks that end the day before it and begin the day after", () => {
		const windows = windowsAround(
			daily(1200, () => 1),
			at("2021-07-26"),
			6,
		);
		// 26 January to 25 July are 181 days: 25 weeks; 27 July to 26 January 184: 26 weeks
		expect(windows?.before).toMatchObject({ from: dayOf("2021-02-01"), to: dayOf("2021-07-25") });
		expect(windows?.before.weeks).toHaveLength(25);
		expect(windows?.after).toMatchObject({ from: dayOf("2021-07-27"), to: dayOf("2022-01-24") });
		expect(windows?.after.weeks).toEqual(Array.from({ length: 26 }, () => 7));
	});
	it("leave the whole span out of a date that is known less exactly", () => {
		const windows = windowsAround(
			daily(1200, () => 1),
			at("2021-07-01", "2021-07-31"),
			3,
		);
		expect([windows?.before.to, windows?.after.from]).toEqual([dayOf("2021-06-30"), dayOf("2021-08-01")]);
	});
	it("end where coverage ends, and say so; with fewer than four weeks on a side there are none", () => {
		const counts = daily(dayOf("2021-09-30") - FIRST + 1, () => 1);
		expect(windowsAround(counts, at("2021-07-26"), 6)).toMatchObject({
			shortened: true,
			after: { weeks: { length: 9 } },
		});
		expect(windowsAround(counts, at("2021-09-10"), 6)).toBeNull();
	});
});

describe("before and after", () => {
	const tripled = daily(1400, (day) => (day > dayOf("2022-01-10") ? 3 : 1));
	it("finds a rate that tripled, in every window, and a flat trend before", () => {
		const { headline, windows, sweep, trendBefore } = beforeAfter(tripled, at("2022-01-10"), requested());
		expect(headline?.ratio).toBeCloseTo(3, 10);
		expect(headline?.low).toBeGreaterThan(2.3);
		expect(windows.map((window) => window?.ratio)).toEqual([3, 3, 3]);
		expect(sweep).toHaveLength(24);
		expect(trendBefore?.ratio).toBe(1);
	});
	it.each([
		["undated", null],
		["imprecise", at("2022-01-01", "2022-12-31")],
		["not_covered", at("2019-01-01")],
	] as const)("says %s in place of a number", (reason, date) =>
		expect(beforeAfter(tripled, date, requested())).toMatchObject({ headline: null, reason }),
	);
	it("shows the ratio without the four newest weeks where the window holds them", () => {
		const ending = daily(dayOf("2022-05-01") - FIRST + 1, (day) => (day > dayOf("2022-04-03") ? 0 : 2));
		const { headline, withoutIncomplete } = beforeAfter(ending, at("2022-01-10"), requested());
		expect(headline?.ratio).toBeLessThan(0.8);
		expect(withoutIncomplete?.ratio).toBe(1);
		expect(beforeAfter(tripled, at("2022-01-10"), requested()).withoutIncomplete).toBeNull();
	});
	it("gives deaths the block bootstrap, whatever they scatter", () =>
		expect(compareAround(tripled, at("2022-01-10"), 6, { ...options(), measure: "fatalities" })?.method).toBe(
			"block_bootstrap",
		));
});

describe("a placebo", () => {
	// A busy week every tenth week, and five times as many events after the date.
	const busy = daily(1800, (day) => {
		const week = Math.floor((day - FIRST) / 7);
		return (week % 10 === 0 ? 4 : 1) * (day > dayOf("2023-06-01") ? 5 : 1);
	});
	it("finds a change that no earlier date has as large, by (k + 1) / (n + 1)", () => {
		const { p, n, nonOverlapping } = placebo(busy, at("2023-06-01"), 3, []);
		expect(n).toBeGreaterThan(100);
		expect(p).toBeCloseTo(1 / (n + 1), 12);
		expect(nonOverlapping).toBeGreaterThan(4);
		expect(nonOverlapping).toBeLessThan(n / 10);
	});
	it("finds nothing unusual in a change like many before", () => {
		const even = daily(1800, (day) => (Math.floor((day - FIRST) / 7) % 2 === 0 ? 2 : 1));
		expect(placebo(even, at("2023-06-01"), 3, []).p).toBe(1);
	});
	it("tries no window that holds another milestone", () => {
		const all = placebo(busy, at("2023-06-01"), 3, []);
		const without = placebo(busy, at("2023-06-01"), 3, [at("2021-06-01")]);
		expect(without.n).toBeLessThan(all.n);
		expect(placebo(busy, at("2023-06-01"), 3, [at("2020-01-01", "2023-05-01")])).toEqual({
			p: null,
			n: 0,
			nonOverlapping: 0,
		});
	});
});
