import { basename } from "node:path";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { delimitedRecords } from "./delimited-records.ts";
import { chunkedBytes, guarded, isZlibError } from "./file-bytes.ts";
import { packRecords, type RecordBatch } from "./record-batch.ts";
import type { SharedMemory } from "./shared-memory.ts";
import { UnreadableFileError } from "./unreadable-file.ts";
import { workbookRecords } from "./workbook-records.ts";

/**
 * A workbook is read as a whole: beyond this many unpacked bytes it is to be saved as CSV. One of 204 MB takes the
 * worker to the 1 GiB that its heap may have.
 */
const LARGEST_WORKBOOK = 192 * 1024 * 1024;

/**
 * The records of a zip that holds one delimited file, or of an .xlsx workbook, which is a zip too. Throws an
 * UnreadableFileError where it is damaged, or holds no table or more than one.
 */
export async function* zipRecords(
	path: string,
	memory: SharedMemory,
	onBytes: (bytes: number) => void,
): AsyncGenerator<RecordBatch> {
	try {
		const zip = await openPromise(path, { autoClose: false });
		try {
			const entries: Entry[] = [];
			for await (const entry of zip.eachEntry()) entries.push(entry);
			if (entries.some((entry) => entry.fileName === "xl/workbook.xml")) {
				await refuseLargeWorkbook(zip, entries);
				yield packRecords(await workbookRecords(path), memory);
			} else yield* delimitedRecords(chunkedBytes(entryBytes(zip, onlyTable(entries), onBytes)), memory);
		} finally {
			zip.close();
		}
	} catch (error) {
		if (error instanceof UnreadableFileError) throw error;
		if (error instanceof Error && (isZlibError(error) || !("code" in error))) {
			throw new UnreadableFileError(`the zip file is cut short or damaged (${error.message}). Copy or pack it again.`, {
				cause: error,
			});
		}
		throw error;
	}
}

function onlyTable(entries: readonly Entry[]): Entry {
	const tables = entries.filter(
		({ fileName }) =>
			/\.(csv|tsv|txt)$/i.test(fileName) && !basename(fileName).startsWith(".") && !fileName.startsWith("__MACOSX/"),
	);
	const [table] = tables;
	if (table !== undefined && tables.length === 1) return table;
	const names = tables.map((entry) => entry.fileName).slice(0, 5);
	throw new UnreadableFileError(
		names.length === 0
			? "the zip file holds no .csv file. Pack the table itself."
			: `the zip file holds ${tables.length} tables (${names.join(", ")}). Upload them one by one.`,
	);
}

/** Unpacks every part once and counts: the sizes that the directory states may be false. */
async function refuseLargeWorkbook(zip: ZipFile, entries: readonly Entry[]): Promise<void> {
	let bytes = 0;
	for (const entry of entries) {
		if (entry.fileName.endsWith("/")) continue;
		for await (const chunk of await zip.openReadStreamPromise(entry)) {
			bytes += chunk.length;
			if (bytes > LARGEST_WORKBOOK)
				throw new UnreadableFileError(
					`the workbook unpacks to more than ${LARGEST_WORKBOOK / 1024 / 1024} MB, which is more than a workbook is read at. Save the sheet as CSV and upload that.`,
				);
		}
	}
}

async function* entryBytes(zip: ZipFile, entry: Entry, onBytes: (bytes: number) => void): AsyncGenerator<Uint8Array> {
	const stream = await zip.openReadStreamPromise(entry);
	const share = entry.compressedSize / Math.max(1, entry.uncompressedSize);
	for await (const chunk of guarded(stream, () => entry.compressedSize)) {
		onBytes(Math.round(chunk.length * share));
		yield chunk;
	}
}
