import { describe, expect, it } from "vitest";
import type { Coverage, DayRange } from "../coverage/coverage.ts";
import { LANGUAGES } from "../language/language.ts";
import { watchList } from "../situation/watch-list.ts";
import { seededRandom } from "../statistics/seeded-random.ts";
import { dayOf, isoOf } from "../time/calendar.ts";
import { buildSeries, type CountedTotals, upToLastHeld } from "./build-series.ts";
import { findIndicator, INDICATORS } from "./catalogue.ts";
import type { IndicatorContext } from "./definition.ts";
import { REPORTING_LAG } from "./reporting-lag.ts";

const counted = (period: string, rest: Partial<CountedTotals> = {}): CountedTotals => ({
	period,
	events: 0,
	eventsWithDeaths: 0,
	fatalitiesLow: null,
	fatalitiesBest: null,
	fatalitiesHigh: null,
	civilians: null,
	violenceFatalities: null,
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
const covering = (...complete: DayRange[]): Coverage => ({ complete, partial: [] });
const context: IndicatorContext = {
	populationIn: () => null,
	actorsIn: () => [],
	cellsIn: () => new Map(),
	cells: null,
	overrunsIn: () => null,
	near: { route: null, site: null },
	dyadsIn: () => null,
};
const compute = (id: string, series: ReturnType<typeof buildSeries>, facts = context) =>
	findIndicator(id)?.compute(series, facts) ?? [];

describe("a series", () => {
	const series = buildSeries(
		[counted("2023-02-01", { events: 4 })],
		span("2022-12-01", "2023-04-30"),
		"month",
		covering(span("2023-01-01", "2023-03-31")),
	);
	it("shows an empty covered period as 0 and one outside coverage as no value", () => {
		expect(compute("events", series).map((point) => point.value)).toEqual([null, 0, 4, 0, null]);
	});
	it("has no value anywhere where the region is not covered", () => {
		const gap = buildSeries([], span("2023-01-01", "2023-02-01"), "month", covering());
		expect(compute("events", gap).map((point) => point.value)).toEqual([null, null]);
	});
	it("marks the newest four weeks as provisional", () => {
		const weeks = buildSeries([], span("2023-01-02", "2023-03-05"), "week", covering(span("2023-01-02", "2023-03-05")));
		expect(weeks.filter((week) => week.provisional).map((week) => week.period)).toEqual([
			"2023-02-06",
			"2023-02-13",
			"2023-02-20",
			"2023-02-27",
		]);
	});
	it("leaves the week that is not over out of the complete ones", () => {
		const coverage = span("2023-01-02", "2023-01-18");
		expect(upToLastHeld(buildSeries([], coverage, "week", covering(coverage))).map((week) => week.period)).toEqual([
			"2023-01-02",
			"2023-01-09",
		]);
	});
});

describe("formulas", () => {
	const coverage = span("2023-01-01", "2023-12-31");
	const one = (rest: Partial<CountedTotals>) =>
		buildSeries([counted("2023-01-01", rest)], span("2023-01-01", "2023-01-31"), "month", covering(coverage));
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
		const facts = { ...context, populationIn: () => ({ people: 1_000_000, year: 2023, source: "census" }) };
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
	const texts = [...INDICATORS, REPORTING_LAG].map(({ id, text }) => [id, text] as const);
	it.each(texts)("carry words for every part of %s in each language", (id, text) => {
		for (const language of LANGUAGES)
			for (const words of Object.values(text[language])) expect(words.length, `${id}, ${language}`).toBeGreaterThan(3);
	});
	it.each(texts)("say the sentences of %s in French too", (_, { en, fr }) => {
		const french = new Map(Object.entries(fr));
		// A name and a year, such as "Wilson 1927.", are no sentence.
		const sentences = Object.entries(en).filter(([, words]) => !/^\p{L}+ \d{4}\.$/u.test(words));
		for (const [part, words] of sentences) expect(french.get(part), part).not.toBe(words);
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
			covering({ from: dayOf("2021-01-04"), to: dayOf("2021-01-04") + count * 7 - 1 }),
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
		).toMatchObject({ value: 260, heldWeeksBefore: 28, change: null, low: null });
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

describe("early warning", () => {
	const weeks = (counts: readonly number[]) => {
		const first = dayOf("2020-01-06");
		const coverage = { from: first, to: first + counts.length * 7 - 1 };
		const totals = counts.map((events, index) => counted(isoOf(first + index * 7), { events }));
		return buildSeries(totals, coverage, "week", covering(coverage));
	};
	const last = (id: string, counts: readonly number[]) => compute(id, weeks(counts)).at(-1);
	it("calls a surge from a doubling on, by hand: 8 against a mean of 4", () => {
		expect(last("surge", [4, 4, 4, 4, 8])).toMatchObject({ value: 1, parts: { word: "surge" } });
		expect(last("surge", [4, 4, 4, 4, 7])).toMatchObject({ value: 0.75, parts: { word: null } });
	});
	it("calls none where four weeks have less than one event each on average", () =>
		expect(last("surge", [0, 1, 0, 0, 2])).toMatchObject({ value: 7, parts: { word: null } }));
	it("calls a threat where a month's mean is twice the year's before it", () => {
		const year = Array.from({ length: 52 }, () => 2);
		expect(last("threat", [...year, 4, 4, 4, 4])).toMatchObject({ value: 1, parts: { word: "threat" } });
		expect(last("threat", [...year.slice(1), 4, 4, 4, 4])?.value).toBeNull();
	});
	it.each([
		["low", 0, 5, 3],
		["consistent", 4, 20, 3],
		["growing", 0, 9, 8],
		["extreme", 4, 20, 8],
	])("calls volatility %s: weeks of %i with outbreaks of %i in %i weeks", (word, usual, outbreak, many) => {
		// The year before alternates about the usual count, so that it has a deviation of 1.
		const before = Array.from({ length: 52 }, (_, week) => usual + (week % 2));
		const recent = Array.from({ length: 52 }, (_, week) => (week < many ? outbreak : usual));
		expect(last("volatility", [...before, ...recent])).toMatchObject({ value: many, parts: { word } });
	});
});

describe("twelve months back", () => {
	const coverage = span("2022-01-01", "2023-06-30");
	const months = (rest: Partial<CountedTotals>) =>
		buildSeries(
			Array.from({ length: 18 }, (_, index) =>
				counted(isoOf(dayOf(`${2022 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}-01`)), rest),
			),
			coverage,
			"month",
			covering(coverage),
		);
	it("adds up deaths and events of civilians targeted, and has no value before twelve covered months", () => {
		const values = compute("deadliness", months({ violenceFatalities: 5 })).map(({ value }) => value);
		expect([values[10], values[11], values[17]]).toEqual([null, 60, 60]);
		expect(compute("danger", months({ civilianTargeting: 2 })).at(-1)?.value).toBe(24);
	});
	const actors = {
		...context,
		actorsIn: (month: string) => [
			{ id: "jnim", isArmedGroup: true, events: 3 },
			{ id: month < "2022-09" ? "aqim" : "issp", isArmedGroup: true, events: 1 },
			{ id: "state-mli", isArmedGroup: false, events: 4 },
		],
	};
	it("counts distinct armed groups of the whole time, each once", () => {
		expect(compute("fragmentation", months({}), actors)[11]?.value).toBe(3);
		expect(compute("fragmentation", months({}), actors)[17]?.value).toBe(3);
	});
	it("gives the effective number of actors, by hand: shares of 3/8, 1/8 and 4/8", () => {
		const same = { ...actors, actorsIn: () => actors.actorsIn("2023-01") };
		expect(compute("effective_actors", months({}), same).at(-1)?.value).toBeCloseTo(64 / (9 + 1 + 16), 12);
	});
	it("gives the share of cells with ten events or more, and none where the area is not known", () => {
		const cells = {
			...context,
			cells: 50,
			cellsIn: () =>
				new Map([
					["a", 1],
					["b", 0.5],
				]),
		};
		expect(compute("diffusion", months({}), cells).at(-1)?.value).toBe(1 / 50);
		expect(compute("diffusion", months({}), { ...cells, cells: null }).at(-1)?.value).toBeNull();
	});
});
