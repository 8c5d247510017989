import { eq } from "drizzle-orm";
import type { Database } from "../client.ts";
import { citedViews } from "../schema/cited-views.ts";

/** A cited view as it is kept. */
export type CitedView = typeof citedViews.$inferSelect;

/** Keeps a view that is cited; one that is kept already stays as it is. */
export async function keepCitedView(db: Database, view: CitedView): Promise<void> {
	await db.insert(citedViews).values(view).onConflictDoNothing();
}

/** A kept view; undefined where there is none of that id. */
export async function findCitedView(db: Database, id: string): Promise<CitedView | undefined> {
	const [found] = await db.select().from(citedViews).where(eq(citedViews.id, id));
	return found;
}
