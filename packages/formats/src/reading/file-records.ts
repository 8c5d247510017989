import type { FileRecord } from "../event-format.ts";
import { delimitedRecords } from "./delimited-records.ts";
import { fileKind, gunzippedBytes, plainBytes } from "./file-bytes.ts";
import { parquetRecords } from "./parquet-records.ts";
import { zipRecords } from "./zip-records.ts";

/**
 * The records of an event file, header first, in batches and bounded memory: delimited text, plain or in gzip or zip;
 * .xlsx; Parquet. What a file is, its content says, not its name.
 */
export async function* fileRecords(
	path: string,
	onBytes: (bytes: number) => void = () => {},
): AsyncGenerator<FileRecord[]> {
	switch (await fileKind(path)) {
		case "text":
			return yield* delimitedRecords(plainBytes(path, onBytes));
		case "gzip":
			return yield* delimitedRecords(gunzippedBytes(path, onBytes));
		case "zip":
			return yield* zipRecords(path, onBytes);
		case "parquet":
			return yield* parquetRecords(path, onBytes);
	}
}
