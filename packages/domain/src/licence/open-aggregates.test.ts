import { describe, expect, it } from "vitest";
import { type CountedCell, type PublishedCell, publishedCountries, publishedUnits } from "./open-aggregates.ts";

const cell = (region: string | null, events: number, month = 0): CountedCell => ({
	country: "MLI",
	region,
	month,
	events,
	deaths: events * 2,
});
const country = (events: number): PublishedCell[] => publishedCountries([cell("MLI", events)]);
const figures = (cells: readonly PublishedCell[]) => cells.map(({ events, withheld }) => events ?? withheld);

describe("aggregates of restricted records", () => {
	it("tell no cell under five, nor its deaths, and none too", () =>
		expect(publishedCountries([cell("MLI", 5), cell("MLI", 4, 1), cell("MLI", 0, 2)])).toEqual([
			{ country: "MLI", region: "MLI", month: 0, events: 5, deaths: 10, withheld: null },
			{ country: "MLI", region: "MLI", month: 1, events: null, deaths: null, withheld: "under_5" },
			{ country: "MLI", region: "MLI", month: 2, events: null, deaths: null, withheld: "under_5" },
		]));
	it("withhold a second unit, the smallest, where one alone would follow from the country's sum", () =>
		expect(figures(publishedUnits([cell("a", 3), cell("b", 20), cell("c", 9)], country(32)))).toEqual([
			"under_5",
			20,
			"complementary",
		]));
	it("withhold more where those under five are so few together that their sum would tell", () =>
		expect(figures(publishedUnits([cell("a", 1), cell("b", 0), cell("c", 9), cell("d", 30)], country(40)))).toEqual([
			"under_5",
			"under_5",
			"complementary",
			30,
		]));
	it("count events without a unit among what is withheld, and never tell them", () =>
		expect(figures(publishedUnits([cell("a", 30), cell("b", 9), cell(null, 6)], country(45)))).toEqual([
			30,
			"complementary",
		]));
	it("withhold only what is small where the country itself is not reported", () =>
		expect(figures(publishedUnits([cell("a", 3), cell("b", 1)], country(4)))).toEqual(["under_5", "under_5"]));
	it("leave no cell under five to be found by subtraction, whatever the numbers", () => {
		for (let seed = 1; seed <= 400; seed++) {
			const units = Array.from({ length: 1 + (seed % 7) }, (_, index) =>
				cell(`u${index}`, (seed * 7919 * (index + 3)) % 23),
			);
			const sum = units.reduce((total, { events }) => total + events, 0);
			const reported = publishedUnits(units, country(sum));
			const withheld = reported.filter(({ events }) => events === null);
			if (sum < 5 || withheld.length === 0) continue;
			const rest = sum - reported.reduce((total, { events }) => total + (events ?? 0), 0);
			expect(withheld.length === units.length || (withheld.length >= 2 && rest >= 5)).toBe(true);
		}
	});
});
