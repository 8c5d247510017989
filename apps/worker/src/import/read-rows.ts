import type { OpenPartition } from "@harmattan/database/ingest/event-partitions";
import { EventWriter } from "@harmattan/database/ingest/event-writer";
import type { RejectWriter } from "@harmattan/database/ingest/reject-writer";
import type { EventFlag } from "@harmattan/domain/events/mapped-event";
import type { RowSorter } from "@harmattan/domain/merge/row-sorter";
import { createSharedMemory } from "@harmattan/formats/reading/shared-memory";
import type { ImportRequest, ImportTransaction } from "./import-request.ts";
import type { MappedBatch } from "./mapping/batch-mapper.ts";
import type { RowMapper } from "./mapping/row-mapper.ts";
import type { Refusal, SourceBatch } from "./source.ts";

/** The table that rows which are new for certain go to, and whether this transaction made it. */
export type RowsTarget = Pick<OpenPartition, "table" | "isNew">;

/** What the reading of a source's rows came to. Rows to be compared wait in staging. */
export interface RowsRead {
	rows: number;
	new: number;
	unchanged: number;
	collapsed: number;
	/** Rows of countries that the dataset does not take in, of events that it does not hold. */
	outOfScope: number;
	/** Ids of the rows that were refused, as far as they have one: the file shows them, if badly. */
	refusedIds: Set<string>;
	/** Refused rows that do not say which event they are of, or may hold other rows in themselves. */
	unnamed: number;
	/** How many of the rows that were mapped carry each flag. */
	flags: Partial<Record<EventFlag, number>>;
	/** Countries that rows name and ISO does not list. */
	unknownCountries: Set<string>;
}

/** Bytes that rows as they are written down take for each byte of the file: enough for most files. */
const ROOM = 2;

/**
 * Reads a source to its end: tells rows unchanged, has the others mapped, and refuses them or writes them down as new
 * (into the dataset's table) or to be compared. Rows are settled in the order of the source, while the next ones are read and mapped.
 */
export async function readRows(
	tx: ImportTransaction,
	{ source, onProgress, partition }: Pick<ImportRequest, "source" | "onProgress"> & { partition: RowsTarget },
	sorter: RowSorter,
	mapper: RowMapper,
	rejects: RejectWriter,
): Promise<RowsRead> {
	const writer = new EventWriter(tx, partition);
	const read: RowsRead = {
		rows: 0,
		new: 0,
		unchanged: 0,
		collapsed: 0,
		outOfScope: 0,
		refusedIds: new Set(),
		unnamed: 0,
		flags: {},
		unknownCountries: new Set(),
	};
	const memory = createSharedMemory();
	const underWay: { batch: SourceBatch; indices: Uint32Array; into: Uint8Array; mapped: Promise<MappedBatch> }[] = [];

	/** The rows of a batch that are to be mapped: readable, and not reported by their fingerprints alone. */
	const unknownOf = ({ records, from, fingerprints, refusals }: SourceBatch): Uint32Array => {
		const unknown: number[] = [];
		for (let index = from; index < records.lines.length; index++) {
			if (refusals.has(index)) continue;
			const reported = sorter.recognise(fingerprints[index] as bigint, records.lines[index] as number);
			if (reported === null) unknown.push(index);
			else {
				read.rows += 1;
				read[reported] += 1;
			}
		}
		return Uint32Array.from(unknown);
	};
	const refuse = ({ records }: SourceBatch, index: number, refusal: Refusal): void => {
		const raw = source.rawAt(records, index);
		rejects.add({ ...refusal, raw });
		read.rows += 1;
		const id = source.idIn(raw);
		if (id !== null) read.refusedIds.add(id);
		if (id === null || refusal.code === "unreadable_row") read.unnamed += 1;
	};
	const settleOldest = async (): Promise<void> => {
		const oldest = underWay.shift();
		if (oldest === undefined) return;
		const { batch, indices, into } = oldest;
		const { rows, ends, keys, outside, refused, flags, unknownCountries } = await oldest.mapped;
		for (const [flag, count] of flags) read.flags[flag] = (read.flags[flag] ?? 0) + count;
		for (const country of unknownCountries) read.unknownCountries.add(country);
		let start = 0;
		let freshFrom = 0;
		for (let number = 0; number < indices.length; number++) {
			const end = ends[number] as number;
			if (end === start) continue;
			read.rows += 1;
			const line = batch.records.lines[indices[number] as number] as number;
			if (outside.has(number) && !sorter.isKnown(keys[number] as bigint)) {
				read.outOfScope += 1;
				writer.addNew(rows.subarray(freshFrom, start));
				freshFrom = end;
			} else if (sorter.place(keys[number] as bigint, line) === "new") read.new += 1;
			else {
				writer.addNew(rows.subarray(freshFrom, start));
				writer.addCompared(line, rows.subarray(start, end));
				freshFrom = end;
			}
			start = end;
		}
		writer.addNew(rows.subarray(freshFrom, start));
		void writer.written().then(() => memory.give(into));
		const refusals = [...batch.refusals, ...refused].sort(([a], [b]) => a - b);
		for (const [index, refusal] of refusals) refuse(batch, index, refusal);
		source.done(batch);
		onProgress({ phase: "reading", rows: read.rows });
		await writer.ready();
		await rejects.ready();
	};
	try {
		for await (const batch of source.batches()) {
			const indices = unknownOf(batch);
			const { records, fingerprints } = batch;
			const into = memory.take(records.bytes.length * ROOM);
			underWay.push({ batch, indices, into, mapped: mapper.map({ records, indices, fingerprints, into }) });
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
