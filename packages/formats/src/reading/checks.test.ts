import { parseDateOrder } from "@harmattan/domain/imports/column-mapping";
import { describe, expect, it } from "vitest";
import { isoDateOf } from "./checks.ts";

describe("dates of three numbers", () => {
	it.each([
		["27/12/20", "day-month-year", "2020-12-27"],
		["12/27/20", "month-day-year", "2020-12-27"],
		["05/12/2020", "day-month-year", "2020-12-05"],
		["05/12/2020", "month-day-year", "2020-05-12"],
		["1.2.89", "day-month-year", "1989-02-01"],
		["2020-12-27", "month-day-year", "2020-12-27"],
		["27 December 2020", "month-day-year", "2020-12-27"],
	] as const)("%s in the order %s is %s", (text, order, iso) => expect(isoDateOf("date", text, order)).toBe(iso));
	it.each(["27/12/20", "05/12/20"])(
		"are never guessed: %s without an order is refused, and the order requested",
		(text) => expect(() => isoDateOf("date", text)).toThrow(/either order: state it with the file \(--date-format/),
	);
	it("are refused where the order gives no day", () =>
		expect(() => isoDateOf("date", "27/12/20", "month-day-year")).toThrow("Write the date as 2023-07-26"));
	it("have the order that people write", () =>
		expect(["dd/mm/yy", "MM/DD/YYYY", "yyyy-mm-dd", "soon"].map(parseDateOrder)).toEqual([
			"day-month-year",
			"month-day-year",
			"iso",
			null,
		]));
});
