import { finished } from "node:stream/promises";
import type { TransactionSql } from "postgres";
import { partitionOf } from "./event-partitions.ts";

/** Makes changes of one dataset take turns, until commit: each compares with what the one before it left. */
export async function lockDataset(tx: TransactionSql, datasetId: string): Promise<void> {
	await tx`select pg_advisory_xact_lock(hashtextextended(${datasetId}, 0))`;
}

/** Bytes before the first row of a binary COPY, where it has no extension. */
const HEAD_BYTES = 19;
/** A row as binary COPY sends it: the number of fields, and before each field its length. */
const ROW = { fields: 3, key: 6, fingerprint: 26, stands: 38, bytes: 39 } as const;

/**
 * Calls back with the first half of each held event's key and its fingerprint (null for a withdrawn one). They come by
 * binary COPY: as rows of a query they would cost more than all the rest of an unchanged import.
 */
export async function readHeldEvents(
	tx: TransactionSql,
	datasetId: string,
	onEvent: (key: bigint, fingerprint: bigint | null) => void,
): Promise<void> {
	const [any] = await tx`select to_regclass(${partitionOf(datasetId)}) is not null as there`;
	if (any?.there !== true) return;
	const copy = await tx`
		copy (select event_key, fingerprint, withdrawal is null from ${tx(partitionOf(datasetId))}) to stdout (format binary)`.readable();
	let rest: Buffer = Buffer.alloc(0);
	let at = HEAD_BYTES;
	// Taken as it comes: the driver never sees the end of a copy that is made to wait.
	copy.on("data", (chunk: Buffer) => {
		const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
		for (; bytes.length - at >= ROW.bytes && bytes.readInt16BE(at) === ROW.fields; at += ROW.bytes) {
			const stands = bytes[at + ROW.stands] === 1;
			onEvent(bytes.readBigUInt64BE(at + ROW.key), stands ? bytes.readBigUInt64BE(at + ROW.fingerprint) : null);
		}
		rest = bytes.subarray(Math.min(at, bytes.length));
		at = Math.max(0, at - bytes.length);
	});
	await finished(copy);
}

/** The first half of an event key, as `readHeldEvents` gives it. */
export function keyHash(eventKey: string): bigint {
	return BigInt(`0x${eventKey.slice(0, 8)}${eventKey.slice(9, 13)}${eventKey.slice(14, 18)}`);
}
