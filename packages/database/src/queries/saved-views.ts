import { asc } from "drizzle-orm";
import type { Database } from "../client.ts";
import { savedViews } from "../schema/saved-views.ts";

/** Saved views by name. */
export async function listSavedViews(db: Database): Promise<(typeof savedViews.$inferSelect)[]> {
	return db.select().from(savedViews).orderBy(asc(savedViews.name));
}
