import { describe, expect, it } from "vitest";
import { dayOf, isoOf } from "../time/calendar.ts";
import { type CountedRule, firings, judgedDays } from "./firings.ts";
import { type AlertRule, SHIPPED_RULES, standingRules } from "./rule.ts";
import { isWatched } from "./subscription.ts";
import type { UnitDays } from "./unit-days.ts";

const START = dayOf("2020-01-01");
const END = dayOf("2024-12-31");
const YEAR = { from: dayOf("2024-01-01"), to: END };

/** A unit whose days are covered from 2020 to 2024 and that had so many deaths, an event each day named. */
function unit(deaths: Record<string, number>, of: Partial<UnitDays> = {}): UnitDays {
	const counts = new Map(
		Object.entries(deaths).map(([day, count]) => [dayOf(day), { events: 1, deaths: count, loose: 0 }]),
	);
	return { unit: "country", coverage: { complete: [{ from: START, to: END }], partial: [] }, counts, ...of };
}
const record: CountedRule = { kind: "record", class: "V", floors: { country: 100, admin1: 25 } };
const said = (rule: CountedRule, days: UnitDays, span = YEAR, earlier: { day: number; level: number }[] = []) =>
	firings(rule, days, span, earlier).map(({ day, level, value, reference }) => [isoOf(day), level, value, reference]);

describe("a record", () => {
	it("is deaths of 30 days at or above any 30 days of the 1,096 days before (level 2), or of the 366 days before (level 1)", () => {
		expect(said(record, unit({ "2021-06-01": 120, "2024-03-01": 120 }))).toEqual([["2024-03-01", 2, 120, 120]]);
		expect(said(record, unit({ "2021-06-01": 121, "2023-09-01": 110, "2024-03-01": 120 }))).toEqual([
			["2024-03-01", 1, 120, 110],
		]);
		expect(said(record, unit({ "2023-09-01": 121, "2024-03-01": 120 }))).toEqual([]);
	});
	it("adds up the 30 days, and no more", () => {
		expect(said(record, unit({ "2024-03-01": 60, "2024-03-30": 60 }))).toEqual([["2024-03-30", 2, 120, 0]]);
		expect(said(record, unit({ "2024-03-01": 60, "2024-03-31": 60 }))).toEqual([]);
	});
	it("is none below the floor, which is lower for an admin-1 unit", () => {
		expect(said(record, unit({ "2024-03-01": 99 }))).toEqual([]);
		expect(said(record, unit({ "2024-03-01": 25 }, { unit: "admin1" }))).toEqual([["2024-03-01", 2, 25, 0]]);
	});
	it("is not repeated for 180 days, but where its level rises", () => {
		expect(said(record, unit({ "2024-01-10": 150, "2024-03-01": 160, "2024-07-20": 170 }))).toEqual([
			["2024-01-10", 2, 150, 0],
			["2024-07-20", 2, 170, 160],
		]);
		const rising = unit({ "2021-06-01": 200, "2024-01-10": 150, "2024-02-20": 210 });
		expect(said(record, rising)).toEqual([
			["2024-01-10", 1, 150, 0],
			["2024-02-20", 2, 210, 200],
		]);
	});
	it("keeps quiet after what it said before the days that are looked at", () => {
		const days = unit({ "2023-12-01": 150, "2024-03-01": 160 });
		expect(said(record, days)).toEqual([]);
		expect(said(record, days, { from: dayOf("2023-06-01"), to: END })).toEqual([["2023-12-01", 2, 150, 0]]);
	});
	it("is no second one where a later import moves its day", () => {
		const earlier = [{ day: dayOf("2024-03-05"), level: 2 }];
		expect(said(record, unit({ "2024-03-01": 130 }), YEAR, earlier)).toEqual([]);
	});
	it("is none where a day of what it is compared with is not covered, and level 1 where only the older days are not", () => {
		const known = (from: string) => ({ coverage: { complete: [{ from: dayOf(from), to: END }], partial: [] } });
		expect(said(record, unit({ "2024-03-01": 120 }, known("2023-06-01")))).toEqual([]);
		expect(said(record, unit({ "2024-03-01": 120 }, known("2023-01-01")))).toEqual([["2024-03-01", 1, 120, 0]]);
	});
});

