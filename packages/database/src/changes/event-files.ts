import { and, desc, eq, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { runSql, type Session } from "../run-sql.ts";
import { eventFiles } from "../schema/event-files.ts";

/** A state of a dataset's events as a columnar file. */
export type EventFile = typeof eventFiles.$inferSelect;

/** States of a dataset that are kept. */
const KEPT = 5;

/** What is known of a file without reading it. */
export type EventFileState = Pick<EventFile, "datasetId" | "hash" | "revision" | "events">;

/** The newest file of a dataset in a layout; undefined where none was made. */
export async function findEventFileState(
	db: Database,
	datasetId: string,
	format: number,
): Promise<EventFileState | undefined> {
	const { hash, revision, events } = eventFiles;
	const [found] = await db
		.select({ datasetId: eventFiles.datasetId, hash, revision, events })
		.from(eventFiles)
		.where(and(eq(eventFiles.datasetId, datasetId), eq(eventFiles.format, format)))
		.orderBy(desc(eventFiles.revision))
		.limit(1);
	return found;
}

/** The file of a dataset with a hash; undefined where it is not kept any longer. */
export async function findEventFileByHash(
	db: Database,
	datasetId: string,
	format: number,
	hash: string,
): Promise<EventFile | undefined> {
	const [found] = await db
		.select()
		.from(eventFiles)
		.where(and(eq(eventFiles.datasetId, datasetId), eq(eventFiles.format, format), eq(eventFiles.hash, hash)));
	return found;
}

/** Keeps a file of a dataset, and lets all but the newest few go. */
export async function keepEventFile(session: Session, file: EventFile): Promise<void> {
	const { datasetId, hash, revision, format, events, bytes, packed, madeAt } = file;
	await runSql(
		session,
		sql`insert into event_files (dataset_id, hash, revision, format, events, bytes, packed, made_at)
			values (${datasetId}, ${hash}, ${revision}, ${format}, ${events}, ${bytes}, ${Buffer.from(packed)}, ${madeAt.toISOString()})
			on conflict (dataset_id, hash) do update set revision = greatest(event_files.revision, excluded.revision), made_at = excluded.made_at`,
	);
	await runSql(
		session,
		sql`delete from event_files where dataset_id = ${datasetId} and hash in
			(select hash from event_files where dataset_id = ${datasetId} order by revision desc offset ${KEPT})`,
	);
}
