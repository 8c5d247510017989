import { describe, expect, it } from "vitest";
import { addMonths, dayOf, firstDayOfMonth, isoOf, mondayOf, monthOf, periodStarts, wholeMonths } from "./calendar.ts";
import { precisionOf } from "./dated-span.ts";

describe("days", () => {
	it("go from ISO to number and back, before and after 1970", () => {
		for (const iso of ["1969-12-31", "1970-01-01", "2024-02-29", "2026-11-22"]) expect(isoOf(dayOf(iso))).toBe(iso);
	});
	it("refuse a date that is not in the calendar", () => {
		for (const wrong of ["2023-02-29", "2023-13-01", "yesterday", "2023-1-1"])
			expect(() => dayOf(wrong)).toThrow(RangeError);
	});
});

describe("weeks", () => {
	it("start on Monday", () => {
		expect(isoOf(mondayOf(dayOf("2023-12-17")))).toBe("2023-12-11");
		expect(isoOf(mondayOf(dayOf("2023-12-18")))).toBe("2023-12-18");
		expect(isoOf(mondayOf(dayOf("1969-12-31")))).toBe("1969-12-29");
	});
});

describe("months", () => {
	it("are counted from January 1970, across year ends", () => {
		expect(monthOf(dayOf("1970-01-31"))).toBe(0);
		expect(monthOf(dayOf("1969-12-31"))).toBe(-1);
		expect(isoOf(firstDayOfMonth(-1))).toBe("1969-12-01");
	});
	it("keep the last day where the same day does not exist", () =>
		expect(isoOf(addMonths(dayOf("2024-03-31"), -1))).toBe("2024-02-29"));
});

describe("periods of a span", () => {
	it.each([
		["week", ["2023-12-25", "2024-01-01"]],
		["month", ["2023-12-01", "2024-01-01"]],
		["quarter", ["2023-10-01", "2024-01-01"]],
		["year", ["2023-01-01", "2024-01-01"]],
	] as const)("by %s touch both ends", (interval, starts) => {
		expect(periodStarts(dayOf("2023-12-30"), dayOf("2024-01-02"), interval).map(isoOf)).toEqual(starts);
	});
});

describe("a span split at its whole months", () => {
	it.each([
		["2023-01-01", "2023-02-28", [["2023-01", "2023-02"]], []],
		[
			"2023-01-02",
			"2023-03-30",
			[["2023-02", "2023-02"]],
			[
				["2023-01-02", "2023-01-31"],
				["2023-03-01", "2023-03-30"],
			],
		],
		["1969-12-31", "1970-01-31", [["1970-01", "1970-01"]], [["1969-12-31", "1969-12-31"]]],
		["2023-01-02", "2023-02-27", [], [["2023-01-02", "2023-02-27"]]],
	] as const)("from %s to %s", (from, to, months, rest) => {
		const found = wholeMonths(dayOf(from), dayOf(to));
		const named = (month: number) => isoOf(firstDayOfMonth(month)).slice(0, 7);
		expect(found.months === null ? [] : [[named(found.months.from), named(found.months.to)]]).toEqual(months);
		expect(found.rest.map((days) => [isoOf(days.from), isoOf(days.to)])).toEqual(rest);
	});
});

describe("the precision of a dated span", () => {
	it.each([
		[{ earliest: "2023-07-26", latest: "2023-07-26" }, "day"],
		[{ earliest: "2023-11-01", latest: "2023-11-30" }, "month"],
		[{ earliest: "2022-01-01", latest: "2022-12-31" }, "year"],
		[{ earliest: "2023-12-01", latest: "2023-12-10" }, "span"],
		[{ earliest: null, latest: "2023-12-31" }, "not_stated"],
	])("of %j is %s", (span, precision) => expect(precisionOf(span)).toBe(precision));
});
