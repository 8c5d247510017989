import {
	type Batch,
	batchType,
	Column,
	columnFromValues,
	type DataType,
	dateDay,
	dictionary,
	field,
	float32,
	type IntType,
	int32,
	struct,
	type TypedArray,
	tableFromColumns,
	tableFromIPC,
	tableToIPC,
	uint8,
	uint16,
	uint32,
	uint64,
	utf8,
} from "@uwdata/flechette";
import { type EventColumns, NOT_STATED } from "./event-columns.ts";

const NO_NULLS = new Uint8Array(0);

/**
 * Writes events as an Arrow IPC stream, which Python and R read as one table: date, place (a dictionary of latitude,
 * longitude, country, admin1, geo_precision and h3), kind (of type and classes), side_a, side_b and deaths_best. What
 * is not stated is null.
 */
export function encodeEvents(columns: EventColumns): Uint8Array {
	const { places, countries, regions, kinds } = columns;
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
	const kind = listOf(
		records({
			type: texts(kinds.map(({ type }) => type)),
			classes: numbers(
				uint8(),
				Uint8Array.from(kinds, ({ classes }) => classes),
			),
		}),
	);
	// One list for both sides.
	const sides = listOf(texts(columns.sides.map((side) => side || null)));
	const table = tableFromColumns([
		["date", new Column([numbers(dateDay(), columns.days)])],
		["place", named(uint32(), columns.eventPlaces, place)],
		["kind", named(uint8(), columns.eventKinds, kind)],
		["side_a", named(uint16(), columns.sidesA, sides)],
		["side_b", named(uint16(), columns.sidesB, sides)],
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
	]);
	const bytes = tableToIPC(table, { format: "stream" });
	if (bytes === null) throw new Error("no Arrow file was written");
	return bytes;
}

/** Reads what `encodeEvents` wrote. The columns lie in the bytes given, which must not be written to afterwards. */
export function decodeEvents(bytes: Uint8Array): EventColumns {
	const table = tableFromIPC(bytes, { useBigInt: true });
	const batchOf = (name: string): AnyBatch => {
		const batch = table.getChild(name)?.data[0];
		if (batch === undefined) throw new Error(`the file has no column ${name}`);
		return batch as unknown as AnyBatch;
	};
	const namesOf = (name: string) => {
		const [values] = batchOf(name).dictionary?.data ?? [];
		if (values === undefined) throw new Error(`the column ${name} has no dictionary`);
		return values as unknown as AnyBatch;
	};
	const [latitudes, longitudes, country, admin1, precisions, cells] = namesOf("place").children;
	const [types, classes] = namesOf("kind").children;
	if (!latitudes || !longitudes || !country || !admin1 || !precisions || !cells || !types || !classes)
		throw new Error("the file's dictionaries are not those of events");
	const countries = indexed(country, (length) => new Uint8Array(length));
	const regions = indexed(admin1, (length) => new Uint16Array(length));
	const deaths = batchOf("deaths_best");
	return {
		days: batchOf("date").values as Int32Array,
		eventPlaces: batchOf("place").values as Uint32Array,
		eventKinds: batchOf("kind").values as Uint8Array,
		sidesA: batchOf("side_a").values as Uint16Array,
		sidesB: batchOf("side_b").values as Uint16Array,
		deaths: deaths.values as Int32Array,
		places: {
			latitudes: latitudes.values as Float32Array,
			longitudes: longitudes.values as Float32Array,
			countries: countries.indices,
			regions: regions.indices,
			precisions: precisions.values as Uint8Array,
			cells: cells.values as BigUint64Array,
		},
		countries: countries.list,
		regions: regions.list,
		kinds: Array.from({ length: types.length }, (_, index) => ({
			type: String(types.at(index)),
			classes: Number(classes.at(index)),
		})),
		sides: textsOf(namesOf("side_a")),
	};
}

/** A batch of any type, as far as columns of events go. */
interface AnyBatch {
	length: number;
	values: TypedArray;
	children: readonly AnyBatch[];
	dictionary?: { data: readonly unknown[] };
	at: (index: number) => unknown;
}

function numbers(type: DataType, values: TypedArray, validity: Uint8Array = NO_NULLS): Batch<unknown> {
	const made = batchType(type, { useBigInt: true });
	const nullCount = validity === NO_NULLS ? 0 : values.length - countBits(validity);
	return new made({ length: values.length, nullCount, type, validity, values } as never) as Batch<unknown>;
}

function texts(values: readonly (string | null)[]): Batch<unknown> {
	const [batch] = columnFromValues(values, utf8()).data;
	if (batch === undefined) throw new Error("a list of names is empty");
	return batch as Batch<unknown>;
}

function records(children: Record<string, Batch<unknown>>): Batch<unknown> {
	const batches = Object.values(children);
	const type = struct(Object.entries(children).map(([name, batch]) => field(name, batch.type)));
	const made = batchType(type);
	const length = batches[0]?.length ?? 0;
	return new made({ length, nullCount: 0, type, validity: NO_NULLS, children: batches } as never) as Batch<unknown>;
}

const listOf = (values: Batch<unknown>) => new Column([values]);

/** A column of numbers that name the entries of a list. */
function named(indices: IntType, values: TypedArray, list: Column<unknown>): Column<unknown> {
	// The library writes a dictionary's fields where it finds them on the type itself, and leaves them out elsewhere.
	const { children } = list.type as { children?: unknown };
	const type = { ...dictionary(list.type, indices), ...(children === undefined ? {} : { children }) };
	const made = batchType(type);
	const batch = new made({ length: values.length, nullCount: 0, type, validity: NO_NULLS, values } as never);
	(batch as unknown as { setDictionary: (values: Column<unknown>) => void }).setDictionary(list);
	return new Column([batch as Batch<unknown>]);
}

/** A bit for each number that is stated; none where all are. */
function statedOf<Value>(values: ArrayLike<Value>, isMissing: (value: Value) => boolean): Uint8Array {
	const bits = new Uint8Array(Math.ceil(values.length / 8));
	let missing = 0;
	for (let index = 0; index < values.length; index++)
		if (isMissing(values[index] as Value)) missing += 1;
		else bits[index >> 3] = (bits[index >> 3] as number) | (1 << (index & 7));
	return missing === 0 ? NO_NULLS : bits;
}

function countBits(bits: Uint8Array): number {
	let count = 0;
	for (const byte of bits) for (let rest = byte; rest !== 0; rest &= rest - 1) count += 1;
	return count;
}

const textsOf = (batch: AnyBatch): string[] =>
	Array.from({ length: batch.length }, (_, index) => String(batch.at(index) ?? ""));

/** The distinct texts of a batch, the empty one first, and which of them each entry is. */
function indexed<Indices extends Uint8Array | Uint16Array>(batch: AnyBatch, make: (length: number) => Indices) {
	const indices = make(batch.length);
	const list = [""];
	const known = new Map([["", 0]]);
	for (let entry = 0; entry < batch.length; entry++) {
		const text = String(batch.at(entry) ?? "");
		let index = known.get(text);
		if (index === undefined) {
			index = list.length;
			known.set(text, index);
			list.push(text);
		}
		indices[entry] = index;
	}
	return { indices, list };
}