describe("other rules", () => {
	const weekly = (from: string, weeks: number, each: number) =>
		Array.from({ length: weeks }, (_, week) =>
			Array.from({ length: each }, (_, day) => [isoOf(dayOf(from) + week * 7 + day), 0] as const),
		).flat();
	it("call a surge what the indicator calls one: twice the mean of the four weeks before", () => {
		const rule: CountedRule = { kind: "surge", class: "SJ", units: ["country"] };
		const days = unit(Object.fromEntries([...weekly("2024-01-01", 8, 2), ...weekly("2024-02-26", 1, 4)]));
		expect(said(rule, days, { from: dayOf("2024-02-05"), to: END })).toEqual([["2024-03-03", 1, 4, 2]]);
		expect(said(rule, { ...days, unit: "admin1" })).toEqual([]);
	});
	it("call an admin-1 unit newly touched by its first event in 365 covered days, which one dated to the month may have been", () => {
		const rule: CountedRule = { kind: "newly_touched", class: "SJ" };
		const touched = unit({ "2022-12-31": 1, "2024-01-05": 1, "2024-06-01": 1 }, { unit: "admin1" });
		expect(said(rule, touched)).toEqual([["2024-01-05", 1, 1, null]]);
		const loose = new Map(touched.counts).set(dayOf("2023-06-01"), { events: 0, deaths: 0, loose: 1 });
		expect(said(rule, { ...touched, counts: loose })).toEqual([]);
		const unknown = { complete: [{ from: dayOf("2023-01-06"), to: END }], partial: [] };
		expect(said(rule, { ...touched, coverage: unknown })).toEqual([]);
	});
	it("of a total fire where it is reached, once a window, and on what is held where days are missing", () => {
		const rule: CountedRule = {
			kind: "threshold",
			region: "MLI",
			measure: "events",
			class: "V",
			days: 7,
			atLeast: 2,
		};
		const days = unit({ "2024-03-01": 0, "2024-03-07": 0, "2024-03-09": 0, "2024-05-01": 0, "2024-05-08": 0 });
		expect(said(rule, days)).toEqual([["2024-03-07", 1, 2, 2]]);
		expect(said(rule, { ...days, unit: "place", coverage: { complete: [], partial: [] } })).toHaveLength(1);
	});
});

describe("what a rule can judge", () => {
	const days = unit({});
	it("are the days with all that it compares with covered; a rule of totals judges what is held", () => {
		const total: CountedRule = { kind: "threshold", region: "MLI", measure: "events", class: "V", days: 7, atLeast: 2 };
		const late = { coverage: { complete: [{ from: dayOf("2023-12-02"), to: END }], partial: [] } };
		expect(judgedDays(record, days, YEAR)).toBe(366);
		expect(judgedDays(record, unit({}, late), YEAR)).toBe(1);
		expect(judgedDays({ kind: "newly_touched", class: "SJ" }, unit({}, late), YEAR)).toBe(31);
		const partial = { coverage: { complete: [], partial: [{ from: dayOf("2024-12-01"), to: END }] } };
		expect(judgedDays(record, unit({}, partial), YEAR)).toBe(0);
		expect(judgedDays(total, unit({}, partial), YEAR)).toBe(31);
	});
});

describe("rules as data", () => {
	it("are those that ship, each in its newest version, without those that ended", () => {
		const own = { id: "own", version: 1, body: { kind: "verdict_changed" }, author: "A" } as const;
		const floors: AlertRule = {
			id: "record",
			version: 2,
			body: { kind: "record", class: "V", floors: { country: 200, admin1: 50 } },
			author: "A",
		};
		const rules = standingRules([
			{ ...own, ended: false },
			{ ...floors, ended: false },
			{ ...own, version: 2, ended: true },
		]);
		expect(rules.map(({ id, version }) => [id, version])).toEqual(
			SHIPPED_RULES.map(({ id }) => [id, id === "record" ? 2 : 1]),
		);
	});
	it("reach who watches them, their region, or all", () => {
		const alert = { ruleId: "record", regions: ["ML-5", "MLI", "sahel"] };
		expect(isWatched([{ rule: null, region: null }], alert)).toBe(true);
		expect(isWatched([{ rule: "record", region: "MLI" }], alert)).toBe(true);
		expect(isWatched([{ rule: "surge", region: "MLI" }], alert)).toBe(false);
		expect(isWatched([{ rule: null, region: "NER" }], alert)).toBe(false);
		expect(isWatched([], alert)).toBe(false);
	});
});
