import { isUtf8 } from "node:buffer";
import { bufferOver, type RecordBatch, sharedBytes } from "./record-batch.ts";
import { RecordSplitter } from "./record-splitter.ts";
import { detectEncoding, detectLayout } from "./text-encoding.ts";

const HEAD_BYTES = 65_536;
const BYTE_ORDER_MARK = Buffer.from("\uFEFF");
/** What a decoder writes for bytes that are no character. */
const DAMAGED = Buffer.from("\uFFFD");

/**
 * The records of delimited text, in batches, in bounded memory: comma, semicolon or tab; UTF-8, UTF-16 (with
 * byte-order mark) or Windows-1252; quoted line ends. A byte that the encoding has no character for is a fault of
 * its record.
 */
export async function* delimitedRecords(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<RecordBatch> {
	let head: Uint8Array = new Uint8Array(0);
	let read: ReturnType<typeof createReader> | null = null;
	for await (const chunk of bytes) {
		if (read !== null) {
			yield read(chunk, false);
			continue;
		}
		head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
		if (head.length < HEAD_BYTES) continue;
		read = createReader(head);
		yield read(head, false);
	}
	yield read === null ? createReader(head)(head, true) : read(new Uint8Array(0), true);
}

/** Makes a function from chunks to the records that they complete, by what the head says of encoding and layout. */
function createReader(head: Uint8Array): (chunk: Uint8Array, last: boolean) => RecordBatch {
	const encoding = detectEncoding(head);
	const toUtf8 = encoding === "utf-8" ? withoutMark() : reencoder(encoding);
	const splitter = new RecordSplitter(detectLayout(new TextDecoder(encoding).decode(head)));
	let rest: Uint8Array = new Uint8Array(0);
	return (chunk, last) => {
		const text = toUtf8(chunk, last);
		const bytes = sharedBytes(rest.length + text.length);
		bytes.set(rest);
		bytes.set(text, rest.length);
		const { batch, used } = splitter.split(bytes, last);
		rest = bytes.subarray(used);
		return encoding === "windows-1252" ? batch : withDamage(batch, bytes.subarray(0, used));
	};
}

function withoutMark(): (chunk: Uint8Array) => Uint8Array {
	let first = true;
	return (chunk) => {
		const marked = first && BYTE_ORDER_MARK.equals(chunk.subarray(0, BYTE_ORDER_MARK.length));
		first = false;
		return marked ? chunk.subarray(BYTE_ORDER_MARK.length) : chunk;
	};
}

function reencoder(encoding: string): (chunk: Uint8Array, last: boolean) => Uint8Array {
	const decoder = new TextDecoder(encoding);
	return (chunk, last) => Buffer.from(decoder.decode(chunk, { stream: !last }));
}

/** The batch with a fault for each record that holds bytes which are no text. */
function withDamage(batch: RecordBatch, bytes: Uint8Array): RecordBatch {
	if (isText(bytes)) return batch;
	const faults = new Map(batch.faults);
	for (let index = 0; index < batch.lines.length; index++) {
		const first = batch.fields[index] ?? 0;
		for (let field = first; field < (batch.fields[index + 1] ?? 0) && !faults.has(index); field++)
			if (!isText(bytes.subarray(batch.bounds[2 * field], batch.bounds[2 * field + 1])))
				faults.set(index, `field ${field - first + 1} holds bytes that are no text in the file's encoding`);
	}
	return { ...batch, faults };
}

const isText = (bytes: Uint8Array): boolean => isUtf8(bytes) && !bufferOver(bytes).includes(DAMAGED);
