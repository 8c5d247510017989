import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { eventFiles } from "../schema/event-files.ts";

/** A state of a dataset's events as a columnar file. */
export type EventFile = typeof eventFiles.$inferSelect;

/** States of a dataset that are kept. */
const KEPT = 5;

/** The newest file of a dataset in a layout; undefined where none was made. */
export async function findEventFile(db: Database, datasetId: string, format: number): Promise<EventFile | undefined> {
	const [found] = await db
		.select()
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
export async function keepEventFile(db: Database, file: EventFile): Promise<void> {
	await db
		.insert(eventFiles)
		.values(file)
		.onConflictDoUpdate({
			target: [eventFiles.datasetId, eventFiles.hash],
			set: { ...file, revision: sql`greatest(${eventFiles.revision}, excluded.revision)` },
		});
	const older = db
		.select({ hash: eventFiles.hash })
		.from(eventFiles)
		.where(eq(eventFiles.datasetId, file.datasetId))
		.orderBy(desc(eventFiles.revision))
		.offset(KEPT);
	await db.delete(eventFiles).where(and(eq(eventFiles.datasetId, file.datasetId), inArray(eventFiles.hash, older)));
}
