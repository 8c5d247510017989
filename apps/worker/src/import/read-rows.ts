import { EventWriter } from "@harmattan/database/ingest/event-writer";
import type { RejectWriter } from "@harmattan/database/ingest/reject-writer";
import type { RowSorter } from "@harmattan/domain/merge/row-sorter";
import type { ImportRequest, ImportTransaction } from "./import-request.ts";
import type { MappedBatch, RowBatch } from "./mapping/batch-mapper.ts";
import type { RowMapper } from "./mapping/row-mapper.ts";
import type { SourceRow } from "./source.ts";

/** What the reading of a source's rows came to. Rows to be compared wait in staging. */
export interface RowsRead {
	rows: number;
	new: number;
	unchanged: number;
	collapsed: number;
	/** Ids of the rows that were refused, as far as they have one: the file shows them, if badly. */
	refusedIds: Set<string>;
}

/**
 * Reads a source to its end: tells rows unchanged, has the others mapped, and refuses them or writes them down as new
 * (into the dataset's table) or to be compared. Rows are settled in the order of the source, while the next ones are read and mapped.
 */
export async function readRows(
	tx: ImportTransaction,
	{ source, onProgress, table }: Pick<ImportRequest, "source" | "onProgress"> & { table: string },
	sorter: RowSorter,
	mapper: RowMapper,
	rejects: RejectWriter,
): Promise<RowsRead> {
	const writer = new EventWriter(tx, table);
	const read: RowsRead = { rows: 0, new: 0, unchanged: 0, collapsed: 0, refusedIds: new Set() };
	const underWay: { rows: SentRow[]; mapped: Promise<MappedBatch> }[] = [];

	const isUnknown = (row: SourceRow): boolean => {
		const told = row.refusal === null ? sorter.recognise(row.fingerprint, row.line) : null;
		if (told === null) return true;
		read.rows += 1;
		read[told] += 1;
		return false;
	};
	const refuse = (row: SentRow, refusal: NonNullable<SourceRow["refusal"]>): void => {
		const raw = row.raw();
		rejects.add({ ...refusal, raw });
		read.rows += 1;
		const id = source.idIn(raw);
		if (id !== null) read.refusedIds.add(id);
	};
	const settleOldest = async (): Promise<void> => {
		const oldest = underWay.shift();
		if (oldest === undefined) return;
		const { rows, ends, keys, refused } = await oldest.mapped;
		let index = 0;
		let start = 0;
		let freshFrom = 0;
		for (const row of oldest.rows) {
			if (row.refusal !== null) {
				refuse(row, row.refusal);
				continue;
			}
			const end = ends[index] ?? start;
			const refusal = refused.get(index);
			if (refusal !== undefined) refuse(row, refusal);
			else if (end > start) {
				read.rows += 1;
				if (sorter.place(keys[index] ?? 0n, row.line) === "new") read.new += 1;
				else {
					writer.addNew(rows.subarray(freshFrom, start));
					writer.addCompared(row.line, rows.subarray(start, end));
					freshFrom = end;
				}
			}
			start = end;
			index += 1;
		}
		writer.addNew(rows.subarray(freshFrom, start));
		onProgress({ phase: "reading", rows: read.rows });
		await writer.ready();
		await rejects.ready();
	};
	try {
		for await (const batch of source.batches()) {
			const rows = batch.filter(isUnknown);
			underWay.push({ rows: rows.map(toSent), mapped: mapper.map(toBatch(rows)) });
			while (underWay.length > mapper.depth) await settleOldest();
		}
		while (underWay.length > 0) await settleOldest();
		await writer.finish();
	} catch (error) {
		writer.abort(error instanceof Error ? error : new Error(String(error)));
		throw error;
	}
	return read;
}

/** What is still needed of a row that is being mapped: its text is with the mapper. */
type SentRow = Pick<SourceRow, "line" | "refusal" | "raw">;
const toSent = ({ line, refusal, raw }: SourceRow): SentRow => ({ line, refusal, raw });

function toBatch(rows: readonly SourceRow[]): RowBatch {
	const readable = rows.filter((row) => row.refusal === null);
	return {
		lines: Uint32Array.from(readable, (row) => row.line),
		texts: readable.map((row) => row.text),
		fingerprints: BigUint64Array.from(readable, (row) => row.fingerprint),
	};
}
