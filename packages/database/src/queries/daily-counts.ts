import { type AnyColumn, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { events } from "../schema/events.ts";
import { type EventFilter, whereEvents } from "./event-filter.ts";

/** Events of a day and the sums of what is stated of their deaths: what nobody states adds nothing. */
export interface DayCount {
	day: number;
	events: number;
	fatalitiesLow: number;
	fatalitiesBest: number;
	fatalitiesHigh: number;
	/** Events dated to the month or less: in none of the other figures, since nobody knows that they happened on this day. */
	datedLoosely: number;
}

/** Distinct districts (admin-2) of a filter's events; where a source states none, its place stands for it. */
export async function countDistricts(db: Database, filter: EventFilter): Promise<number> {
	const [row] = await db
		.select({
			districts: sql<number>`count(distinct (${events.country}, coalesce(${events.admin2Stated}, ${events.place})))::int`,
		})
		.from(events)
		.where(whereEvents(filter));
	return row?.districts ?? 0;
}

/** Counts of each day that has events of a filter, oldest first. */
export async function countDays(db: Database, filter: EventFilter): Promise<DayCount[]> {
	const isDated = sql`${events.datePrecision} not in ('month', 'longer')`;
	const stated = (column: AnyColumn) => sql<number>`coalesce(sum(${column}) filter (where ${isDated}), 0)::int`;
	return db
		.select({
			day: events.day,
			events: sql<number>`(count(*) filter (where ${isDated}))::int`,
			fatalitiesLow: stated(events.fatalitiesLow),
			fatalitiesBest: stated(events.fatalitiesBest),
			fatalitiesHigh: stated(events.fatalitiesHigh),
			datedLoosely: sql<number>`(count(*) filter (where not ${isDated}))::int`,
		})
		.from(events)
		.where(whereEvents(filter))
		.groupBy(events.day)
		.orderBy(events.day);
}
