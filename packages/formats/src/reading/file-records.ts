import type { FileRecord } from "@harmattan/domain/imports/named-records";
import { delimitedRecords } from "./delimited-records.ts";
import { fileKind, gunzippedBytes, plainBytes } from "./file-bytes.ts";
import { parquetRecords } from "./parquet-records.ts";
import { giveBack, packRecords, type RecordBatch, recordsOf } from "./record-batch.ts";
import { createSharedMemory, type SharedMemory } from "./shared-memory.ts";
import { zipRecords } from "./zip-records.ts";

/**
 * The records of an event file, header first, in batches and bounded memory: delimited text, plain or in gzip or zip;
 * .xlsx; Parquet. What a file is, its content says, not its name. Anyone who has done with a batch gives its memory back.
 */
export async function* fileBatches(
	path: string,
	{ memory, onBytes }: { memory: SharedMemory; onBytes: (bytes: number) => void },
): AsyncGenerator<RecordBatch> {
	switch (await fileKind(path)) {
		case "text":
			return yield* delimitedRecords(await plainBytes(path, onBytes), memory);
		case "gzip":
			return yield* delimitedRecords(gunzippedBytes(path, onBytes), memory);
		case "zip":
			return yield* zipRecords(path, memory, onBytes);
		case "parquet":
			for await (const records of parquetRecords(path, onBytes)) yield packRecords(records, memory);
	}
}

/** The records of an event file one by one, as text: for files that are small, or read in part. */
export async function* fileRecords(path: string): AsyncGenerator<FileRecord> {
	const memory = createSharedMemory();
	for await (const batch of fileBatches(path, { memory, onBytes: () => {} })) {
		yield* recordsOf(batch);
		giveBack(memory, batch);
	}
}
