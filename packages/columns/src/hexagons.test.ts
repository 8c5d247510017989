import { seededRandom } from "@harmattan/domain/statistics/seeded-random";
import { cellToParent, latLngToCell } from "h3-js";
import { describe, expect, it } from "vitest";
import { hexagonsOf, tallyHexagons } from "./hexagons.ts";

describe("hexagons of a coarser resolution", () => {
	const random = seededRandom(3);
	const cells = Array.from({ length: 400 }, () => latLngToCell(10 + random() * 12, -12 + random() * 28, 7)).sort();
	const places = BigUint64Array.from(["0", ...cells], (cell) => BigInt(`0x${cell}`));
	it.each([2, 4, 5, 6, 7])("are H3's own parents at resolution %i", (resolution) => {
		const { cells: hexagons, ofPlaces } = hexagonsOf(places, resolution);
		expect(Array.from(ofPlaces, (index) => hexagons[index]?.toString(16))).toEqual([
			"0",
			...cells.map((cell) => cellToParent(cell, resolution)),
		]);
		expect(new Set(hexagons).size).toBe(hexagons.length);
	});
	it("count what their places count", () => {
		const hexagons = hexagonsOf(places, 4);
		const counts = { events: new Uint32Array(places.length).fill(2), deaths: new Uint32Array(places.length).fill(3) };
		const tally = { events: new Uint32Array(hexagons.cells.length), deaths: new Uint32Array(hexagons.cells.length) };
		tallyHexagons(hexagons, counts, tally);
		tallyHexagons(hexagons, counts, tally);
		const sum = (values: Uint32Array) => values.reduce((total, value) => total + value, 0);
		expect([sum(tally.events), sum(tally.deaths)]).toEqual([802, 1203]);
	});
});
