import type { EventClass } from "@harmattan/domain/events/classes";
import { COARSE_RANK } from "@harmattan/domain/events/precision";
import type { CountedTotals } from "@harmattan/domain/indicators/build-series";
import { REGION_GROUPS } from "@harmattan/domain/regions/regions";
import { type Interval, isoOf } from "@harmattan/domain/time/calendar";
import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { events } from "../schema/events.ts";
import { type EventFilter, inClass, whereEvents } from "./event-filter.ts";

/** Events this close to a littoral border, on the Sahel side, count as borderland. */
const BORDERLAND_KM = 50;

/** First day of the interval of an event, as a day number. */
const PERIOD: Record<Interval, SQL<number>> = {
	day: sql<number>`${events.day}`,
	week: sql<number>`${events.day} - (${events.day} + 3) % 7`,
	month: sql<number>`(date_trunc('month', ${events.dateStart})::date - date '1970-01-01')`,
	quarter: sql<number>`(date_trunc('quarter', ${events.dateStart})::date - date '1970-01-01')`,
	year: sql<number>`(date_trunc('year', ${events.dateStart})::date - date '1970-01-01')`,
};

/**
 * Totals of each period that has events. The class narrows counts and deaths; violence, civilian targeting and
 * abuse are counted over all classes, since shares are formed from them. Days and weeks leave out events that
 * are dated to the month or less.
 *
 * @param distances also forms percentiles of the distances, which is dear: months and longer only
 */
export async function countPeriods(
	db: Database,
	filter: EventFilter & { eventClass: EventClass },
	interval: Interval,
	options: { distances: boolean },
): Promise<CountedTotals[]> {
	const { eventClass, ...rest } = filter;
	const chosen = inClass(eventClass);
	const fine =
		interval === "day" || interval === "week" ? sql`and ${events.datePrecision} not in ('month', 'longer')` : sql``;
	const placed = sql`${inClass("SJ")} and ${events.geoPrecision} < ${COARSE_RANK}`;
	const period = PERIOD[interval];
	const rows = await db
		.select({
			period: period,
			events: count(chosen),
			eventsWithDeaths: count(sql`${chosen} and ${events.fatalitiesBest} > 0`),
			fatalitiesLow: total(events.fatalitiesLow, chosen),
			fatalitiesBest: total(events.fatalitiesBest, chosen),
			fatalitiesHigh: total(events.fatalitiesHigh, chosen),
			civilians: total(events.civilians, chosen),
			violenceFatalities: total(events.fatalitiesBest, inClass("V")),
			violence: count(inClass("V")),
			civilianTargeting: count(inClass("CT")),
			securityForce: count(inClass("SF")),
			securityForceFatalities: total(events.fatalitiesBest, inClass("SF")),
			...(options.distances
				? { capital: distances(events.capitalKm, placed), centre: distances(events.centreKm, placed) }
				: {}),
		})
		.from(events)
		.where(sql`${whereEvents({ ...rest, eventClass: null })} ${fine}`)
		.groupBy(period);
	return rows.map((row) => ({
		...row,
		period: isoOf(Number(row.period)),
		capital: row.capital ?? null,
		centre: row.centre ?? null,
		spillover: { littoral: null, borderland: null },
	}));
}

/** Salafi-jihadi events in the littoral states, and on the Sahel side of their borders, by period. */
export async function countSpillover(
	db: Database,
	filter: Pick<EventFilter, "viewer" | "datasetId" | "fromDay" | "toDay">,
	interval: Interval,
): Promise<Map<string, { littoral: number; borderland: number }>> {
	const period = PERIOD[interval];
	const countries = [...REGION_GROUPS.littoral, ...REGION_GROUPS.sahel];
	const rows = await db
		.select({
			period,
			littoral: count(sql`${events.country} in ${[...REGION_GROUPS.littoral]}`),
			borderland: count(
				sql`${events.littoralBorderKm} <= ${BORDERLAND_KM} and ${events.geoPrecision} < ${COARSE_RANK}`,
			),
		})
		.from(events)
		.where(whereEvents({ ...filter, countries, admin1: null, eventClass: "SJ", actorId: null }))
		.groupBy(period);
	return new Map(
		rows.map((row) => [isoOf(Number(row.period)), { littoral: row.littoral, borderland: row.borderland }]),
	);
}

const count = (condition: SQL) => sql<number>`(count(*) filter (where ${condition}))::int`;
/** Null where no event of the period states the figure: unknown is not 0. */
const total = (column: AnyColumn, condition: SQL) =>
	sql<number | null>`(sum(${column}) filter (where ${condition}))::int`;
const distances = (column: AnyColumn, condition: SQL) => sql<{
	events: number;
	median: number | null;
	p10: number | null;
	within50: number;
	within100: number;
	within200: number;
}>`json_build_object(
	'events', count(${column}) filter (where ${condition}),
	'median', percentile_cont(0.5) within group (order by ${column}) filter (where ${condition}),
	'p10', percentile_cont(0.1) within group (order by ${column}) filter (where ${condition}),
	'within50', count(*) filter (where ${condition} and ${column} <= 50),
	'within100', count(*) filter (where ${condition} and ${column} <= 100),
	'within200', count(*) filter (where ${condition} and ${column} <= 200))`;
