import type { TransactionSql } from "postgres";

/** Bytes of a held event as it comes over the wire: its key, its fingerprint, and whether it stands. */
const EVENT_BYTES = 16 + 8 + 1;

/** Makes changes of one dataset take turns, until commit: each compares with what the one before it left. */
export async function lockDataset(tx: TransactionSql, datasetId: string): Promise<void> {
	await tx`select pg_advisory_xact_lock(hashtextextended(${datasetId}, 0))`;
}

/**
 * Calls back with the first half of each held event's key and its fingerprint (null for a withdrawn one). Events come
 * packed, a sixteenth at a time: as rows they would cost more than all the rest of an unchanged import.
 */
export async function readHeldEvents(
	tx: TransactionSql,
	datasetId: string,
	onEvent: (key: bigint, fingerprint: bigint | null) => void,
): Promise<void> {
	const parts = tx<{ packed: Buffer }[]>`
		select string_agg(uuid_send(event_key) || int8send(fingerprint) || case when withdrawal is null then '\\x01'::bytea else '\\x00'::bytea end, ''::bytea) as packed
		from events where dataset_id = ${datasetId} group by get_byte(uuid_send(event_key), 0) >> 4`.cursor(1);
	for await (const [part] of parts) {
		const packed = part?.packed ?? Buffer.alloc(0);
		for (let at = 0; at < packed.length; at += EVENT_BYTES) {
			const stands = packed[at + 24] === 1;
			onEvent(packed.readBigUInt64BE(at), stands ? packed.readBigUInt64BE(at + 16) : null);
		}
	}
}

/** The first half of an event key, as `readHeldEvents` gives it. */
export function keyHash(eventKey: string): bigint {
	return BigInt(`0x${eventKey.slice(0, 8)}${eventKey.slice(9, 13)}${eventKey.slice(14, 18)}`);
}
