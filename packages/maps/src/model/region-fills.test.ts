import { ColumnBuilder } from "@harmattan/columns/column-builder";
import { CrossFilter } from "@harmattan/columns/cross-filter";
import { EVERYTHING } from "@harmattan/columns/selection";
import { dayOf } from "@harmattan/domain/time/calendar";
import { describe, expect, it } from "vitest";
import { annualBasis } from "./covered.ts";
import { differenceFills, regionFills } from "./region-fills.ts";

const mali = { country: "MLI", from: "2012-01-01", to: "2020-12-31", kind: "complete" as const, source: "a test" };
const malisNext = { country: "MLI", from: "2021-01-01", to: "2023-12-31", kind: "complete" as const, source: "a test" };
const days = (from: string, to: string) => ({ from: dayOf(from), to: dayOf(to) });
const regions = [{ id: "ML-5", kind: "admin1", parent: "MLI" }];
const builder = new ColumnBuilder();
builder.add({
	day: 0,
	latitude: 14.5,
	longitude: -4.2,
	precision: 1,
	country: "MLI",
	admin1: "ML-5",
	cell: null,
	type: "attack",
	classes: 1,
	sideA: null,
	sideB: null,
	others: [],
	deaths: null,
});
const columns = builder.finish();
/** Counts under which Mopti has so many events. */
const counts = (events: number) => {
	const found = new CrossFilter(columns).select(EVERYTHING);
	found.regions.events[columns.regions.indexOf("ML-5")] = events;
	return found;
};
const opened = (coverage: (typeof mali)[]) => ({ regions, dataset: { coverage }, populations: [] });
const count = { fill: "count", weight: "events" } as const;

describe("regions on the map", () => {
	it("are no gap where several spans of their country cover the days together", () => {
		const fills = regionFills(
			opened([mali, malisNext]),
			columns,
			counts(0),
			null,
			days("2020-07-01", "2021-06-30"),
			count,
		);
		expect(fills.get("ML-5")).toEqual({ kind: "none" });
	});

	it("are a gap where the dataset ends within the days and holds nothing", () => {
		const fills = regionFills(opened([mali]), columns, counts(0), null, days("2020-07-01", "2021-06-30"), count);
		expect(fills.get("ML-5")).toEqual({ kind: "gap" });
	});

	it("are filled by the year of covered days: 120 events in two years are 60 a year, above the step at 50", () => {
		const fills = regionFills(
			opened([{ ...mali, to: "2021-12-31" }]),
			columns,
			counts(120),
			null,
			days("2020-01-01", "2021-12-31"),
			count,
		);
		expect(fills.get("ML-5")).toEqual({ kind: "step", step: 3 });
	});
	it("are never filled by less than a year: one event of a week is one, and not 52", () => {
		const fills = regionFills(opened([mali]), columns, counts(1), null, days("2020-07-01", "2020-07-07"), count);
		expect(fills.get("ML-5")).toEqual(
			regionFills(opened([mali]), columns, counts(1), null, days("2020-01-01", "2020-12-30"), count).get("ML-5"),
		);
	});

	it("tell no difference where one of two datasets does not cover them", () => {
		const period = days("2020-01-01", "2020-12-31");
		const side = (events: number, coverage: (typeof mali)[]) => ({
			columns,
			counts: counts(events),
			days: period,
			coverage,
		});
		expect(differenceFills(regions, side(40, [mali]), side(20, [malisNext]), "events").get("ML-5")).toEqual({
			kind: "gap",
		});
		expect(differenceFills(regions, side(40, [mali]), side(20, [mali]), "events").get("ML-5")).toEqual({
			kind: "change",
			step: 2,
		});
	});
});

describe("a rate by the year", () => {
	it("is over the days that the dataset covers of the chosen countries", () =>
		expect(annualBasis([mali], [], days("2020-01-01", "2023-12-31"))).toEqual({
			years: 366 / 365,
			isAnnual: true,
			coveredDays: 366,
			days: 1461,
		}));
	it("is over all of the days where it covers none of them, and says that none is covered", () =>
		expect(annualBasis([mali], ["NER"], days("2022-01-01", "2022-12-31"))).toEqual({
			years: 1,
			isAnnual: true,
			coveredDays: 0,
			days: 365,
		}));
	it("is of the period itself where that is shorter than a year", () =>
		expect(annualBasis([mali], [], days("2020-03-01", "2020-03-31"))).toMatchObject({ years: 1, isAnnual: false }));
});
