import type { FileRecord } from "@harmattan/domain/imports/named-records";
import {
	asyncBufferFromFile,
	type FileMetaData,
	parquetMetadataAsync,
	parquetReadObjects,
	parquetSchema,
} from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { UnreadableFileError } from "./unreadable-file.ts";
import { cellText } from "./workbook-records.ts";

/** Rows read at a time, which bounds the memory of a file with huge row groups. */
const ROWS_AT_ONCE = 20_000;
/** Of the largest event sets one is a hundredth of this. */
const MAX_ROWS = 100_000_000;

/** How many rows a file holds: what it says as a whole must be what its groups and their columns say. Throws where they differ. */
function rowsOf({ num_rows, row_groups }: FileMetaData): number {
	const inGroups = row_groups.reduce((sum, group) => sum + group.num_rows, 0n);
	if (inGroups !== num_rows) throw new Error(`it says that it holds ${num_rows} rows and its groups hold ${inGroups}`);
	for (const { num_rows: rows, columns } of row_groups)
		if (rows < 0n || columns.some(({ meta_data }) => meta_data !== undefined && meta_data.num_values < rows))
			throw new Error(`a group says that it holds ${rows} rows and a column of it holds fewer values`);
	if (num_rows > MAX_ROWS) throw new Error(`it says that it holds ${num_rows} rows, more than any set of events`);
	return Number(num_rows);
}

/** The records of a Parquet file: its columns as a header, then its rows as text. Lines count rows, from 1. */
export async function* parquetRecords(path: string, onBytes: (bytes: number) => void): AsyncGenerator<FileRecord[]> {
	try {
		const file = await asyncBufferFromFile(path);
		const metadata = await parquetMetadataAsync(file);
		const columns = parquetSchema(metadata).children.map((child) => child.element.name);
		yield [{ line: 1, values: columns }];
		const rows = rowsOf(metadata);
		for (let rowStart = 0; rowStart < rows; rowStart += ROWS_AT_ONCE) {
			const rowEnd = Math.min(rows, rowStart + ROWS_AT_ONCE);
			const batch = await parquetReadObjects({ file, metadata, compressors, rowStart, rowEnd });
			if (batch.length !== rowEnd - rowStart)
				throw new Error(`it says that it holds ${rows} rows and ends after ${rowStart + batch.length}`);
			onBytes(Math.round((file.byteLength * (rowEnd - rowStart)) / rows));
			yield batch.map((row, index) => ({
				line: rowStart + index + 2,
				values: columns.map((column) => cellText(row[column])),
			}));
		}
	} catch (cause) {
		throw new UnreadableFileError(
			`the Parquet file cannot be read (${cause instanceof Error ? cause.message : "unknown fault"}). Write it again, or export CSV.`,
			{ cause },
		);
	}
}
