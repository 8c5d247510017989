import { describe, expect, it } from "vitest";
import { ColumnBuilder } from "./column-builder.ts";
import { CrossFilter } from "./cross-filter.ts";
import { PlaceCounter } from "./place-counter.ts";
import { EVERYTHING, type Selection } from "./selection.ts";

const builder = new ColumnBuilder();
for (let index = 0; index < 900; index++)
	builder.add({
		day: 100 + ((index * 7) % 90),
		latitude: 10 + (index % 13),
		longitude: index % 5,
		precision: 1 + (index % 4),
		country: ["MLI", "NER", "BFA"][index % 3] ?? null,
		admin1: null,
		cell: BigInt(index % 65) + 1n,
		type: `type ${index % 3}`,
		classes: index % 8,
		sideA: `a${index % 6}`,
		sideB: null,
		others: index % 9 === 0 ? ["x"] : [],
		deaths: index % 10 === 0 ? null : index % 17,
	});
const columns = builder.finish();

describe("counting by place alone", () => {
	it("gives the same as the cross-filter, one selection after the other", () => {
		const [counter, filter] = [new PlaceCounter(columns), new CrossFilter(columns)];
		const chosen = { ...EVERYTHING, countries: [1, 2], sides: [2, 3], deaths: { from: 2, to: null } };
		const selections: Selection[] = [
			EVERYTHING,
			{ ...EVERYTHING, days: { from: 110, to: 150 } },
			chosen,
			{ ...chosen, days: { from: 120, to: 125 } },
			{ ...EVERYTHING, kinds: [0], precisions: [1, 2], days: { from: 500, to: 600 } },
		];
		for (const selection of selections) {
			const { places } = filter.select(selection);
			expect(counter.count(selection)).toEqual(places);
		}
	});
});
