import { describe, expect, it } from "vitest";
import { decodeEvents, encodeEvents } from "./arrow-file.ts";
import { ColumnBuilder, type ColumnEvent } from "./column-builder.ts";
import { actorsOf } from "./event-columns.ts";

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
	others: [],
	deaths: 4,
};
const built = (events: Partial<ColumnEvent>[]) => {
	const builder = new ColumnBuilder();
	for (const event of events) builder.add({ ...EVENT, ...event });
	return builder.finish();
};

describe("gathering events as columns", () => {
	it("names each place, dyad and side once, places in the order of their cells and a day's events in that of places", () => {
		const columns = built([
			{ cell: 9n, latitude: 15 },
			{ deaths: null },
			{ precision: 6, sideB: "jnim", sideA: null },
			{ country: null, admin1: null, latitude: null, cell: null },
		]);
		expect([...columns.eventPlaces]).toEqual([0, 1, 2, 3]);
		expect([...columns.places.cells]).toEqual([0n, 7n, 7n, 9n]);
		expect([...columns.deaths]).toEqual([4, -1, 4, 4]);
		expect(columns.countries).toEqual(["", "MLI"]);
		expect([...columns.places.countries]).toEqual([0, 1, 1, 1]);
		expect(columns.sides).toEqual(["", "jnim"]);
		expect([...columns.eventDyads]).toEqual([1, 1, 0, 1]);
		expect([[...columns.dyads.sidesA], [...columns.dyads.sidesB]]).toEqual([
			[0, 1],
			[1, 0],
		]);
	});
	it("makes the same file of the same events, in whatever order a day's come", () => {
		const events = Array.from({ length: 50 }, (_, index) => ({
			cell: BigInt(index % 7),
			deaths: index % 3,
			sideB: `s${index % 4}`,
		}));
		const [one, other] = [built(events), built(events.toReversed())].map((columns) =>
			Buffer.from(encodeEvents(columns)),
		);
		expect(one?.equals(other ?? Buffer.of())).toBe(true);
	});
	it("holds more events than it first made room for, and writes and reads them", () => {
		const columns = built(Array.from({ length: 5000 }, (_, index) => ({ day: index, sideB: `name:${index % 700}` })));
		expect(columns.days[4999]).toBe(4999);
		expect(decodeEvents(encodeEvents(columns))).toEqual(columns);
	});
	it("sorts events by day and names every actor of a dyad once", () => {
		const columns = built([{ day: 2, others: ["x", "y"] }, { day: 1, sideB: "x" }, { day: 2 }]);
		expect([...columns.days]).toEqual([1, 2, 2]);
		expect([0, 1, 2].map((dyad) => actorsOf(columns.dyads, dyad).map((side) => columns.sides[side]))).toEqual([
			["jnim"],
			["jnim", "x", "y"],
			["jnim", "x"],
		]);
		expect(decodeEvents(encodeEvents(columns))).toEqual(columns);
	});
	it("may hold nothing", () => {
		expect(decodeEvents(encodeEvents(built([])))).toEqual(built([]));
	});
	it("refuses more kinds than a byte can name", () => {
		expect(() => built(Array.from({ length: 300 }, (_, index) => ({ type: `type ${index}` })))).toThrow(/255 kinds/);
	});
});
