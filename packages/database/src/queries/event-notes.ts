import { STATUS_BIT } from "@harmattan/domain/events/classes";
import { aroundUnits } from "@harmattan/geo/divisions";
import { and, inArray, isNull, or, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { events } from "../schema/events.ts";
import { type EventFilter, inClass, whereEvents } from "./event-filter.ts";

/** What a reader of a count should know of the events behind it. */
export interface EventNotes {
	/** Events by how sure their source is of its coding; both 0 where it does not say. */
	coding: { clear: number; notClear: number };
	/** Events dated to the month or less, which figures by the day or week leave out, and their deaths; null where none states a number. */
	datedLoosely: { events: number; deaths: number | null };
	/**
	 * Events of the same place and days that the choice does not hold, and that name a side which nobody of our list is: whether they belong
	 * to it, nobody knows. None where the choice does not depend on who acted.
	 */
	unresolved: { events: number; names: { name: string; events: number }[] };
	/**
	 * Events of the same days in the admin-1 units around a province or a region of a later law, of which no source says in which part they lie: a
	 * count of the part may lack them, and its 0 be none.
	 */
	unplaced: number;
}

/** Names that are listed. */
const NAMES = 5;
const NAMELESS = { events: 0, names: [] };

/** Reads the notes on the events of a filter. */
export async function readEventNotes(db: Database, filter: EventFilter): Promise<EventNotes> {
	const number = (condition: ReturnType<typeof sql>) => sql<number>`(count(*) filter (where ${condition}))::int`;
	const isLoose = sql`${events.datePrecision} in ('month', 'longer')`;
	const isCounted = filter.datedToWeek ? sql`not ${isLoose}` : sql`true`;
	const coded = (bit: number) => sql`${events.classes} & ${sql.raw(String(bit))} <> 0 and ${isCounted}`;
	const [[counted], unresolved, unplaced] = await Promise.all([
		db
			.select({
				clear: number(coded(STATUS_BIT.clear)),
				notClear: number(coded(STATUS_BIT.not_clear)),
				loose: number(isLoose),
				looseDeaths: sql<number | null>`(sum(${events.fatalitiesBest}) filter (where ${isLoose}))::int`,
			})
			.from(events)
			.where(whereEvents({ ...filter, datedToWeek: false })),
		readUnresolved(db, filter),
		countUnplaced(db, filter),
	]);
	return {
		coding: { clear: counted?.clear ?? 0, notClear: counted?.notClear ?? 0 },
		datedLoosely: { events: counted?.loose ?? 0, deaths: counted?.looseDeaths ?? null },
		unresolved,
		unplaced,
	};
}

async function countUnplaced(db: Database, filter: EventFilter): Promise<number> {
	const { admin1, wider } = aroundUnits(filter.admin1 ?? []);
	if (admin1.length === 0) return 0;
	const isUnplaced = or(isNull(events.finerUnit), inArray(events.finerUnit, wider));
	const [found] = await db
		.select({ events: sql<number>`count(*)::int` })
		.from(events)
		.where(and(whereEvents({ ...filter, admin1 }), isUnplaced));
	return found?.events ?? 0;
}

async function readUnresolved(db: Database, filter: EventFilter): Promise<EventNotes["unresolved"]> {
	const byClass = filter.eventClass === "SJ" || filter.eventClass === "SF" ? filter.eventClass : null;
	if (byClass === null && filter.actorId === null) return NAMELESS;
	const wider: EventFilter = { ...filter, eventClass: byClass === null ? filter.eventClass : "V", actorId: null };
	const isHeld = sql.join(
		[
			...(byClass === null ? [] : [inClass(byClass)]),
			...(filter.actorId === null ? [] : [sql`${events.actorIds} @> ${`{${filter.actorId}}`}::text[]`]),
		],
		sql` and `,
	);
	const found = await db.execute<{ name: string | null; events: number }>(sql`
		with unresolved as materialized (
			select ${events.sideA} as a, ${events.sideB} as b from ${events}
			where ${whereEvents(wider)} and not (${isHeld}) and (${events.sideA} like 'name:%' or ${events.sideB} like 'name:%')
		)
		select null as name, count(*)::int as events from unresolved
		union all (
			select substr(side, 6) as name, count(*)::int as events
			from unresolved cross join lateral (select distinct unnest(array[a, b]) as side) named
			where side like 'name:%' group by side order by 2 desc, 1 limit ${NAMES}
		)`);
	const names = found.flatMap(({ name, events: count }) => (name === null ? [] : [{ name, events: count }]));
	return { events: found.find(({ name }) => name === null)?.events ?? 0, names };
}
