import type { TransactionSql } from "postgres";
import { copyInto } from "../copy.ts";
import { CONTENT_COLUMNS } from "../schema/events.ts";
import { contentValues, type StagedEvent } from "./staged-event.ts";

const HEAD = ["position", "line", "event_key", "source_id", "version_text", "version_rank", "content_hash"] as const;

/**
 * Makes the staging tables. They are temporary and drop when the transaction ends, so that no import, however
 * it dies, leaves anything behind.
 */
export async function createStaging(tx: TransactionSql): Promise<void> {
	await tx`
		create temporary table staging on commit drop as
		select 0 as position, 0 as line, actors, details, event_key, source_id, version_text, version_rank, content_hash,
			${tx(CONTENT_COLUMNS as string[])}
		from event_revisions with no data`;
	await tx`create temporary table decided (position integer not null, outcome text not null) on commit drop`;
}

/** Makes imports into one dataset take turns, until commit: each compares with what the one before it left. */
export async function lockDataset(tx: TransactionSql, datasetId: string): Promise<void> {
	await tx`select pg_advisory_xact_lock(hashtextextended(${datasetId}, 0))`;
}

/** Streams events into staging. Returns how many. */
export async function stage(tx: TransactionSql, events: AsyncIterable<StagedEvent>): Promise<number> {
	async function* rows() {
		let position = 0;
		for await (const event of events) {
			const content = contentValues(event);
			yield [
				position++,
				event.line,
				event.eventKey,
				event.sourceId,
				event.versionText,
				event.versionRank,
				event.contentHash,
				...CONTENT_COLUMNS.map((column) => content[column] ?? null),
				JSON.stringify(event.actors).replaceAll("\\u0000", ""),
				event.mapped.details,
			];
		}
	}
	const count = await copyInto(tx, "staging", [...HEAD, ...CONTENT_COLUMNS, "actors", "details"], rows());
	await tx`create index on staging (event_key)`;
	await tx`analyze staging`;
	return count;
}
