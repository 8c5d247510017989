import { EventWriter } from "@harmattan/database/ingest/event-writer";
import { keyHash } from "@harmattan/database/ingest/held-events";
import type { RejectWriter } from "@harmattan/database/ingest/reject-writer";
import type { RowSorter } from "@harmattan/domain/merge/row-sorter";
import type { ImportRequest, ImportTransaction } from "./import-request.ts";
import type { SourceRow } from "./source.ts";
import { type StagingContext, stageEvent } from "./stage-events.ts";

/** What the reading of a source's rows came to. Rows to be compared wait in staging. */
export interface RowsRead {
	rows: number;
	new: number;
	unchanged: number;
	collapsed: number;
	/** Ids of the rows that were refused, as far as they have one: the file shows them, if badly. */
	refusedIds: Set<string>;
}

/** Reads a source to its end: tells rows unchanged, refuses them, or writes them down as new or to be compared. */
export async function readRows(
	tx: ImportTransaction,
	{ source, datasetId, importId, onProgress }: ImportRequest,
	sorter: RowSorter,
	context: StagingContext,
	rejects: RejectWriter,
): Promise<RowsRead> {
	const writer = new EventWriter(tx, { datasetId, importId });
	const read: RowsRead = { rows: 0, new: 0, unchanged: 0, collapsed: 0, refusedIds: new Set() };
	const take = (row: SourceRow): void => {
		const told = sorter.recognise(row.fingerprint, row.line);
		if (told !== null) {
			read.rows += 1;
			read[told] += 1;
			return;
		}
		const mapped = row.read();
		if (mapped === null) return;
		read.rows += 1;
		if (mapped.kind === "reject") {
			rejects.add(mapped.reject);
			const id = source.idIn(mapped.reject.raw);
			if (id !== null) read.refusedIds.add(id);
			return;
		}
		const result = stageEvent(mapped.event, row, context);
		if ("problem" in result) {
			const { problem } = result;
			const message = `line ${row.line}, column ${problem.column}. ${problem.message}`;
			rejects.add({ ...problem, line: row.line, message, raw: row.raw() });
			read.refusedIds.add(mapped.event.sourceId);
			return;
		}
		if (sorter.place(keyHash(result.staged.eventKey), row.line) === "new") {
			read.new += 1;
			writer.addNew(result.staged);
		} else writer.addCompared(result.staged);
	};
	try {
		for await (const batch of source.batches()) {
			for (const row of batch) take(row);
			onProgress({ phase: "reading", rows: read.rows });
			await writer.ready();
			await rejects.ready();
		}
		await writer.finish();
	} catch (error) {
		writer.abort(error instanceof Error ? error : new Error(String(error)));
		throw error;
	}
	return read;
}
