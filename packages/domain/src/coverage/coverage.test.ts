import { describe, expect, it } from "vitest";
import { parseRelease } from "../merge/release.ts";
import { dayOf } from "../time/calendar.ts";
import { coverageOf, coverageOfAny, coveredDays, gapsWithin, isCovered, publishedCoverage } from "./coverage.ts";
import { coverageOfImport, type FileFacts, reportCoverage } from "./import-coverage.ts";
import { countOf, periodState } from "./period.ts";
import type { CoverageSpan } from "./span.ts";
import { linesOf, parseStatedCoverage, spansOf, statedCoverage } from "./stated-coverage.ts";

const span = (country: string, from: string, to: string, rest: Partial<CoverageSpan> = {}): CoverageSpan => ({
	country,
	from,
	to,
	kind: "complete",
	source: "a test",
	...rest,
});
const days = (from: string, to: string) => ({ from: dayOf(from), to: dayOf(to) });

describe("what a dataset covers for some countries", () => {
	const mali = span("MLI", "2012-01-01", "2020-12-31");
	const niger = span("NER", "2015-01-01", "2019-12-31");
	it("is what all of them share", () =>
		expect(coverageOf([mali, niger], ["MLI", "NER"]).complete).toEqual([days("2015-01-01", "2019-12-31")]));
	it("is nothing where one of them is not covered, or none is named", () => {
		expect(coverageOf([mali], ["MLI", "NER"]).complete).toEqual([]);
		expect(coverageOf([mali], []).complete).toEqual([]);
	});
	it("is the world's too", () =>
		expect(coverageOf([span("world", "2023-10-01", "2023-10-31")], ["MLI", "TGO"]).complete).toEqual([
			days("2023-10-01", "2023-10-31"),
		]));
	it("keeps the gap between two spans: neither is read as an envelope of both", () => {
		const coverage = coverageOf(
			[span("world", "2023-10-01", "2023-10-31"), span("world", "2026-01-01", "2026-02-28")],
			["MLI"],
		);
		expect(coverage.complete).toHaveLength(2);
		expect(isCovered(coverage, days("2023-10-01", "2026-02-28"))).toBe(false);
		expect(gapsWithin(coverage, days("2023-10-01", "2026-02-28"))).toEqual([days("2023-11-01", "2025-12-31")]);
		expect(coveredDays(coverage, days("2023-10-15", "2026-01-10"))).toEqual({ complete: 27, held: 27 });
	});
	it("joins spans that meet", () =>
		expect(
			coverageOf([span("world", "2026-01-01", "2026-01-31"), span("MLI", "2026-02-01", "2026-02-28")], ["MLI"])
				.complete,
		).toEqual([days("2026-01-01", "2026-02-28")]));
	it("tells days of a selection, and of what nobody has stated, from complete ones", () => {
		const coverage = coverageOf(
			[
				span("MLI", "2020-01-01", "2020-12-31", { kind: "partial" }),
				span("MLI", "2020-06-01", "2020-06-30"),
				span("MLI", "2021-01-01", "2021-01-31", { kind: "unstated" }),
			],
			["MLI"],
		);
		expect(coverage.complete).toEqual([days("2020-06-01", "2020-06-30")]);
		expect(coverage.partial).toEqual([days("2020-01-01", "2020-05-31"), days("2020-07-01", "2021-01-31")]);
	});
	it("of any of them counts each day once", () => {
		const any = coverageOfAny([mali, niger], ["MLI", "NER"]);
		expect(coveredDays(any, days("2014-12-31", "2015-01-02")).complete).toBe(3);
		expect(coveredDays(any, days("2011-12-31", "2012-01-10")).complete).toBe(10);
	});
});

describe("what is published of it", () => {
	it("leaves out what is unstated, lets a final release swallow its candidates and joins spans that meet", () => {
		const published = publishedCoverage([
			span("world", "2024-03-01", "2024-03-31", { source: "UCDP GED 24.0.3" }),
			span("MLI", "2025-04-01", "2025-04-30", { kind: "unstated" }),
			span("world", "2026-02-01", "2026-02-28", { source: "UCDP GED 26.0.2" }),
			span("world", "1989-01-01", "2024-12-31", { source: "UCDP GED 25.1" }),
			span("world", "2026-01-01", "2026-01-31", { source: "UCDP GED 26.0.1" }),
		]);
		expect(published).toEqual([
			span("world", "1989-01-01", "2024-12-31", { source: "UCDP GED 25.1" }),
			span("world", "2026-01-01", "2026-02-28", { source: "UCDP GED 26.0.1; UCDP GED 26.0.2" }),
		]);
	});
});

