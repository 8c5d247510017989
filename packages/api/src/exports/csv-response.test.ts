import { describe, expect, it } from "vitest";
import { csvResponse } from "./csv-response.ts";

async function* rows(...cells: string[]) {
	yield cells;
}
const written = async (...cells: string[]) =>
	(
		await csvResponse(
			"x.csv",
			cells.map((_, index) => `c${index}`),
			rows(...cells),
		).text()
	).split("\r\n")[1];

describe("a cell of an exported file", () => {
	it("is no formula, not behind a separator of another country's spreadsheet either", async () => {
		expect(await written("=1+1")).toBe("'=1+1");
		expect(await written("a;=1+1", "b|=2", "c\t=3")).toBe('"a;=1+1","b|=2","c\t=3"');
	});
	it("is as it stands where it is a number or plain words", async () =>
		expect(await written("-1.5", "Ménaka")).toBe("-1.5,Ménaka"));
});
