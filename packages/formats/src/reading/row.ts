import type { RejectCode } from "@harmattan/domain/imports/reject";
import { foldColumn } from "./columns.ts";
import { FieldTexts } from "./field-texts.ts";
import { JsonWriter, type KeptColumn } from "./json-writer.ts";
import type { RecordBatch } from "./record-batch.ts";

/** What stops a row, thrown while it is mapped and turned into a reject by `createRowMapper`. */
export class RowProblem extends Error {
	readonly column: string | null;
	readonly value: string | null;
	readonly code: RejectCode;

	constructor(code: RejectCode, column: string | null, value: string | null, remedy: string) {
		super(remedy);
		this.code = code;
		this.column = column;
		this.value = value;
	}
}

const APOSTROPHE = 39;
const FORMULA_SIGNS: readonly number[] = [...Buffer.from("=+-@")];
const isSpace = (code: number) => code === 32 || (code <= 13 && code >= 9);
const MAX_PERSONS = 10_000_000;

/** One record read by column name, whatever the columns' order. Every read gives a checked value or throws a RowProblem. */
export class Row {
	readonly #positions: ReadonlyMap<string, number>;
	readonly #texts = new FieldTexts();
	readonly #json = new JsonWriter();
	#records: RecordBatch | null = null;
	#first = 0;
	#width = 0;
	#start = 0;
	#end = 0;

	constructor(header: readonly string[]) {
		this.#positions = new Map(header.map((name, position) => [foldColumn(name), position]));
	}

	/** Turns to another record: one Row serves a whole file. */
	turnTo(records: RecordBatch, index: number): this {
		this.#records = records;
		this.#first = records.fields[index] as number;
		this.#width = (records.fields[index + 1] as number) - this.#first;
		return this;
	}

	/** Trimmed text, without the apostrophe that our exports put before what looks like a formula; null where blank or where the file has no such column. */
	text(column: string): string | null {
		const bytes = this.#find(column);
		return bytes && this.#texts.read(bytes, this.#start, this.#end);
	}

	/** The columns that are not blank as a JSON object, in the order requested. */
	json(columns: readonly KeptColumn[]): string {
		for (const { column, key } of columns) {
			const bytes = this.#find(column);
			if (bytes !== null) this.#json.add(key, bytes, this.#start, this.#end);
		}
		return this.#json.take();
	}

	/** Finds the text of a column: the bytes that it lies in, between `#start` and `#end`. */
	#find(column: string): Uint8Array | null {
		const records = this.#records;
		const position = this.#positions.get(column);
		if (position === undefined || position >= this.#width || records === null) return null;
		const { bytes, bounds } = records;
		const field = 2 * (this.#first + position);
		let start = bounds[field] as number;
		let end = bounds[field + 1] as number;
		while (start < end && isSpace(bytes[start] as number)) start += 1;
		while (start < end && isSpace(bytes[end - 1] as number)) end -= 1;
		if (start < end && ((bytes[start] as number) | (bytes[end - 1] as number)) > 127) {
			// Space beyond ASCII: rare, and the engine knows it.
			const text = this.#texts.read(bytes, start, end);
			start += Buffer.byteLength(text) - Buffer.byteLength(text.trimStart());
			end -= Buffer.byteLength(text) - Buffer.byteLength(text.trimEnd());
		}
		if (start >= end) return null;
		if (bytes[start] === APOSTROPHE && FORMULA_SIGNS.includes(bytes[start + 1] ?? 0) && start + 1 < end) start += 1;
		this.#start = start;
		this.#end = end;
		return bytes;
	}

	/** Text that must be there. */
	required(column: string): string {
		const value = this.text(column);
		if (value === null)
			throw new RowProblem("missing_value", column, null, "This column must have a value in every row.");
		return value;
	}

	/** A number; null where blank. */
	number(column: string): number | null {
		const bytes = this.#find(column);
		if (bytes === null) return null;
		const plain = plainNumber(bytes, this.#start, this.#end);
		if (!Number.isNaN(plain)) return plain;
		const value = this.#texts.read(bytes, this.#start, this.#end);
		const parsed = Number(value);
		if (!Number.isFinite(parsed))
			throw new RowProblem(
				"not_a_number",
				column,
				value,
				"Write a plain number with a decimal point, or leave the cell blank.",
			);
		return parsed;
	}

	/** A whole number of things that fits the database; null where blank. Negative ones are the source's own codes. */
	count(column: string): number | null {
		const value = this.number(column);
		if (value === null || (Number.isInteger(value) && Math.abs(value) <= MAX_PERSONS)) return value;
		throw new RowProblem("not_a_number", column, String(value), "Write a whole number, or leave the cell blank.");
	}

	/** A whole, non-negative number of persons that fits the database; null where blank. */
	persons(column: string): number | null {
		const value = this.number(column);
		if (value === null) return null;
		const remedy = "leave the cell blank where it is not known.";
		if (value < 0)
			throw new RowProblem("negative_deaths", column, String(value), `A number of deaths is 0 or more; ${remedy}`);
		if (!Number.isInteger(value))
			throw new RowProblem("fractional_deaths", column, String(value), `A number of deaths is whole; ${remedy}`);
		if (value > MAX_PERSONS)
			throw new RowProblem("not_a_number", column, String(value), `No event has so many deaths; ${remedy}`);
		return value;
	}
}

/** Up to so many digits, a number's digits and its power of ten are exact, and so is the one divided by the other. */
const EXACT_DIGITS = 15;
const POWERS_OF_TEN = Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power);

/** A number written as digits with at most a sign before them and a point among them; NaN for any other text. */
function plainNumber(bytes: Uint8Array, start: number, end: number): number {
	const negative = bytes[start] === 45;
	let value = 0;
	let digits = 0;
	let point = -1;
	for (let at = negative ? start + 1 : start; at < end; at++) {
		const code = bytes[at] as number;
		if (code >= 48 && code <= 57) {
			value = value * 10 + (code - 48);
			digits += 1;
		} else if (code === 46 && point < 0) point = digits;
		else return Number.NaN;
	}
	if (digits === 0 || digits > EXACT_DIGITS) return Number.NaN;
	const size = point < 0 ? value : value / (POWERS_OF_TEN[digits - point] as number);
	return negative ? -size : size;
}
