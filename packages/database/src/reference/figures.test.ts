import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { FIRST_YEAR, POPULATIONS } from "./populations.ts";
import { UCDP_YEARS } from "./ucdp-years.ts";

const SHARED = fileURLToPath(new URL("../../../../../shared/data/", import.meta.url));
const CODES: Record<string, string> = {
	Algeria: "DZA",
	Benin: "BEN",
	"Burkina Faso": "BFA",
	Cameroon: "CMR",
	Chad: "TCD",
	Ghana: "GHA",
	"Ivory Coast": "CIV",
	Libya: "LBY",
	Mali: "MLI",
	Mauritania: "MRT",
	Niger: "NER",
	Nigeria: "NGA",
	Togo: "TGO",
};

/** Rows of a plain file by column; its quoted fields hold none of the columns that are read. Null, and said so, where it is not there. */
function rowsOf(name: string): Record<string, string>[] | null {
	const path = `${SHARED}${name}`;
	if (!existsSync(path)) {
		process.stderr.write(`${name} is not at ${SHARED}: the figures were not compared with it.\n`);
		return null;
	}
	const [head = "", ...lines] = readFileSync(path, "utf8").trim().split(/\r?\n/);
	const columns = head.split(",");
	return lines.map((line) => {
		const values = [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, value]) => value ?? "");
		return Object.fromEntries(columns.map((column, index) => [column, values[index] ?? ""]));
	});
}

describe("figures that ship", () => {
	it("are UCDP's own, every one of the file's from 2012 on", () => {
		const rows = rowsOf("ucdp-country-year-25.1-13-countries.csv")?.filter((row) => Number(row.year_cy) >= 2012);
		if (!rows) return;
		const estimates = (row: Record<string, string>, of: string) =>
			["low", "best", "high"].map((bound) => Number(row[`${of}_${bound}_cy`]));
		const stated = rows.map((row) => [
			CODES[row.country_cy ?? ""],
			Number(row.year_cy),
			...["sb_total_deaths", "ns_total_deaths", "os_total_deaths", "os_any_govt_killings"].map((of) =>
				estimates(row, of),
			),
		]);
		const inOrder = (all: readonly (readonly unknown[])[]) => all.map((row) => JSON.stringify(row)).toSorted();
		expect(inOrder(stated)).toEqual(inOrder(UCDP_YEARS));
	});
	it("are the World Bank's own populations", () => {
		const rows = rowsOf("population-world-bank-13-countries.csv");
		for (const { country = "", year, population } of rows ?? [])
			if (Number(year) >= FIRST_YEAR)
				expect(POPULATIONS[country]?.[Number(year) - FIRST_YEAR]).toBe(Number(population));
	});
	it("have 13 countries of 13 years each", () => {
		expect(UCDP_YEARS).toHaveLength(169);
		expect(Object.values(POPULATIONS).every((years) => years.length === 13)).toBe(true);
	});
});
