import { describe, expect, it } from "vitest";
import { namedRecords } from "../imports/named-records.ts";
import { readSeries, SERIES_COLUMNS, seriesName } from "./stated-series.ts";

const HEADER = { line: 1, values: ["Region", "period", "value", "unit", "source"] };
const read = (...rows: string[][]) =>
	readSeries(
		"Gold output",
		namedRecords([HEADER, ...rows.map((values, index) => ({ line: index + 2, values }))], SERIES_COLUMNS),
		(text) => ({ Mali: "MLI", MLI: "MLI", BFA: "BFA" })[text] ?? null,
	);

describe("a file of stated values", () => {
	it("gives a series with its id, unit and interval; an empty value is not stated and never 0", () => {
		expect(read(["Mali", "2021", "63.5", "t", "Test source"], ["BFA", "2021", "", "t", "Test source"])).toEqual({
			id: "gold-output",
			name: "Gold output",
			unit: "t",
			interval: "year",
			values: [
				{ region: "MLI", period: "2021-01-01", value: 63.5, low: null, high: null, source: "Test source" },
				{ region: "BFA", period: "2021-01-01", value: null, low: null, high: null, source: "Test source" },
			],
		});
	});
	it.each([
		["2021-Q3", "2021-07-01", "quarter"],
		["2021-07", "2021-07-01", "month"],
		["2024-02-29", "2024-02-29", "day"],
	])("reads the period %s as %s by the %s", (text, period, interval) => {
		expect(read(["MLI", text, "1", "t", "Test source"])).toMatchObject({ interval, values: [{ period }] });
	});
	it.each([
		[["Atlantis", "2021", "1", "t", "Source"], "line 2, column region: “Atlantis” is no region"],
		[["MLI", "2021-13", "1", "t", "Source"], "line 2, column period: “2021-13” must be a year"],
		[["MLI", "2023-02-29", "1", "t", "Source"], "line 2, column period: “2023-02-29”"],
		[["MLI", "2021", "1,250", "t", "Source"], "line 2, column value: “1,250” must be a number"],
		[["MLI", "2021", "1", "", "Source"], "line 2, column unit"],
		[["MLI", "2021", "1", "t", ""], "line 2, column source"],
	])("with the row %j is refused with line, column and value", (row, message) => {
		expect(() => read(row)).toThrow(message);
	});
	it("keeps to one unit and one interval, and states a period once", () => {
		const row = ["MLI", "2021", "1", "t", "Source"];
		expect(() => read(row, ["BFA", "2021", "1", "kg", "Source"])).toThrow("line 3, column unit: “kg” is not t");
		expect(() => read(row, ["BFA", "2021-05", "1", "t", "Source"])).toThrow(
			"line 3, column period: “2021-05” is no year",
		);
		expect(() => read(row, ["Mali", "2021", "2", "t", "Source"])).toThrow(
			"line 3, column period: “2021” is in line 2 already",
		);
	});
	it("without rows, or without a column, is refused", () => {
		expect(() => read()).toThrow("the file holds no value");
		expect(() => namedRecords([{ line: 1, values: ["region", "value"] }], SERIES_COLUMNS)).toThrow(
			"line 1: the columns period, unit, source are missing",
		);
	});
	it("has a name that an id can be made of", () => {
		expect(seriesName.safeParse("!!!").success).toBe(false);
		expect(seriesName.safeParse("Départs d’or").success).toBe(true);
	});
});
