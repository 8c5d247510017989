import { CLASS_BIT, EVENT_CLASSES } from "@harmattan/domain/events/classes";
import { COARSE_RANK } from "@harmattan/domain/events/precision";
import { sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { actors } from "../schema/actors.ts";
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

/** How many events each choice of a filter would leave; each facet ignores its own setting. */
export interface Facets {
	classes: { id: string; events: number }[];
	countries: { id: string; events: number }[];
	actors: { id: string; name: string; type: string | null; ideology: string | null; events: number }[];
}

/** Counts beside the map's filters. Actors: the fifteen most frequent. */
export async function mapFacets(db: Database, filter: EventFilter): Promise<Facets> {
	const number = sql<number>`count(*)::int`;
	const [classRows, countries, actorRows] = await Promise.all([
		db
			.select(
				Object.fromEntries(
					EVENT_CLASSES.map((name) => [
						name,
						sql<number>`(count(*) filter (where ${events.classes} & ${CLASS_BIT[name]} <> 0))::int`,
					]),
				),
			)
			.from(events)
			.where(whereEvents({ ...filter, eventClass: null })),
		db
			.select({ id: events.country, events: number })
			.from(events)
			.where(whereEvents({ ...filter, countries: null }))
			.groupBy(events.country)
			.orderBy(sql`2 desc`),
		db
			.select({
				id: actors.id,
				name: actors.name,
				type: actors.type,
				ideology: actors.ideology,
				events: number,
			})
			.from(events)
			.innerJoin(actors, sql`${actors.id} = any(${events.actorIds})`)
			.where(sql`${whereEvents({ ...filter, actorId: null })} and ${actors.id} <> 'civilians'`)
			.groupBy(actors.id)
			.orderBy(sql`5 desc`)
			.limit(15),
	]);
	const [classes] = classRows as Record<string, number>[];
	return {
		classes: EVENT_CLASSES.map((id) => ({ id, events: classes?.[id] ?? 0 })),
		countries: countries.flatMap((row) => (row.id === null ? [] : [{ id: row.id, events: row.events }])),
		actors: actorRows,
	};
}
