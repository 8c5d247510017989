import { describe, expect, it } from "vitest";
import type { DailyCounts } from "../comparison/windows.ts";
import { seededRandom } from "../statistics/seeded-random.ts";
import { dayOf } from "../time/calendar.ts";
import { ASSESSMENT_TESTS, STATED_TESTS } from "./assessment-tests.ts";
import type { ClaimFacts } from "./claim-facts.ts";
import { type ClaimTest, claimTest } from "./claim-test.ts";
import { evaluate } from "./evaluate.ts";
import { againstBound } from "./test-total.ts";
import { combined, type Verdict } from "./verdict.ts";

const FIRST = dayOf("2016-01-01");
const LAST = dayOf("2024-12-31");
const daily = (count: (day: number) => number): DailyCounts => ({
	from: FIRST,
	counts: Array.from({ length: LAST - FIRST + 1 }, (_, index) => count(FIRST + index)),
});
const facts = (count: (day: number) => number, rest: Partial<ClaimFacts> = {}): ClaimFacts => ({
	days: async () => daily(count),
	districts: async () => 0,
	indicator: async () => null,
	chosen: async () => null,
	stated: async () => null,
	milestones: [],
	strengthsOf: () => [],
	hasPlace: () => true,
	synthetic: false,
	random: () => seededRandom(1),
	...rest,
});
const test = (id: string): ClaimTest => claimTest.parse(ASSESSMENT_TESTS[id]);
const coup = dayOf("2023-07-26");
/** One event every so many days before the coup, and every so many after it. */
const rates = (before: number, after: number) => (day: number) => (day % (day > coup ? after : before) === 0 ? 1 : 0);

describe("the claim that attacks nearly tripled after the coup", () => {
	it.each([
		["holds", rates(6, 2)],
		["contradicted", rates(1, 1)],
		["inconclusive", rates(60, 40)],
		["drifted", rates(5, 3)],
	] as [Verdict, (day: number) => number][])("%s where the events say so", async (verdict, count) =>
		expect((await evaluate(test("C3"), facts(count))).verdict).toBe(verdict),
	);
	it("is not testable where the dataset does not cover Niger", async () =>
		expect(
			await evaluate(
				test("C3"),
				facts(() => 0, { days: async () => null }),
			),
		).toMatchObject({
			verdict: "not_testable",
			value: null,
		}));
	it("counts no day after November 2023", async () => {
		const burst = (day: number) => (day > dayOf("2023-11-30") ? 100 : rates(6, 2)(day));
		expect((await evaluate(test("C3"), facts(burst))).verdict).toBe("holds");
	});
});

describe("the claim that eight bases were overrun", () => {
	const value = (count: number | null) => ({
		period: "2023-09-01",
		value: count,
		low: null,
		high: null,
		coveredDays: 122,
		days: 122,
		isSelection: false,
		uncovered: null,
	});
	it.each([
		["holds", 8],
		["contradicted", 7],
		["not_testable", null],
	] as [Verdict, number | null][])("%s where events are tagged as %s overruns", async (verdict, count) =>
		expect(
			(
				await evaluate(
					test("C4"),
					facts(() => 0, { indicator: async () => value(count) }),
				)
			).verdict,
		).toBe(verdict),
	);
});

describe("the claim that violence rose every year", () => {
	const yearOf = (day: number) => Number(new Date(day * 86_400_000).toISOString().slice(0, 4));
	it("holds where each year has more than the one before, and is contradicted by one that has not", async () => {
		expect(
			(
				await evaluate(
					test("C1"),
					facts((day) => yearOf(day) - 2010),
				)
			).verdict,
		).toBe("holds");
		const dip = (day: number) => (yearOf(day) === 2020 ? 1 : yearOf(day) - 2010);
		const { verdict, parts } = await evaluate(test("C1"), facts(dip));
		expect(verdict).toBe("contradicted");
		expect(parts.filter((part) => part.verdict === "contradicted").map((part) => part.measure)).toEqual([
			"events 2020",
			"fatalities 2020",
			"events 2020",
			"fatalities 2020",
			"events 2020",
			"fatalities 2020",
		]);
	});
});

