import type { FileRecord } from "@harmattan/domain/imports/named-records";
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects, parquetSchema } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { UnreadableFileError } from "./unreadable-file.ts";
import { cellText } from "./workbook-records.ts";

/** Rows read at a time, which bounds the memory of a file with huge row groups. */
const ROWS_AT_ONCE = 20_000;

/** The records of a Parquet file: its columns as a header, then its rows as text. Lines count rows, from 1. */
export async function* parquetRecords(path: string, onBytes: (bytes: number) => void): AsyncGenerator<FileRecord[]> {
	try {
		const file = await asyncBufferFromFile(path);
		const metadata = await parquetMetadataAsync(file);
		const columns = parquetSchema(metadata).children.map((child) => child.element.name);
		yield [{ line: 1, values: columns }];
		const rows = Number(metadata.num_rows);
		for (let rowStart = 0; rowStart < rows; rowStart += ROWS_AT_ONCE) {
			const rowEnd = Math.min(rows, rowStart + ROWS_AT_ONCE);
			const batch = await parquetReadObjects({ file, metadata, compressors, rowStart, rowEnd });
			onBytes(Math.round((file.byteLength * (rowEnd - rowStart)) / rows));
			yield batch.map((row, index) => ({
				line: rowStart + index + 2,
				values: columns.map((column) => cellText(row[column])),
			}));
		}
	} catch (cause) {
		throw new UnreadableFileError(
			`the Parquet file can not be read (${cause instanceof Error ? cause.message : "unknown fault"}). Write it again, or export CSV.`,
			{ cause },
		);
	}
}
