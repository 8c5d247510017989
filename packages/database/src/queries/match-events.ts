import { and, eq, getTableColumns } from "drizzle-orm";
import type { Database } from "../client.ts";
import { events } from "../schema/events.ts";
import { matchDecisions } from "../schema/match-decisions.ts";
import { type EventFilter, whereEvents } from "./event-filter.ts";
import { type EventRow, eventSelection, withActors } from "./event-rows.ts";

/** Events of a filter that have a point, oldest first; at most so many. */
export async function listPlacedEvents(db: Database, filter: EventFilter, most: number): Promise<EventRow[]> {
	const rows = await db
		.select(eventSelection)
		.from(events)
		.where(whereEvents(filter))
		.orderBy(events.day, events.eventKey)
		.limit(most);
	return (await withActors(db, rows)).filter(({ latitude, longitude }) => latitude !== null && longitude !== null);
}

/** What has been decided of pairs of two datasets. */
export type MatchDecision = Omit<typeof matchDecisions.$inferSelect, "id" | "authorId">;

/** The decisions of two datasets; the one whose id comes first stands first. */
export async function listMatchDecisions(db: Database, datasetA: string, datasetB: string): Promise<MatchDecision[]> {
	const { id: _id, authorId: _author, ...columns } = getTableColumns(matchDecisions);
	return db
		.select(columns)
		.from(matchDecisions)
		.where(and(eq(matchDecisions.datasetA, datasetA), eq(matchDecisions.datasetB, datasetB)));
}
