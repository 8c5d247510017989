import type { EventClass } from "@harmattan/domain/events/classes";
import { sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { events } from "../schema/events.ts";
import { whereEvents } from "./event-filter.ts";

/** A day of an admin-1 unit of a country, or of what lies in the country and in none of its units that we know. */
export interface UnitDay {
	country: string;
	/** Null where no unit is known. */
	admin1: string | null;
	day: number;
	events: number;
	deaths: number;
	/** Events dated to the month or less, in neither of the two. */
	loose: number;
}

/** The days of a class of events of a dataset that hold any, by country and admin-1 unit: for what looks at all of them. Sees every dataset: for jobs, not for readers. */
export async function countUnitDays(
	db: Database,
	of: { datasetId: string; countries: readonly string[]; eventClass: EventClass; fromDay: number },
): Promise<UnitDay[]> {
	if (of.countries.length === 0) return [];
	const isDated = sql`${events.datePrecision} not in ('month', 'longer')`;
	const where = whereEvents({ ...of, viewer: { role: "admin" }, admin1: null, actorId: null, toDay: null });
	return db
		.select({
			country: sql<string>`${events.country}`,
			admin1: events.admin1,
			day: events.day,
			events: sql<number>`(count(*) filter (where ${isDated}))::int`,
			deaths: sql<number>`coalesce(sum(${events.fatalitiesBest}) filter (where ${isDated}), 0)::int`,
			loose: sql<number>`(count(*) filter (where not ${isDated}))::int`,
		})
		.from(events)
		.where(where)
		.groupBy(events.country, events.admin1, events.day);
}
