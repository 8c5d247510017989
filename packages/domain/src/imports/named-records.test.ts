import { expect, it } from "vitest";
import { namedRecords } from "./named-records.ts";

const HEADER = { line: 1, values: [" Region ", "VALUE"] };

it("names fields by their columns, whatever the case and spaces of the header, and an end that is missing as empty", () =>
	expect(namedRecords([HEADER, { line: 2, values: ["MLI"] }], ["region", "value"])).toEqual([
		{ line: 2, record: { region: "MLI", value: "" } },
	]));
it("tells the columns that are missing", () =>
	expect(() => namedRecords([HEADER], ["region", "unit", "source"])).toThrow(
		"line 1: the columns unit, source are missing",
	));
it("refuses a record that could not be split, with its line", () =>
	expect(() =>
		namedRecords([HEADER, { line: 7, values: ['"MLI'], fault: "the quote never closes" }], ["region"]),
	).toThrow("line 7: the quote never closes"));
