import {
	type Batch,
	batchType,
	Column,
	columnFromValues,
	type DataType,
	dictionary,
	field,
	type IntType,
	list,
	struct,
	type TypedArray,
	utf8,
} from "@uwdata/flechette";

// Batches of an Arrow table from arrays that are at hand, without a copy: the library's own builders take values one by one.

const NO_NULLS = new Uint8Array(0);

/** A batch of any type, as far as columns of events go. */
export interface AnyBatch {
	length: number;
	values: TypedArray;
	/** Of texts: where each begins in the values. */
	offsets?: TypedArray;
	children: readonly AnyBatch[];
	dictionary?: { data: readonly unknown[] };
	at: (index: number) => unknown;
}

/** A batch of numbers; `validity` as of `statedOf`. */
export function numbers(type: DataType, values: TypedArray, validity: Uint8Array = NO_NULLS): Batch<unknown> {
	const made = batchType(type, { useBigInt: true });
	const nullCount = validity === NO_NULLS ? 0 : values.length - countBits(validity);
	return new made({ length: values.length, nullCount, type, validity, values }) as Batch<unknown>;
}

/** A batch of texts; null is not stated. */
export function texts(values: readonly (string | null)[]): Batch<unknown> {
	const type = utf8();
	const [batch] = columnFromValues(values, type).data;
	if (batch !== undefined) return batch as Batch<unknown>;
	const made = batchType(type);
	const empty = {
		length: 0,
		nullCount: 0,
		type,
		validity: NO_NULLS,
		offsets: new Int32Array(1),
		values: new Uint8Array(),
	};
	return new made(empty) as Batch<unknown>;
}

/** A batch of lists of texts. */
export function textLists(lists: readonly (readonly string[])[]): Batch<unknown> {
	const names = texts(lists.flat());
	const type = list(names.type);
	const made = batchType(type);
	const offsets = new Int32Array(lists.length + 1);
	lists.forEach((entries, index) => {
		offsets[index + 1] = (offsets[index] as number) + entries.length;
	});
	const options = { length: lists.length, nullCount: 0, type, validity: NO_NULLS, offsets, children: [names] };
	return new made(options) as Batch<unknown>;
}

/** A batch of records: one batch a field. */
export function records(children: Record<string, Batch<unknown>>): Batch<unknown> {
	const batches = Object.values(children);
	const type = struct(Object.entries(children).map(([name, batch]) => field(name, batch.type)));
	const made = batchType(type);
	const length = batches[0]?.length ?? 0;
	return new made({ length, nullCount: 0, type, validity: NO_NULLS, children: batches }) as Batch<unknown>;
}

/** A list as a column. */
export const listOf = (values: Batch<unknown>) => new Column([values]);

/** A column of numbers that name the entries of a list. */
export function named(indices: IntType, values: TypedArray, list: Column<unknown>): Column<unknown> {
	// The library writes a dictionary's fields where it finds them on the type itself, and leaves them out elsewhere.
	const { children } = list.type as { children?: unknown };
	const type = { ...dictionary(list.type, indices), ...(children === undefined ? {} : { children }) };
	const made = batchType(type);
	const batch = new made({ length: values.length, nullCount: 0, type, validity: NO_NULLS, values });
	(batch as unknown as { setDictionary: (values: Column<unknown>) => void }).setDictionary(list);
	return new Column([batch as Batch<unknown>]);
}

/** A bit for each number that is stated; none where all are. */
export function statedOf<Value>(values: ArrayLike<Value>, isMissing: (value: Value) => boolean): Uint8Array {
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
