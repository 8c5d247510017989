import { describe, expect, it } from "vitest";
import { decodeEvents, encodeEvents } from "./arrow-file.ts";
import { ColumnBuilder, type ColumnEvent } from "./column-builder.ts";

const EVENT: ColumnEvent = {
	day: 18_000,
	latitude: 14.5,
	longitude: -4.25,
	precision: 1,
	country: "MLI",
	admin1: "MLI-5",
	cell: 7n,
	type: "State-based conflict",
	classes: 3,
	sideA: "jnim",
	sideB: null,
	deaths: 4,
};
const built = (events: Partial<ColumnEvent>[]) => {
	const builder = new ColumnBuilder();
	for (const event of events) builder.add({ ...EVENT, ...event });
	return builder.finish();
};

describe("gathering events as columns", () => {
	it("names each place, kind and side once", () => {
		const columns = built([{}, { deaths: null }, { precision: 6 }, { country: null, admin1: null, latitude: null }]);
		expect([...columns.eventPlaces]).toEqual([0, 0, 1, 2]);
		expect([...columns.deaths]).toEqual([4, -1, 4, 4]);
		expect(columns.countries).toEqual(["", "MLI"]);
		expect([...columns.places.countries]).toEqual([1, 1, 0]);
		expect(columns.sides).toEqual(["", "jnim"]);
		expect([...columns.sidesA, ...columns.sidesB]).toEqual([1, 1, 1, 1, 0, 0, 0, 0]);
	});
	it("holds more events than it first made room for, and writes and reads them", () => {
		const columns = built(Array.from({ length: 5000 }, (_, index) => ({ day: index, sideB: `name:${index % 700}` })));
		expect(columns.days[4999]).toBe(4999);
		expect(decodeEvents(encodeEvents(columns))).toEqual(columns);
	});
	it("refuses events out of order, and more kinds than a byte can name", () => {
		expect(() => built([{ day: 2 }, { day: 1 }])).toThrow(/order of their days/);
		expect(() => built(Array.from({ length: 300 }, (_, index) => ({ type: `type ${index}` })))).toThrow(/255 kinds/);
	});
});
