import type { FileRecord } from "@harmattan/domain/imports/named-records";
import { createSharedMemory, type SharedMemory, sharedNumbers } from "./shared-memory.ts";

/**
 * Some records of a file as they stand in it: one stretch of UTF-8, and where each field lies. As strings and lists, a
 * row of fifty columns is fifty objects, and collecting those was the half of an import. The memory is shared, so
 * that a batch is sent to another thread without being copied.
 */
export interface RecordBatch {
	bytes: Uint8Array;
	/** The line that each record starts on, from 1; as many as there are records. */
	lines: Uint32Array;
	/** The number of each record's first field, and behind the last record the number of all fields. */
	fields: Uint32Array;
	/** Where each field starts and where it ends in `bytes`, in turns. Its quotation marks are gone. */
	bounds: Uint32Array;
	/** Why a record could not be split into fields, by its number; its one field is then its text as it stood. */
	faults: ReadonlyMap<number, string>;
}

/** Gives a batch's memory back, once nobody reads it any more. */
export function giveBack(memory: SharedMemory, { bytes, lines, fields, bounds }: RecordBatch): void {
	for (const part of [bytes, lines, fields, bounds]) memory.give(part);
}

/** How many fields a record has. */
export const widthOf = ({ fields }: RecordBatch, index: number): number =>
	(fields[index + 1] ?? 0) - (fields[index] ?? 0);

/** One record of a batch, as text. */
export function recordAt(batch: RecordBatch, index: number): FileRecord {
	const values: string[] = [];
	const end = batch.fields[index + 1] ?? 0;
	for (let field = batch.fields[index] ?? 0; field < end; field++) values.push(fieldText(batch, field));
	const fault = batch.faults.get(index);
	return { line: batch.lines[index] ?? 0, values, ...(fault === undefined ? {} : { fault }) };
}

/** The text of one field of a record; empty where the record has no such field. */
export const textAt = (batch: RecordBatch, index: number, column: number): string =>
	column < widthOf(batch, index) ? fieldText(batch, (batch.fields[index] ?? 0) + column) : "";

/** All records of a batch, as text. */
export const recordsOf = (batch: RecordBatch): FileRecord[] =>
	Array.from(batch.lines, (_, index) => recordAt(batch, index));

/** Records that come as text (a workbook's, a Parquet file's) as a batch. */
export function packRecords(records: readonly FileRecord[], memory = createSharedMemory()): RecordBatch {
	const values = records.flatMap((record) => record.values);
	const lengths = values.map((value) => Buffer.byteLength(value));
	const bytes = memory.take(lengths.reduce((sum, length) => sum + length, 0));
	const buffer = bufferOver(bytes);
	const bounds: number[] = [];
	let at = 0;
	values.forEach((value, index) => {
		buffer.write(value, at);
		bounds.push(at, at + (lengths[index] ?? 0));
		at += lengths[index] ?? 0;
	});
	let field = 0;
	return {
		bytes,
		lines: sharedNumbers(
			memory,
			records.map((record) => record.line),
		),
		fields: sharedNumbers(memory, [0, ...records.map((record) => (field += record.values.length))]),
		bounds: sharedNumbers(memory, bounds),
		faults: new Map(records.flatMap(({ fault }, index) => (fault === undefined ? [] : [[index, fault]]))),
	};
}

/** The same bytes with a Buffer's reading and writing of text. */
export const bufferOver = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const fieldText = ({ bytes, bounds }: RecordBatch, field: number): string =>
	withoutNul(bufferOver(bytes).toString("utf8", bounds[2 * field], bounds[2 * field + 1]));

const NUL = "\u0000";

/** A text without NUL, which broken files hold, Postgres cannot, and nobody sees: with or without it a name is one name. */
export const withoutNul = (text: string): string => (text.includes(NUL) ? text.replaceAll(NUL, "") : text);
