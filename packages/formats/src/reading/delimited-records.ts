import { isUtf8 } from "node:buffer";
import { type ByteReader, chunkedBytes } from "./file-bytes.ts";
import { bufferOver, type RecordBatch } from "./record-batch.ts";
import { RecordSplitter } from "./record-splitter.ts";
import type { SharedMemory } from "./shared-memory.ts";
import { detectEncoding, detectLayout } from "./text-encoding.ts";

/** Bytes that are split at a time. */
const CHUNK_BYTES = 512 * 1024;
/** Bytes from which encoding and layout are recognised. */
const HEAD_BYTES = 64 * 1024;
const BYTE_ORDER_MARK = Buffer.from("\uFEFF");
/** What a decoder writes for bytes that are no character. */
const DAMAGED = Buffer.from("\uFFFD");

/**
 * The records of delimited text, in batches, in bounded memory: comma, semicolon or tab; UTF-8, UTF-16 (with
 * byte-order mark) or Windows-1252; quoted line ends. A byte that the encoding has no character for is a fault of
 * its record.
 */
export async function* delimitedRecords(reader: ByteReader, memory: SharedMemory): AsyncGenerator<RecordBatch> {
	try {
		let bytes = memory.take(CHUNK_BYTES);
		let filled = await fill(reader, bytes, 0);
		const head = bytes.subarray(0, Math.min(filled, HEAD_BYTES));
		const encoding = detectEncoding(head);
		const splitter = new RecordSplitter(detectLayout(new TextDecoder(encoding).decode(head)), memory);
		let from = BYTE_ORDER_MARK.equals(head.subarray(0, BYTE_ORDER_MARK.length)) ? BYTE_ORDER_MARK.length : 0;
		const source = encoding === "utf-8" ? reader : reencoded(reader, bytes.slice(0, filled), encoding);
		if (source !== reader) filled = await fill(source, bytes, 0);
		for (;;) {
			const last = filled < bytes.length;
			const { batch, used } = splitter.split(bytes.subarray(0, filled), from, last);
			const rest = bytes.subarray(used, filled);
			const next = last ? null : memory.take(Math.max(CHUNK_BYTES, 2 * rest.length));
			next?.set(rest);
			yield encoding === "windows-1252" ? batch : withDamage(batch, bytes.subarray(from, used), encoding.toUpperCase());
			if (next === null) return;
			from = 0;
			bytes = next;
			filled = await fill(source, bytes, rest.length);
		}
	} finally {
		await reader.close();
	}
}

/** Fills memory from a position on; gives how far it is filled, which is all of it but at the end. */
async function fill(reader: ByteReader, bytes: Uint8Array, from: number): Promise<number> {
	let filled = from;
	while (filled < bytes.length) {
		const read = await reader.read(bytes.subarray(filled));
		if (read === 0) break;
		filled += read;
	}
	return filled;
}

/** Reads text of another encoding as UTF-8: its beginning, which has been read already, and what follows it. */
function reencoded(reader: ByteReader, begun: Uint8Array, encoding: string): ByteReader {
	async function* chunks(): AsyncGenerator<Uint8Array> {
		const decoder = new TextDecoder(encoding);
		yield Buffer.from(decoder.decode(begun, { stream: true }));
		const chunk = new Uint8Array(CHUNK_BYTES);
		for (let read = await reader.read(chunk); read > 0; read = await reader.read(chunk))
			yield Buffer.from(decoder.decode(chunk.subarray(0, read), { stream: true }));
		yield Buffer.from(decoder.decode());
	}
	return { ...chunkedBytes(chunks()), close: async () => {} };
}

/** The batch with a fault for each record that holds bytes which are no text. */
function withDamage(batch: RecordBatch, bytes: Uint8Array, encoding: string): RecordBatch {
	if (isText(bytes)) return batch;
	const faults = new Map(batch.faults);
	for (let index = 0; index < batch.lines.length; index++) {
		const first = batch.fields[index] ?? 0;
		for (let field = first; field < (batch.fields[index + 1] ?? 0) && !faults.has(index); field++)
			if (!isText(bytes.subarray(batch.bounds[2 * field], batch.bounds[2 * field + 1])))
				faults.set(
					index,
					`field ${field - first + 1} holds bytes that are no text in ${encoding}, as which the file is read; save it again as UTF-8 (in a spreadsheet: “CSV UTF-8”)`,
				);
	}
	return { ...batch, faults };
}

const isText = (bytes: Uint8Array): boolean => isUtf8(bytes) && !bufferOver(bytes).includes(DAMAGED);
