import { COARSE_RANK } from "@harmattan/domain/events/precision";
import { placeGeometry } from "@harmattan/domain/reference/place-geometry";
import { concerns } from "@harmattan/domain/regions/region-scope";
import { firstDayOfMonth, isoOf } from "@harmattan/domain/time/calendar";
import { kmToGeometry } from "@harmattan/geo/geometry-distance";
import { sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { events } from "../schema/events.ts";
import { type EventFilter, whereEvents } from "./event-filter.ts";
import { listPlaces } from "./places.ts";

/** Longitude and latitude of a point that events lie at. */
export type EventPoint = readonly [longitude: number, latitude: number];

/** Points of a filter's events that lie near places, and how many places there are with and without a geometry. */
export interface NearPlaces {
	points: EventPoint[];
	placed: number;
	unplaced: number;
}

/** The points of a filter's events within some km of any route or site that concerns its countries. */
export async function pointsNear(
	db: Database,
	filter: EventFilter,
	kind: "route" | "site",
	km: number,
): Promise<NearPlaces> {
	const own = (await listPlaces(db, kind)).filter((place) => concerns(place, filter.countries ?? []));
	const geometries = own.flatMap(({ geometry }) => placeGeometry.safeParse(geometry).data ?? []);
	const counts = { placed: geometries.length, unplaced: own.length - geometries.length };
	if (geometries.length === 0) return { points: [], ...counts };
	const rows = await db
		.selectDistinct({ longitude: sql<number>`${events.longitude}`, latitude: sql<number>`${events.latitude}` })
		.from(events)
		.where(sql`${whereEvents(filter)} and ${events.geoPrecision} < ${COARSE_RANK} and ${events.longitude} is not null`);
	const points = rows
		.filter((point) => geometries.some((geometry) => kmToGeometry(point, geometry) <= km))
		.map(({ longitude, latitude }): EventPoint => [longitude, latitude]);
	return { points, ...counts };
}

/** Events of a filter by month. Keys are the months' first days, ISO. */
export async function countMonths(db: Database, filter: EventFilter): Promise<Map<string, number>> {
	const rows = await db
		.select({ month: events.month, events: sql<number>`count(*)::int` })
		.from(events)
		.where(whereEvents(filter))
		.groupBy(events.month);
	return new Map(rows.map(({ month, events: count }) => [isoOf(firstDayOfMonth(month)), count]));
}
