import type { CrossCounts } from "@harmattan/columns/cross-filter";
import type { EventColumns } from "@harmattan/columns/event-columns";
import { dayOf } from "@harmattan/domain/time/calendar";
import { describe, expect, it } from "vitest";
import { annualBasis } from "./covered.ts";
import type { OpenedMap } from "./opened-map.ts";
import { differenceFills, regionFills } from "./region-fills.ts";

const mali = { country: "MLI", from: "2012-01-01", to: "2020-12-31", kind: "complete" as const, source: "a test" };
const malisNext = { country: "MLI", from: "2021-01-01", to: "2023-12-31", kind: "complete" as const, source: "a test" };
const days = (from: string, to: string) => ({ from: dayOf(from), to: dayOf(to) });
const regions = [{ id: "ML-5", name: "Mopti", kind: "admin1", parent: "MLI" }] as unknown as OpenedMap["regions"];
const columns = { regions: ["", "ML-5"] } as unknown as EventColumns;
const counts = (events: number) => {
	const tally = { events: Uint32Array.of(0, events), deaths: Uint32Array.of(0, 0) };
	return { regions: tally } as unknown as CrossCounts;
};
const opened = (coverage: (typeof mali)[]) =>
	({ regions, dataset: { coverage }, populations: [] }) as unknown as Parameters<typeof regionFills>[0];
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

	it("are filled by the year of covered days: 30 events in half a year are 60 a year, above the step at 50", () => {
		const fills = regionFills(opened([mali]), columns, counts(30), null, days("2020-07-01", "2021-06-30"), count);
		expect(fills.get("ML-5")).toEqual({ kind: "step", step: 3 });
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
			coveredDays: 366,
			days: 1461,
		}));
	it("is over all of the days where it covers none of them, and says that none is covered", () =>
		expect(annualBasis([mali], ["NER"], days("2022-01-01", "2022-12-31"))).toEqual({
			years: 1,
			coveredDays: 0,
			days: 365,
		}));
});
