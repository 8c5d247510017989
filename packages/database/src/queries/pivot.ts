import { DomainError } from "@harmattan/domain/errors";
import type { PivotCell, PivotDimension } from "@harmattan/domain/events/pivot";
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { events } from "../schema/events.ts";
import { type EventFilter, whereEvents } from "./event-filter.ts";

const MAX_CELLS = 50_000;

/** An event's actors, each once: those of our list, and stated names of sides that are nobody of it. */
const ACTORS = sql`cross join lateral (
	select distinct id as actor from unnest(${events.actorIds} || array[${events.sideA}, ${events.sideB}]) id where id is not null) named`;

const EXPRESSIONS: Record<PivotDimension, SQL> = {
	actor: sql`named.actor`,
	country: sql`${events.country}`,
	region: sql`${events.admin1}`,
	district: sql`${events.admin2Stated}`,
	type: sql`${events.type}`,
	month: sql`to_char(${events.dateStart}, 'YYYY-MM')`,
	year: sql`to_char(${events.dateStart}, 'YYYY')`,
};

/** Counts the events of a filter by two dimensions. Throws a DomainError where they make too many cells. */
export async function countPivot(
	db: Database,
	filter: EventFilter,
	rows: PivotDimension,
	columns: PivotDimension,
): Promise<PivotCell[]> {
	const actors = rows === "actor" || columns === "actor" ? ACTORS : sql``;
	const cells = await db.execute<{
		row: string | null;
		column: string | null;
		events: number;
		deaths: number | null;
	}>(sql`
		select ${EXPRESSIONS[rows]} as row, ${EXPRESSIONS[columns]} as "column", count(*)::int as events,
			sum(${events.fatalitiesBest})::int as deaths
		from ${events} ${actors} where ${whereEvents(filter)} group by 1, 2 limit ${MAX_CELLS + 1}`);
	if (cells.length > MAX_CELLS)
		throw new DomainError("invalid", `a pivot holds at most ${MAX_CELLS} cells`, {
			parameter: "rows",
			remedy: "Choose a shorter period, or years in place of months.",
		});
	return [...cells];
}