describe("claims on values that a source states", () => {
	const years = (of: Record<number, number>) => ({
		stated: async ({ period }: { period: string }) => {
			const value = of[Number(period.slice(0, 4))];
			return value === undefined ? null : { value, low: value - 5, high: value + 5 };
		},
	});
	const put = async (id: string, of: Record<number, number>) =>
		evaluate(
			claimTest.parse(STATED_TESTS[id]),
			facts(() => 0, years(of)),
		);
	it("are contradicted by the step that falls, and name it", async () => {
		const { verdict, evidence, parts } = await put("C1", { 2017: 612, 2018: 1281, 2019: 1227, 2020: 1543, 2021: 1600 });
		expect([verdict, evidence]).toEqual(["contradicted", "stated_values"]);
		expect(parts.filter((part) => part.verdict === "contradicted").map(({ measure }) => measure)).toEqual([
			"stated 2019",
			"stated 2019",
			"stated 2019",
		]);
	});
	it("are not testable where a year is not stated", async () =>
		expect((await put("C1", { 2017: 1, 2018: 2 })).verdict).toBe("not_testable"));
	it("hold where the ranges do not meet, and are inconclusive where they do", async () => {
		expect((await put("C6", { 2020: 262, 2022: 275 })).verdict).toBe("holds");
		expect((await put("C6", { 2020: 262, 2022: 270 })).verdict).toBe("inconclusive");
		expect((await put("C6", { 2020: 262, 2022: 100 })).verdict).toBe("contradicted");
	});
});

describe("claims about reference data", () => {
	it("say that they restate the assessment", async () => {
		const milestones = Array.from({ length: 5 }, (_, index) => ({
			id: `coup-${index}`,
			kind: "coup",
			countries: ["MLI"],
			date: { earliest: "2021-05-24", latest: "2021-05-24" },
		}));
		expect(
			await evaluate(
				test("C2"),
				facts(() => 0, { milestones }),
			),
		).toMatchObject({
			verdict: "holds",
			evidence: "reference_data_only",
			value: 5,
		});
		expect(
			(
				await evaluate(
					test("C2"),
					facts(() => 0, { milestones: milestones.slice(1) }),
				)
			).verdict,
		).toBe("contradicted");
	});
	it("are not testable where a strength is not stated, never taken for 0", async () => {
		const strengths: Record<string, number[]> = { "wagner-mali": [1000], "french-mali": [2400], "un-mali": [13_000] };
		const strengthsOf = (force: string) => strengths[force] ?? [];
		const { verdict, value } = await evaluate(
			test("C5"),
			facts(() => 0, { strengthsOf }),
		);
		expect([verdict, value]).toEqual(["holds", 1000 / 15_400]);
		delete strengths["un-mali"];
		expect(
			(
				await evaluate(
					test("C5"),
					facts(() => 0, { strengthsOf }),
				)
			).verdict,
		).toBe("not_testable");
	});
});

describe("a verdict of several parts", () => {
	const parts = (...verdicts: Verdict[]) =>
		verdicts.map((verdict) => ({ region: "", measure: "", value: null, low: null, high: null, verdict }));
	it.each([
		["all", ["holds", "holds"], "holds"],
		["all", ["holds", "contradicted"], "contradicted"],
		["all", ["holds", "inconclusive"], "inconclusive"],
		["all", ["holds", "not_testable"], "not_testable"],
		["any", ["contradicted", "not_testable"], "not_testable"],
		["all", ["holds", "drifted"], "drifted"],
		["any", ["holds", "inconclusive"], "holds"],
		["any", ["holds", "contradicted"], "contradicted"],
		["all", ["not_testable", "not_testable"], "not_testable"],
	] as ["all" | "any", Verdict[], Verdict][])("by the rule %s of %j is %s", (rule, verdicts, whole) =>
		expect(combined(parts(...verdicts), rule)).toBe(whole),
	);
	it("of made-up events says that it is a demonstration", async () =>
		expect(
			(
				await evaluate(
					test("C6"),
					facts(() => 1, { synthetic: true }),
				)
			).evidence,
		).toBe("demonstration"));
});

describe("the assessment's tests", () => {
	it("all fit the schema that an analyst's must fit", () => {
		for (const bound of Object.values(ASSESSMENT_TESTS)) expect(claimTest.parse(bound)).toEqual(bound);
	});
});

describe("a value against its bound", () => {
	const about = (expected: number, tolerance: number) => ({ op: "about" as const, expected, tolerance });
	it.each([
		[-0.3, -0.31, "holds"],
		[-0.3, -0.35, "drifted"],
		[-0.3, 5, "contradicted"],
		[0, 0, "holds"],
		[0, 3, "contradicted"],
	] as const)("expected about %d, found %d: %s", (expected, value, verdict) =>
		expect(againstBound(about(expected, 0.1), value)).toBe(verdict),
	);
});
