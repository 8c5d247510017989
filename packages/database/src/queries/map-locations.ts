import { COARSE_RANK } from "@harmattan/domain/events/precision";
import { sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { events } from "../schema/events.ts";
import { type EventFilter, whereEvents } from "./event-filter.ts";

/** Events of one coordinate: [longitude, latitude, events, deaths (best)]. */
export type LocationRow = [number, number, number, number];

export interface MapLocations {
	locations: LocationRow[];
	/** All events of the filter, and those whose point stands in for a province or more and is not drawn. */
	events: number;
	deaths: number | null;
	coarse: number;
	/** Events without any point. */
	unplaced: number;
}

/** Events by coordinate, leaving out points that stand in for an area; they are counted beside. */
export async function mapLocations(db: Database, filter: EventFilter): Promise<MapLocations> {
	const where = whereEvents(filter);
	const [rows, [totals]] = await Promise.all([
		db
			.select({
				longitude: events.longitude,
				latitude: events.latitude,
				events: sql<number>`count(*)::int`,
				deaths: sql<number>`coalesce(sum(${events.fatalitiesBest}), 0)::int`,
			})
			.from(events)
			.where(sql`${where} and ${events.latitude} is not null and ${events.geoPrecision} < ${COARSE_RANK}`)
			.groupBy(events.longitude, events.latitude),
		db
			.select({
				events: sql<number>`count(*)::int`,
				deaths: sql<number | null>`sum(${events.fatalitiesBest})::int`,
				coarse: sql<number>`(count(*) filter (where ${events.geoPrecision} >= ${COARSE_RANK} and ${events.latitude} is not null))::int`,
				unplaced: sql<number>`(count(*) filter (where ${events.latitude} is null))::int`,
			})
			.from(events)
			.where(where),
	]);
	return {
		locations: rows.flatMap((row) =>
			row.longitude === null || row.latitude === null ? [] : [[row.longitude, row.latitude, row.events, row.deaths]],
		),
		events: totals?.events ?? 0,
		deaths: totals?.deaths ?? null,
		coarse: totals?.coarse ?? 0,
		unplaced: totals?.unplaced ?? 0,
	};
}
