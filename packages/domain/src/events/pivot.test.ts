import { describe, expect, it } from "vitest";
import { arrangePivot } from "./pivot.ts";

const cells = [
	{ row: "jnim", column: "2023-01", events: 3, deaths: 10 },
	{ row: "jnim", column: "2023-02", events: 1, deaths: null },
	{ row: "issp", column: "2023-02", events: 5, deaths: 2 },
	{ row: null, column: "2023-01", events: 9, deaths: null },
];

describe("a pivot", () => {
	it("has its rows by their total and its columns in order", () =>
		expect(arrangePivot(cells, "events")).toEqual({
			columns: ["2023-01", "2023-02"],
			rows: [
				{ key: null, values: [9, null], total: 9 },
				{ key: "issp", values: [null, 5], total: 5 },
				{ key: "jnim", values: [3, 1], total: 4 },
			],
		}));
	it("never makes a number of deaths that no event states: neither in a cell nor in a total", () =>
		expect(arrangePivot(cells, "deaths").rows).toEqual([
			{ key: "jnim", values: [10, null], total: 10 },
			{ key: "issp", values: [null, 2], total: 2 },
			{ key: null, values: [null, null], total: null },
		]));
});
