import { EARTH_KM } from "@harmattan/domain/events/map-area";
import { COARSE_RANK } from "@harmattan/domain/events/precision";
import type { ActorEvents } from "@harmattan/domain/indicators/definition";
import { firstDayOfMonth, isoOf } from "@harmattan/domain/time/calendar";
import { areaKm2, unitsOf } from "@harmattan/geo/areas";
import { sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { actors } from "../schema/actors.ts";
import { events } from "../schema/events.ts";
import { type EventFilter, whereEvents } from "./event-filter.ts";

const ARMED_GROUPS = ["armed_group", "communal_militia"];
const CELL_KM = 10;
/** The grid's cells are squares on the ground at this latitude, and of the same area everywhere: a cylindrical equal-area projection. */
const STANDARD_PARALLEL = 15;

/** Events by month and actor, both sides, civilians left out. Keys are the months' first days, ISO. */
export async function countActorMonths(db: Database, filter: EventFilter): Promise<Map<string, ActorEvents[]>> {
	const rows = await db.execute<{ month: number; id: string; type: string | null; events: number }>(sql`
		select found.month, found.side as id, ${actors.type} as type, count(*)::int as events
		from (
			select ${events.month} as month, unnest(array[${events.sideA}, ${events.sideB}]) as side from ${events} where ${whereEvents(filter)}
		) found left join ${actors} on ${actors.id} = found.side
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

/** Cells of that grid that a region takes by its area; null where its outline is not in our layer. */
export function gridCells({
	countries,
	admin1,
}: {
	countries: readonly string[];
	admin1: readonly string[] | null;
}): number | null {
	const area = areaKm2(admin1 ?? unitsOf(countries));
	return area === null ? null : area / CELL_KM ** 2;
}
