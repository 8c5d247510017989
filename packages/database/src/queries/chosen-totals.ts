import { asc, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { events } from "../schema/events.ts";
import { type EventFilter, whereEvents } from "./event-filter.ts";

/** Events of a filter in one admin-1 unit; null where the source states no country, or no unit that we list. */
export interface ChosenTotals {
	country: string | null;
	admin1: string | null;
	events: number;
	/** Sum of best estimates; null where no event states one. */
	deaths: number | null;
}

/** What all units come to; deaths are null where there are events and none of them states a number. */
export function sumChosen(rows: readonly ChosenTotals[]): { events: number; deaths: number | null } {
	const stated = rows.flatMap(({ deaths }) => (deaths === null ? [] : [deaths]));
	const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
	return {
		events: sum(rows.map(({ events: count }) => count)),
		deaths: rows.length > 0 && stated.length === 0 ? null : sum(stated),
	};
}

/** Events of a filter by country and admin-1 unit. */
export async function countChosen(db: Database, filter: EventFilter): Promise<ChosenTotals[]> {
	return db
		.select({
			country: events.country,
			admin1: events.admin1,
			events: sql<number>`count(*)::int`,
			deaths: sql<number | null>`sum(${events.fatalitiesBest})::int`,
		})
		.from(events)
		.where(whereEvents(filter))
		.groupBy(events.country, events.admin1)
		.orderBy(asc(events.country), asc(events.admin1));
}

/** Events of a filter by the finest unit that they are known to lie in; null where that is their admin-1 unit. */
export async function countByFinerUnit(
	db: Database,
	filter: EventFilter,
): Promise<{ unit: string | null; events: number; deaths: number | null }[]> {
	return db
		.select({
			unit: events.finerUnit,
			events: sql<number>`count(*)::int`,
			deaths: sql<number | null>`sum(${events.fatalitiesBest})::int`,
		})
		.from(events)
		.where(whereEvents(filter))
		.groupBy(events.finerUnit);
}
