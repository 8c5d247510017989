import type { EventClass } from "@harmattan/domain/events/classes";
import { EARTH_KM, type MapArea } from "@harmattan/domain/events/map-area";
import { COARSE_RANK } from "@harmattan/domain/events/precision";
import type { ActorEvents, DyadYear } from "@harmattan/domain/indicators/definition";
import { UCDP_TYPES } from "@harmattan/domain/indicators/ucdp-active";
import { firstDayOfMonth, isoOf } from "@harmattan/domain/time/calendar";
import { areaKm2, drawnKm2, unitsOf } from "@harmattan/geo/areas";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { actors } from "../schema/actors.ts";
import { eventCube, events } from "../schema/events.ts";
import { type CubeFilter, cubeSpan, type EventFilter, inClass, whereCells, whereEvents } from "./event-filter.ts";

const ARMED_GROUPS = ["armed_group", "communal_militia"];
const CELL_KM = 10;
/** The grid's cells are squares on the ground at this latitude, and of the same area everywhere: a cylindrical equal-area projection. */
const STANDARD_PARALLEL = 15;

/** Events by month and actor, both sides, civilians left out; whole months of whole countries from the cube. Keys are the months' first days, ISO. */
export async function countActorMonths(db: Database, filter: EventFilter): Promise<Map<string, ActorEvents[]>> {
	const span = cubeSpan(filter);
	const sides = sql.join(
		span === null
			? [sidesOfEvents(filter)]
			: [sidesOfCells(span.cube, filter.eventClass), ...span.rest.map(sidesOfEvents)],
		sql` union all `,
	);
	const rows = await db.execute<{ month: number; id: string; type: string | null; events: number }>(sql`
		select found.month, found.side as id, ${actors.type} as type, sum(found.events)::int as events
		from (${sides}) found left join ${actors} on ${actors.id} = found.side
		where coalesce(found.side, '') <> '' and coalesce(${actors.type}, '') <> 'civilians'
		group by 1, 2, 3`);
	const byMonth = Map.groupBy(rows, ({ month }) => isoOf(firstDayOfMonth(month)));
	return new Map(
		[...byMonth].map(([month, found]) => [
			month,
			found.map(({ id, type, events: count }) => ({
				id,
				isArmedGroup: ARMED_GROUPS.includes(type ?? ""),
				events: count,
			})),
		]),
	);
}

const sidesOfEvents = (filter: EventFilter) => sql`
	select ${events.month} as month, unnest(array[${events.sideA}, ${events.sideB}]) as side, 1 as events
	from ${events} where ${whereEvents(filter)}`;
const sidesOfCells = (cube: CubeFilter, eventClass: EventClass | null) => sql`
	select ${eventCube.month} as month, unnest(array[${eventCube.sideA}, ${eventCube.sideB}]) as side, ${eventCube.events} as events
	from ${eventCube} where ${and(whereCells(eventCube, cube), eventClass === null ? undefined : inClass(eventClass, eventCube.classes))}`;

/** Events by month and cell of an equal-area grid; points that stand in for a province are left out. */
export async function countCellMonths(db: Database, filter: EventFilter): Promise<Map<string, Map<string, number>>> {
	const across = sql.raw(String((EARTH_KM * Math.cos((STANDARD_PARALLEL * Math.PI) / 180)) / CELL_KM));
	const up = sql.raw(String(EARTH_KM / Math.cos((STANDARD_PARALLEL * Math.PI) / 180) / CELL_KM));
	const rows = await db.execute<{ month: number; cell: string; events: number }>(sql`
		select ${events.month} as month, floor(radians(${events.longitude}) * ${across}) || ' ' || floor(sin(radians(${events.latitude})) * ${up}) as cell,
			count(*)::int as events
		from ${events}
		where ${whereEvents(filter)} and ${events.geoPrecision} < ${COARSE_RANK} and ${events.longitude} is not null
		group by 1, 2`);
	const byMonth = Map.groupBy(rows, ({ month }) => isoOf(firstDayOfMonth(month)));
	return new Map(
		[...byMonth].map(([month, found]) => [month, new Map(found.map(({ cell, events: count }) => [cell, count]))]),
	);
}

/**
 * Best estimates of deaths by calendar year and dyad, of dyads that have an event of the filter in the year, wherever the dataset has them; in
 * one-sided violence by the side that it is of. Deaths of events without a country are not counted. Null where the dataset does not use UCDP's types.
 */
export async function countDyadYears(db: Database, filter: EventFilter): Promise<Map<number, DyadYear[]> | null> {
	const types = Object.values(UCDP_TYPES);
	const [typed] = await db
		.select({ found: sql<number>`1` })
		.from(eventCube)
		.where(and(eq(eventCube.datasetId, filter.datasetId), inArray(eventCube.type, types)))
		.limit(1);
	if (typed === undefined) return null;
	const span = cubeSpan(filter);
	const ofEvents = (part: EventFilter) => sql`${events} where ${whereEvents(part)} and ${inArray(events.type, types)}`;
	const sources =
		span === null
			? [ofEvents(filter)]
			: [
					sql`${eventCube} where ${whereCells(eventCube, span.cube)} and ${inArray(eventCube.type, types)}`,
					...span.rest.map(ofEvents),
				];
	const year = sql`1970 + floor(month / 12.0)::int`;
	const other = sql`case when type = ${UCDP_TYPES.oneSided} then '' else coalesce(side_b, '') end`;
	const rows = await db.execute<{ year: number; type: string; deaths: number }>(sql`
		with own as (
			${sql.join(
				sources.map(
					(from) =>
						sql`select distinct ${year} as year, type, coalesce(side_a, '') as side_a, ${other} as side_b from ${from}`,
				),
				sql` union `,
			)}
		), cells as (
			select ${year} as year, type, coalesce(side_a, '') as side_a, ${other} as side_b, sum(fatalities_best)::int as deaths from ${eventCube}
			where ${eventCube.datasetId} = ${filter.datasetId} and ${inArray(eventCube.type, types)}
			group by 1, 2, 3, 4
		)
		select year, type, coalesce(deaths, 0) as deaths from own join cells using (year, type, side_a, side_b)`);
	const byYear = Map.groupBy(rows, (row) => row.year);
	return new Map([...byYear].map(([name, dyads]) => [name, dyads.map(({ type, deaths }) => ({ type, deaths }))]));
}

/** Cells of that grid that a region, or an area drawn in it, takes by its size; null where the region's outline is not in our layer. */
export function gridCells(
	{ countries, admin1 }: { countries: readonly string[]; admin1: readonly string[] | null },
	drawn: MapArea | null,
): number | null {
	const area = drawn === null ? areaKm2(admin1 ?? unitsOf(countries)) : drawnKm2(drawn);
	return area === null ? null : area / CELL_KM ** 2;
}
