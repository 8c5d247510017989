import { searchKeys } from "@harmattan/domain/search/search-key";
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { eventSearch } from "../schema/event-search.ts";
import { events } from "../schema/events.ts";
import { type EventFilter, whereEvents } from "./event-filter.ts";
import { type EventRow, eventSelection, withActors } from "./event-rows.ts";
import { type Bbox, inBox } from "./events.ts";

/** Columns that a table of events is sorted by. */
export const TABLE_SORTS = ["date", "type", "place", "country", "deaths"] as const;
export type TableSort = (typeof TABLE_SORTS)[number];

/** A part of a table of events. */
export interface TablePart {
	sort: TableSort;
	descending: boolean;
	offset: number;
	limit: number;
	bbox: Bbox | null;
	/** Only events of a second-level region whose name in the source begins so; null for all. */
	district: string | null;
	/** Only events whose sources, headlines or notes hold these words; null for all. */
	source: string | null;
}

const SORTED: Record<TableSort, SQL> = {
	date: sql`${events.day}`,
	type: sql`${events.type}`,
	place: sql`lower(${events.place})`,
	country: sql`${events.country}`,
	deaths: sql`${events.fatalitiesBest}`,
};

/** Rows of a table of events, with how many there are in all; what states nothing in the sorted column comes last. */
export async function listEventTable(
	db: Database,
	filter: EventFilter,
	part: TablePart,
): Promise<{ rows: EventRow[]; matched: number }> {
	const where = sql.join(
		[
			whereEvents(filter),
			inBox(part.bbox),
			part.district === null ? undefined : sql`starts_with(lower(${events.admin2Stated}), lower(${part.district}))`,
			part.source === null ? undefined : holdsWords(part.source),
		].filter((condition) => condition !== undefined),
		sql` and `,
	);
	const order = sql`${SORTED[part.sort]} ${sql.raw(part.descending ? "desc" : "asc")} nulls last`;
	const [rows, [tally]] = await Promise.all([
		db
			.select(eventSelection)
			.from(events)
			.where(where)
			.orderBy(order, sql`${events.day} desc`, events.eventKey)
			.limit(part.limit)
			.offset(part.offset),
		db.select({ matched: sql<number>`count(*)::int` }).from(events).where(where),
	]);
	return { rows: await withActors(db, rows), matched: tally?.matched ?? 0 };
}

function holdsWords(text: string): SQL | undefined {
	const words = searchKeys(text);
	if (words.length === 0) return undefined;
	const query = words.map((word) => `'${word}':*`).join(" & ");
	return sql`exists (select from ${eventSearch} where ${eventSearch.eventKey} = ${events.eventKey}
		and ${eventSearch.datasetId} = ${events.datasetId} and ${eventSearch.words} @@ ${query}::tsquery)`;
}
