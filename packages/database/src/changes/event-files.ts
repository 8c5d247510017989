import { eq, lt } from "drizzle-orm";
import type { Database } from "../client.ts";
import { eventFiles } from "../schema/event-files.ts";

/** A dataset's columnar file. */
export type EventFile = typeof eventFiles.$inferSelect;

/** The file of a dataset, of whatever revision; undefined where none was made. */
export async function findEventFile(db: Database, datasetId: string): Promise<EventFile | undefined> {
	const [found] = await db.select().from(eventFiles).where(eq(eventFiles.datasetId, datasetId));
	return found;
}

/** Keeps the file of a dataset in place of an older one. */
export async function keepEventFile(db: Database, file: EventFile): Promise<void> {
	await db
		.insert(eventFiles)
		.values(file)
		.onConflictDoUpdate({ target: eventFiles.datasetId, set: file, setWhere: lt(eventFiles.revision, file.revision) });
}
