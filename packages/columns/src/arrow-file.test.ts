import { tableFromIPC } from "@uwdata/flechette";
import { tableFromIPC as readByArrow } from "apache-arrow";
import { describe, expect, it } from "vitest";
import { decodeEvents, encodeEvents } from "./arrow-file.ts";
import { type EventColumns, NOT_STATED } from "./event-columns.ts";

const EVENTS: EventColumns = {
	days: Int32Array.of(18_000, 18_000, 18_004),
	eventPlaces: Uint32Array.of(1, 2, 1),
	eventDyads: Uint16Array.of(0, 1, 2),
	deaths: Int32Array.of(4, NOT_STATED, 70_000),
	places: {
		latitudes: Float32Array.of(Number.NaN, 14.5, 12.25),
		longitudes: Float32Array.of(Number.NaN, -4.25, 2.5),
		countries: Uint8Array.of(0, 1, 2),
		regions: Uint16Array.of(0, 1, 0),
		precisions: Uint8Array.of(7, 1, 6),
		cells: BigUint64Array.of(0n, 0x87_5d_a1_92_0f_ff_ff_ffn, 1n),
	},
	dyads: {
		sidesA: Uint16Array.of(1, 2, 0),
		sidesB: Uint16Array.of(2, 1, 1),
		kinds: Uint8Array.of(0, 1, 0),
		others: Uint16Array.of(1),
		othersFrom: Uint32Array.of(0, 0, 0, 1),
	},
	countries: ["", "MLI", "NER"],
	regions: ["", "MLI-5"],
	kinds: [
		{ type: "State-based conflict", classes: 3 },
		{ type: "One-sided violence", classes: 7 },
	],
	sides: ["", "jnim", "name:Miliciens de Ségou"],
};
const NONE: EventColumns = {
	...EVENTS,
	days: new Int32Array(),
	eventPlaces: new Uint32Array(),
	eventDyads: new Uint16Array(),
	deaths: new Int32Array(),
};

describe("a file of events", () => {
	it("reads back as it was written", () => {
		const { deaths, ...read } = decodeEvents(encodeEvents(EVENTS));
		const { deaths: written, ...rest } = EVENTS;
		expect(read).toEqual(rest);
		expect([...deaths]).toEqual([...written]);
	});
	it("is a table for anyone who reads Arrow: names in full, null where nothing is stated", () => {
		const [first, second, third] = tableFromIPC(encodeEvents(EVENTS), { useDate: true, useBigInt: true }).toArray();
		expect(first).toMatchObject({
			date: new Date("2019-04-14"),
			place: { latitude: 14.5, longitude: -4.25, country: "MLI", admin1: "MLI-5", geo_precision: 1 },
			dyad: { side_a: "jnim", side_b: "name:Miliciens de Ségou", type: "State-based conflict", classes: 3, others: [] },
			deaths_best: 4,
		});
		expect(second?.deaths_best).toBeNull();
		expect(second?.place).toMatchObject({ country: "NER", admin1: null });
		expect(third?.dyad.side_a).toBeNull();
	});
	it("reads the same in the Arrow project's own implementation", () => {
		const table = readByArrow(encodeEvents(EVENTS));
		const rows = table
			.toArray()
			.map((row) =>
				JSON.parse(JSON.stringify(row.toJSON(), (_, value) => (typeof value === "bigint" ? String(value) : value))),
			);
		expect(rows.map(({ deaths_best, dyad }) => [deaths_best, dyad.side_a])).toEqual([
			[4, "jnim"],
			[null, "name:Miliciens de Ségou"],
			[70_000, null],
		]);
		expect(rows[0].place).toEqual({
			latitude: 14.5,
			longitude: -4.25,
			country: "MLI",
			admin1: "MLI-5",
			geo_precision: 1,
			h3: String(EVENTS.places.cells[1]),
		});
		expect(rows[1].dyad).toEqual({
			side_a: "name:Miliciens de Ségou",
			side_b: "jnim",
			type: "One-sided violence",
			classes: 7,
			others: [],
		});
		expect(rows[2].dyad.others).toEqual(["jnim"]);
	});
	it("leaves coordinates and cell of an event without a point null", () => {
		const nowhere = { ...EVENTS, eventPlaces: Uint32Array.of(0, 0, 0) };
		const [row] = readByArrow(encodeEvents(nowhere)).toArray();
		expect(row?.place.toJSON()).toMatchObject({ latitude: null, longitude: null, h3: null, country: null });
		expect(decodeEvents(encodeEvents(nowhere)).places.latitudes[0]).toBeNaN();
	});
	it("may hold no event", () => expect(decodeEvents(encodeEvents(NONE)).days).toHaveLength(0));
});
