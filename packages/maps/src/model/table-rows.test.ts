import { ColumnBuilder } from "@harmattan/columns/column-builder";
import { describe, expect, it } from "vitest";
import { inBox, sorted } from "./table-rows.ts";

const builder = new ColumnBuilder();
const EVENTS = [
	{ day: 1, deaths: 4, sideA: "b", admin1: "ML-5", longitude: 1, type: "riot" },
	{ day: 2, deaths: null, sideA: "a", admin1: null, longitude: 2, type: "battle" },
	{ day: 3, deaths: 4, sideA: null, admin1: "ML-4", longitude: 9, type: "battle" },
	{ day: 4, deaths: 0, sideA: "a", admin1: "ML-5", longitude: 3, type: "riot" },
];
for (const event of EVENTS)
	builder.add({ latitude: 14, precision: 1, country: "MLI", cell: 1n, classes: 1, sideB: null, others: [], ...event });
const columns = builder.finish();
const all = Uint32Array.of(0, 1, 2, 3);
const names = { sides: columns.sides, regions: columns.regions, countries: columns.countries };
const order = (by: "date" | "type" | "actors" | "region" | "deaths", descending = false) => [
	...sorted(columns, all, { by, descending }, names),
];

describe("rows of the table", () => {
	it("sort by any column, ties by date, what is not stated last both ways", () => {
		expect(order("date", true)).toEqual([3, 2, 1, 0]);
		expect([order("deaths"), order("deaths", true)]).toEqual([
			[3, 0, 2, 1],
			[0, 2, 3, 1],
		]);
		expect(order("type")).toEqual([1, 2, 0, 3]);
		expect(order("actors")).toEqual([1, 3, 0, 2]);
		expect(order("region", true)).toEqual([0, 3, 2, 1]);
	});
	it("are those of the map's view, where only these are requested", () => {
		expect([...inBox(columns, all, { west: 0, south: 0, east: 2.5, north: 20 })]).toEqual([0, 1]);
		expect(inBox(columns, all, null)).toBe(all);
	});
});