describe("what an import adds to coverage", () => {
	const countries = Array.from({ length: 48 }, (_, index) => `C${String(index).padStart(2, "0")}`);
	const file = (release: string | null, rest: Partial<FileFacts> = {}): FileFacts => ({
		format: "ucdp-ged",
		release: release === null ? null : parseRelease(release),
		stated: [],
		scope: null,
		countries,
		held: { from: "2023-02-08", to: "2023-10-31" },
		now: new Date("2026-11-27T00:00:00Z"),
		...rest,
	});
	it.each([
		["25.1", "1989-01-01", "2024-12-31"],
		["20.1", "1989-01-01", "2019-12-31"],
		["26.0.2", "2026-02-01", "2026-02-28"],
		["23.0.10", "2023-10-01", "2023-10-31"],
		["23.01.23.09", "2023-01-01", "2023-09-30"],
		["24.0.2", "2024-02-01", "2024-02-29"],
	])("is what the name of release %s says, for the world: %s to %s", (release, from, to) =>
		expect(coverageOfImport(file(release))).toEqual([span("world", from, to, { source: `UCDP GED ${release}` })]),
	);
	it("is the countries that occur where the file is an extract, whatever its name says", () => {
		const extract = file("20.1", { countries: ["NGA"] });
		expect(coverageOfImport(extract).map(({ country, kind }) => [country, kind])).toEqual([["NGA", "complete"]]);
		expect(reportCoverage([], extract).isExtract).toBe(true);
	});
	it("is nothing where no release is stated: it asks, and says where it holds events", () => {
		const report = reportCoverage([], file(null, { countries: ["MLI", "NER"] }));
		expect(report.added.map(({ country, from, to, kind }) => [country, from, to, kind])).toEqual([
			["MLI", "2023-02-08", "2023-10-31", "unstated"],
			["NER", "2023-02-08", "2023-10-31", "unstated"],
		]);
		expect([report.asks, report.held, report.countries]).toEqual([
			true,
			{ from: "2023-02-08", to: "2023-10-31" },
			["MLI", "NER"],
		]);
		expect(publishedCoverage(report.added)).toEqual([]);
	});
	it("is what a person states of it, before all else", () => {
		const stated = [
			statedCoverage.parse({ ...parseStatedCoverage("mli,BFA:2020-01-01/2020-12-31:partial"), source: "x" }),
		];
		expect(coverageOfImport(file("25.1", { stated })).map(({ country, kind }) => [country, kind])).toEqual([
			["MLI", "partial"],
			["BFA", "partial"],
		]);
	});
	it("warns of the hole that it leaves", () => {
		const final = coverageOfImport(file("20.1"));
		expect(reportCoverage(final, file("23.0.10")).holes).toEqual([{ from: "2020-01-01", to: "2023-09-30" }]);
		expect(reportCoverage(final, file("20.0.1")).holes).toEqual([]);
		const extract = coverageOfImport(file("20.1", { countries: ["NGA"] }));
		expect(reportCoverage(extract, file("23.0.10")).holes).toEqual([{ from: "2020-01-01", to: "2023-09-30" }]);
	});
});

describe("coverage as people write it", () => {
	it("is one line for several countries, and comes back as it was", () => {
		const line = {
			...statedCoverage.parse({ countries: ["BFA", "MLI"], from: "2020-01-01", to: "2020-12-31", source: "x" }),
			importId: 3,
		};
		expect(linesOf(spansOf(line).map((one) => ({ ...one, importId: 3 })))).toEqual([line]);
	});
	it("is refused where it is not of the form", () => {
		for (const text of ["MLI", "MLI:2020/2021", ":2020-01-01/2020-12-31", "MLI:2020-01-01/2020-12-31:some"])
			expect(parseStatedCoverage(text), text).toBeNull();
		expect(statedCoverage.safeParse({ ...parseStatedCoverage("MLI:2020-02-30/2020-12-31"), source: "x" }).success).toBe(
			false,
		);
	});
});

describe("what is known of a period", () => {
	const month = days("2026-02-01", "2026-02-28");
	it("is whole, in part, of a selection, or nothing", () => {
		const state = (spans: CoverageSpan[]) => periodState(month, coverageOf(spans, ["MLI"]));
		expect(state([span("world", "2026-02-01", "2026-02-28")])).toMatchObject({
			covered: true,
			coveredDays: 28,
			days: 28,
		});
		expect(state([span("world", "2026-02-01", "2026-02-10")])).toMatchObject({ covered: false, coveredDays: 10 });
		expect(state([span("world", "2026-02-01", "2026-02-28", { kind: "partial" })])).toMatchObject({
			covered: false,
			coveredDays: 28,
			isSelection: true,
		});
		expect(state([])).toMatchObject({ covered: false, coveredDays: 0, provisional: false });
	});
	it("makes a zero of silence only where it is whole", () => {
		expect(countOf(0, { covered: true, coveredDays: 28 })).toBe(0);
		expect(countOf(0, { covered: false, coveredDays: 10 })).toBeNull();
		expect(countOf(3, { covered: false, coveredDays: 10 })).toBe(3);
		expect(countOf(3, { covered: false, coveredDays: 0 })).toBeNull();
	});
});
