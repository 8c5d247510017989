import type { Viewer } from "@harmattan/domain/licence/policy";
import { and, desc, eq, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { eventSearch } from "../schema/event-search.ts";
import { events } from "../schema/events.ts";
import { whereEvents } from "./event-filter.ts";
import { type EventRow, eventSelection, withActors } from "./event-rows.ts";

/** Events are counted up to this many: a search that finds more is too wide for its number to matter. */
const MAX_COUNTED = 1000;

/**
 * Events of a dataset that hold every word of a search, newest first, as they stand now. Words are keys of the domain's `searchKeys` and find
 * what begins with them. `matched` is at most `MAX_COUNTED`; not `indexed`: the worker has yet to read the dataset's first events, and nothing
 * can be found in it.
 */
export async function searchEvents(
	db: Database,
	requested: { viewer: Viewer; datasetId: string; words: readonly string[]; limit: number },
): Promise<{ events: EventRow[]; matched: number; indexed: boolean }> {
	const { viewer, datasetId, words, limit } = requested;
	const query = words.map((word) => `'${word}':*`).join(" & ");
	const where = and(
		whereEvents({
			viewer,
			datasetId,
			countries: null,
			admin1: null,
			eventClass: null,
			actorId: null,
			fromDay: null,
			toDay: null,
		}),
		eq(eventSearch.datasetId, datasetId),
		sql`${eventSearch.words} @@ ${query}::tsquery`,
	);
	const joined = and(eq(eventSearch.eventKey, events.eventKey), eq(eventSearch.datasetId, events.datasetId));
	const [rows, found, indexed] = await Promise.all([
		db
			.select(eventSelection)
			.from(events)
			.innerJoin(eventSearch, joined)
			.where(where)
			.orderBy(desc(events.day), events.eventKey)
			.limit(limit),
		db.select({ one: sql`1` }).from(events).innerJoin(eventSearch, joined).where(where).limit(MAX_COUNTED),
		db.select({ one: sql`1` }).from(eventSearch).where(eq(eventSearch.datasetId, datasetId)).limit(1),
	]);
	return {
		events: await withActors(db, rows),
		matched: found.length,
		indexed: indexed.length > 0,
	};
}
