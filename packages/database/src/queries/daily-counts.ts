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

/** Counts of each day that has events of a filter, oldest first; events dated to the month or less are left out. */
export async function countDays(db: Database, filter: EventFilter): Promise<DayCount[]> {
	const stated = (column: AnyColumn) => sql<number>`coalesce(sum(${column}), 0)::int`;
	return db
		.select({
			day: events.day,
			events: sql<number>`count(*)::int`,
			fatalitiesLow: stated(events.fatalitiesLow),
			fatalitiesBest: stated(events.fatalitiesBest),
			fatalitiesHigh: stated(events.fatalitiesHigh),
		})
		.from(events)
		.where(whereEvents({ ...filter, datedToWeek: true }))
		.groupBy(events.day)
		.orderBy(events.day);
}
