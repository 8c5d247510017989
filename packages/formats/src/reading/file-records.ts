import type { FileRecord } from "../event-format.ts";
import { delimitedRecords } from "./delimited-records.ts";
import { fileKind, gunzippedBytes, plainBytes } from "./file-bytes.ts";
import { parquetRecords } from "./parquet-records.ts";
import { packRecords, type RecordBatch, recordsOf } from "./record-batch.ts";
import { zipRecords } from "./zip-records.ts";

/**
 * The records of an event file, header first, in batches and bounded memory: delimited text, plain or in gzip or zip;
 * .xlsx; Parquet. What a file is, its content says, not its name.
 */
export async function* fileBatches(
	path: string,
	onBytes: (bytes: number) => void = () => {},
): AsyncGenerator<RecordBatch> {
	switch (await fileKind(path)) {
		case "text":
			return yield* delimitedRecords(plainBytes(path, onBytes));
		case "gzip":
			return yield* delimitedRecords(gunzippedBytes(path, onBytes));
		case "zip":
			return yield* zipRecords(path, onBytes);
		case "parquet":
			for await (const records of parquetRecords(path, onBytes)) yield packRecords(records);
	}
}

/** The records of an event file one by one, as text: for files that are small, or read in part. */
export async function* fileRecords(path: string): AsyncGenerator<FileRecord> {
	for await (const batch of fileBatches(path)) yield* recordsOf(batch);
}
