import { describe, expect, it } from "vitest";
import { watchList } from "../situation/watch-list.ts";
import { seededRandom } from "../statistics/seeded-random.ts";
import { dayOf } from "../time/calendar.ts";
import { buildSeries, type CountedTotals, completeWeeks } from "./build-series.ts";
import { findIndicator, INDICATORS } from "./catalogue.ts";
import { commonCoverage, coveredDays } from "./coverage.ts";
import type { IndicatorContext } from "./definition.ts";

const counted = (period: string, rest: Partial<CountedTotals> = {}): CountedTotals => ({
	period,
	events: 0,
	eventsWithDeaths: 0,
	fatalitiesLow: null,
	fatalitiesBest: null,
	fatalitiesHigh: null,
	civilians: null,
	violence: 0,
	civilianTargeting: 0,
	securityForce: 0,
	securityForceFatalities: null,
	capital: null,
	centre: null,
	spillover: { littoral: null, borderland: null },
	...rest,
});
const span = (from: string, to: string) => ({ from: dayOf(from), to: dayOf(to) });
const context: IndicatorContext = { populationIn: () => null };
const compute = (id: string, series: ReturnType<typeof buildSeries>, facts = context) =>
	findIndicator(id)?.compute(series, facts) ?? [];

describe("a series", () => {
	const series = buildSeries(
		[counted("2023-02-01", { events: 4 })],
		span("2022-12-01", "2023-04-30"),
		"month",
		span("2023-01-01", "2023-03-31"),
	);
	it("shows an empty covered period as 0 and one outside coverage as no value", () => {
		expect(compute("events", series).map((point) => point.value)).toEqual([null, 0, 4, 0, null]);
	});
	it("has no value anywhere where the region is not covered", () => {
		const gap = buildSeries([], span("2023-01-01", "2023-02-01"), "month", null);
		expect(compute("events", gap).map((point) => point.value)).toEqual([null, null]);
	});
	it("marks the newest four weeks as provisional", () => {
		const weeks = buildSeries([], span("2023-01-02", "2023-03-05"), "week", span("2023-01-02", "2023-03-05"));
		expect(weeks.filter((week) => week.provisional).map((week) => week.period)).toEqual([
			"2023-02-06",
			"2023-02-13",
			"2023-02-20",
			"2023-02-27",
		]);
	});
	it("leaves the week that is not over out of the complete ones", () => {
		const coverage = span("2023-01-02", "2023-01-18");
		expect(completeWeeks(buildSeries([], coverage, "week", coverage), coverage).map((week) => week.period)).toEqual([
			"2023-01-02",
			"2023-01-09",
		]);
	});
});

describe("coverage of a group", () => {
	const mali = { country: "MLI", from: "2012-01-01", to: "2020-12-31" };
	const niger = { country: "NER", from: "2015-01-01", to: "2019-12-31" };
	it("is what all of its countries share", () =>
		expect(commonCoverage([mali, niger], ["MLI", "NER"])).toEqual(span("2015-01-01", "2019-12-31")));
	it("does not exist where one country is not covered", () =>
		expect(commonCoverage([mali], ["MLI", "NER"])).toBeNull());
	it("counts each day of a period that any of the countries is covered on once", () => {
		expect(coveredDays([mali, niger], ["MLI", "NER"], span("2014-12-31", "2015-01-02"))).toBe(3);
		expect(coveredDays([mali], ["MLI", "NER"], span("2011-12-31", "2012-01-10"))).toBe(10);
	});
});

describe("formulas", () => {
	const coverage = span("2023-01-01", "2023-12-31");
	const one = (rest: Partial<CountedTotals>) =>
		buildSeries([counted("2023-01-01", rest)], span("2023-01-01", "2023-01-31"), "month", coverage);
	it("give deaths with the source's own range", () => {
		expect(compute("fatalities", one({ fatalitiesLow: 3, fatalitiesBest: 5, fatalitiesHigh: 9 }))[0]).toMatchObject({
			value: 5,
			low: 3,
			high: 9,
		});
	});
	it("give no deaths per event without events", () => expect(compute("lethality", one({}))[0]?.value).toBeNull());
	it("give the share of civilian targeting with Wilson's bounds", () => {
		const [point] = compute("civilian_share", one({ violence: 263, civilianTargeting: 81 }));
		expect(point?.low).toBeCloseTo(0.2553, 4);
		expect(point?.high).toBeCloseTo(0.3662, 4);
	});
	it("give a yearly rate per 100,000, and none where the population is not stated", () => {
		const facts = { populationIn: () => ({ people: 1_000_000, source: "census" }) };
		expect(compute("rate_per_100k", one({ events: 31 }), facts)[0]?.value).toBeCloseTo(36.5, 10);
		expect(compute("rate_per_100k", one({ events: 31 }))[0]?.value).toBeNull();
	});
	it("give no percentile of fewer than five distances", () => {
		const capital = { events: 4, median: 100, p10: 40, within50: 1, within100: 2, within200: 4 };
		expect(compute("capital_proximity", one({ capital }))[0]?.value).toBeNull();
		expect(compute("capital_proximity", one({ capital: { ...capital, events: 5 } }))[0]?.value).toBe(40);
	});
	it("give no littoral count where the littoral is not covered", () => {
		expect(compute("littoral_spillover", one({}))[0]?.value).toBeNull();
		expect(compute("littoral_spillover", one({ spillover: { littoral: 0, borderland: 2 } }))[0]).toMatchObject({
			value: 0,
			parts: { borderland: 2 },
		});
	});
	it("carry words for every part of a definition", () => {
		for (const { id, text } of INDICATORS)
			for (const words of Object.values(text.en)) expect(words.length, id).toBeGreaterThan(3);
	});
});

describe("the watch list", () => {
	const weeks = (count: number, events: (week: number) => number, littoral: number | null) =>
		buildSeries(
			Array.from({ length: count }, (_, week) =>
				counted(new Date(Date.UTC(2021, 0, 4) + week * 604_800_000).toISOString().slice(0, 10), {
					events: events(week),
					fatalitiesBest: events(week) * 2,
				}),
			),
			{ from: dayOf("2021-01-04"), to: dayOf("2021-01-04") + count * 7 - 1 },
			"week",
			{ from: dayOf("2021-01-04"), to: dayOf("2021-01-04") + count * 7 - 1 },
		).map((week) => ({ ...week, spillover: { littoral, borderland: null } }));
	const rowOf = (list: ReturnType<typeof watchList>, id: string) => list.find((row) => row.indicator === id);
	it("compares 52 weeks with the 52 before, with an interval", () => {
		const row = rowOf(
			watchList(
				weeks(104, (week) => (week < 52 ? 10 : 20) + (week % 3), 0),
				seededRandom(1),
			),
			"events",
		);
		expect(row).toMatchObject({ value: 1092, before: 571 });
		expect(row?.change).toBeCloseTo(1092 / 571 - 1, 10);
		expect(row?.low).toBeGreaterThan(0);
	});
	it("makes no comparison with fewer than two years", () => {
		expect(
			rowOf(
				watchList(
					weeks(80, () => 5, 0),
					seededRandom(1),
				),
				"events",
			),
		).toMatchObject({ value: 260, before: null, change: null, low: null });
	});
	it("gives no littoral figure, rather than 0, where the dataset does not cover it", () => {
		expect(
			rowOf(
				watchList(
					weeks(104, () => 5, null),
					seededRandom(1),
				),
				"littoral_spillover",
			),
		).toMatchObject({ value: null, before: null, change: null });
	});
});
