import { describe, expect, it } from "vitest";
import { monthText } from "../time/month.ts";
import { historiesOf, monthNumber } from "./month-table.ts";

const table = (...rows: string[]) =>
	["unit,month,value", ...rows].map((text, index) => ({ line: index + 1, values: text.split(",") }));
const ORIGIN = monthNumber("2024-03") ?? 0;

describe("a file of months", () => {
	it("gives each unit's past to the origin: later rows are not read, months without a row or value are gaps", () => {
		const rows = table("A,2024-03,5", "A,2024-01,3", "A,2024-04,900", "B,2024-02,", "B,2024-03,0");
		expect([...historiesOf(rows, ORIGIN)]).toEqual([
			["A", [3, null, 5]],
			["B", [null, 0]],
		]);
		expect(monthText(ORIGIN)).toBe("2024-03");
	});

	it.each([
		["A,2024-13,1", "line 2, month: “2024-13”"],
		["A,2024-03,-1", "line 2, value: “-1”"],
		["A,2024-03,many", "line 2, value: “many”"],
		[",2024-03,1", "line 2, unit: “”"],
	])("names line, column and value of %s", (row, words) => {
		expect(() => historiesOf(table(row), ORIGIN)).toThrow(words);
	});

	it("refuses a unit's second row of a month, and a file without its columns", () => {
		expect(() => historiesOf(table("A,2024-03,1", "A,2024-03,1"), ORIGIN)).toThrow("line 3, month");
		expect(() => historiesOf([{ line: 1, values: ["unit", "month"] }], ORIGIN)).toThrow(
			"the columns value are missing",
		);
	});
});
