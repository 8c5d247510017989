import type { Viewer } from "@harmattan/domain/licence/policy";
import { namesAny } from "@harmattan/domain/views/saved-view";
import { asc, eq, not } from "drizzle-orm";
import type { Database } from "../client.ts";
import { datasets } from "../schema/datasets.ts";
import { savedViews } from "../schema/saved-views.ts";
import { seenBy } from "./seen-by.ts";

/**
 * Saved views by name: all for members, the published ones for everybody else; none that names a dataset which the viewer
 * may not see.
 */
export async function listSavedViews(db: Database, viewer: Viewer): Promise<(typeof savedViews.$inferSelect)[]> {
	const isMember = viewer !== null && viewer.role !== "none";
	const [views, hidden] = await Promise.all([
		db
			.select()
			.from(savedViews)
			.where(isMember ? undefined : eq(savedViews.published, true))
			.orderBy(asc(savedViews.name)),
		db
			.select({ id: datasets.id })
			.from(datasets)
			.where(not(seenBy(viewer))),
	]);
	const ids = new Set(hidden.map(({ id }) => id));
	return views.filter(({ query }) => !namesAny(query, ids));
}
