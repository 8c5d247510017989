import { COARSE_RANK } from "@harmattan/domain/events/precision";
import { isNotNull, lt, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { events } from "../schema/events.ts";
import { type EventFilter, whereEvents } from "./event-filter.ts";

/** Points of a filter's events, with the number of the month; of one whose point stands in for a province or more, nobody knows where it was. */
export async function listEventPoints(
	db: Database,
	filter: EventFilter,
): Promise<{ longitude: number; latitude: number; month: number }[]> {
	return db
		.select({
			longitude: sql<number>`${events.longitude}`,
			latitude: sql<number>`${events.latitude}`,
			month: events.month,
		})
		.from(events)
		.where(sql`${whereEvents(filter)} and ${lt(events.geoPrecision, COARSE_RANK)} and ${isNotNull(events.longitude)}`);
}
