import {
	Column,
	dateDay,
	float32,
	int8,
	int32,
	type Table,
	tableFromColumns,
	tableFromIPC,
	tableToIPC,
	uint8,
	uint16,
	uint32,
	uint64,
} from "@uwdata/flechette";
import { type AnyBatch, listOf, named, numbers, records, statedOf, textLists, texts } from "./arrow-batches.ts";
import { Distinct } from "./distinct.ts";
import { type EventColumns, NOT_STATED } from "./event-columns.ts";

/**
 * Writes events as an Arrow IPC stream, which Python and R read as one table: date, place (a dictionary of latitude,
 * longitude, country, admin1, geo_precision and h3), dyad (of side_a, side_b, type, classes and other actors) and
 * deaths_best. What is not stated is null. With `changes`, one a row, there is a column change: 1 for an event that came
 * and -1 for one that went.
 */
export function encodeEvents(columns: EventColumns, changes: Int8Array | null = null): Uint8Array {
	const { places, dyads, countries, regions, kinds, sides } = columns;
	const place = listOf(
		records({
			latitude: numbers(float32(), places.latitudes, statedOf(places.latitudes, Number.isNaN)),
			longitude: numbers(float32(), places.longitudes, statedOf(places.longitudes, Number.isNaN)),
			country: texts(Array.from(places.countries, (index) => countries[index] || null)),
			admin1: texts(Array.from(places.regions, (index) => regions[index] || null)),
			geo_precision: numbers(uint8(), places.precisions),
			h3: numbers(
				uint64(),
				places.cells,
				statedOf(places.cells, (cell) => cell === 0n),
			),
		}),
	);
	const kindOf = (index: number) => kinds[index] as (typeof kinds)[number];
	const dyad = listOf(
		records({
			side_a: texts(Array.from(dyads.sidesA, (index) => sides[index] || null)),
			side_b: texts(Array.from(dyads.sidesB, (index) => sides[index] || null)),
			type: texts(Array.from(dyads.kinds, (index) => kindOf(index).type)),
			classes: numbers(
				uint8(),
				Uint8Array.from(dyads.kinds, (index) => kindOf(index).classes),
			),
			others: textLists(
				Array.from(dyads.kinds, (_, index) =>
					Array.from(
						dyads.others.subarray(dyads.othersFrom[index], dyads.othersFrom[index + 1]),
						(side) => sides[side] ?? "",
					),
				),
			),
		}),
	);
	const eventDyads = columns.eventDyads;
	const table = tableFromColumns([
		["date", new Column([numbers(dateDay(), columns.days)])],
		["place", named(uint32(), columns.eventPlaces, place)],
		["dyad", named(eventDyads instanceof Uint16Array ? uint16() : uint32(), eventDyads, dyad)],
		[
			"deaths_best",
			new Column([
				numbers(
					int32(),
					columns.deaths,
					statedOf(columns.deaths, (deaths) => deaths === NOT_STATED),
				),
			]),
		],
		...(changes === null ? [] : [["change", new Column([numbers(int8(), changes)])] as [string, Column<unknown>]]),
	]);
	const bytes = tableToIPC(table, { format: "stream" });
	if (bytes === null) throw new Error("no Arrow file was written");
	return bytes;
}

/** Reads what `encodeEvents` wrote of a whole dataset. The columns lie in the bytes given, which must not be written to afterwards. */
export function decodeEvents(bytes: Uint8Array): EventColumns {
	return columnsOf(tableFromIPC(bytes, { useBigInt: true }));
}

/** Reads what `encodeEvents` wrote with changes. */
export function decodeChanges(bytes: Uint8Array): { columns: EventColumns; changes: Int8Array } {
	const table = tableFromIPC(bytes, { useBigInt: true });
	const changes = table.getChild("change")?.data[0]?.values;
	if (!(changes instanceof Int8Array)) throw new Error("the file does not say what changed");
	return { columns: columnsOf(table), changes };
}

function columnsOf(table: Table): EventColumns {
	const batchOf = (name: string): AnyBatch => {
		const batch = table.getChild(name)?.data[0];
		if (batch === undefined) throw new Error(`the file has no column ${name}`);
		return batch as AnyBatch;
	};
	const namesOf = (name: string) => {
		const [values] = batchOf(name).dictionary?.data ?? [];
		if (values === undefined) throw new Error(`the column ${name} has no dictionary`);
		return values as AnyBatch;
	};
	const [latitudes, longitudes, country, admin1, precisions, cells] = namesOf("place").children;
	const [sideA, sideB, type, classes, others] = namesOf("dyad").children;
	if (
		!latitudes ||
		!longitudes ||
		!country ||
		!admin1 ||
		!precisions ||
		!cells ||
		!sideA ||
		!sideB ||
		!type ||
		!classes ||
		!others?.children[0]
	)
		throw new Error("the file's dictionaries are not those of events");
	const noName = () => {
		const names = new Distinct<string>();
		names.indexOf("", () => "");
		return names;
	};
	const [countries, regions, sides] = [noName(), noName(), noName()];
	const kinds = new Distinct<EventColumns["kinds"][number]>();
	const ofClass = (index: number) => Number(classes.at(index));
	return {
		days: batchOf("date").values as Int32Array,
		eventPlaces: batchOf("place").values as Uint32Array,
		eventDyads: batchOf("dyad").values as Uint16Array | Uint32Array,
		deaths: batchOf("deaths_best").values as Int32Array,
		places: {
			latitudes: latitudes.values as Float32Array,
			longitudes: longitudes.values as Float32Array,
			countries: indicesOf(country, countries, Uint8Array),
			regions: indicesOf(admin1, regions, Uint16Array),
			precisions: precisions.values as Uint8Array,
			cells: cells.values as BigUint64Array,
		},
		dyads: {
			sidesA: indicesOf(sideA, sides, Uint16Array),
			sidesB: indicesOf(sideB, sides, Uint16Array),
			kinds: Uint8Array.from({ length: type.length }, (_, index) => {
				const kind = { type: String(type.at(index)), classes: ofClass(index) };
				return kinds.indexOf(`${kind.classes} ${kind.type}`, () => kind);
			}),
			others: indicesOf(others.children[0], sides, Uint16Array),
			othersFrom: Uint32Array.from(others.offsets ?? [], Number),
		},
		countries: countries.list,
		regions: regions.list,
		kinds: kinds.list,
		sides: sides.list,
	};
}

/**
 * Which of the names each text of a batch is; a text that is not stated is the empty name. Texts come in runs, since places
 * lie in the order of their cells: one that has the bytes of the text before it is not read.
 */
function indicesOf<Indices extends Uint8Array | Uint16Array>(
	batch: AnyBatch,
	names: Distinct<string>,
	Numbers: new (length: number) => Indices,
): Indices {
	const indices = new Numbers(batch.length);
	const { values, offsets } = batch;
	if (offsets === undefined) throw new Error("a column of names holds no texts");
	let [from, to] = [0, 0];
	for (let entry = 0; entry < batch.length; entry++) {
		const [start, end] = [Number(offsets[entry]), Number(offsets[entry + 1])];
		let isSame = entry > 0 && end - start === to - from;
		for (let at = 0; isSame && at < end - start; at++) isSame = values[start + at] === values[from + at];
		if (isSame) indices[entry] = indices[entry - 1] as number;
		else {
			const text = String(batch.at(entry) ?? "");
			indices[entry] = names.indexOf(text, () => text);
		}
		[from, to] = [start, end];
	}
	return indices;
}
