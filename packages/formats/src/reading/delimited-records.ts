import type { FileRecord } from "../event-format.ts";
import { RecordSplitter } from "./record-splitter.ts";
import { detectEncoding, detectLayout } from "./text-encoding.ts";

const HEAD_BYTES = 65_536;
/** What a decoder writes for bytes that are no character. */
const DAMAGED = "\uFFFD";

/**
 * The records of delimited text, in batches, in bounded memory: comma, semicolon or tab; UTF-8, UTF-16 (with
 * byte-order mark) or Windows-1252; quoted line ends. A byte that the encoding has no character for is a fault of
 * its record.
 */
export async function* delimitedRecords(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<FileRecord[]> {
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
function createReader(head: Uint8Array): (chunk: Uint8Array, last: boolean) => FileRecord[] {
	const encoding = detectEncoding(head);
	const decoder = new TextDecoder(encoding);
	const splitter = new RecordSplitter(detectLayout(new TextDecoder(encoding).decode(head)));
	let damaged = false;
	return (chunk, last) => {
		const text = decoder.decode(chunk, { stream: !last });
		damaged ||= encoding !== "windows-1252" && text.includes(DAMAGED);
		const records = splitter.push(text);
		if (last) records.push(...splitter.end());
		return damaged ? records.map(markDamaged) : records;
	};
}

function markDamaged(record: FileRecord): FileRecord {
	const column = record.values.findIndex((value) => value.includes(DAMAGED));
	if (column < 0 || record.fault !== undefined) return record;
	return { ...record, fault: `field ${column + 1} holds bytes that are no text in the file's encoding` };
}
