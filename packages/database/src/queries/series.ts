import type { EventClass } from "@harmattan/domain/events/classes";
import { COARSE_RANK } from "@harmattan/domain/events/precision";
import type { CountedTotals } from "@harmattan/domain/indicators/build-series";
import { REGION_GROUPS } from "@harmattan/domain/regions/regions";
import { firstDayOfMonth, type Interval, isoOf } from "@harmattan/domain/time/calendar";
import { type AnyColumn, getTableColumns, or, type SQL, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import type { Database } from "../client.ts";
import { countryMonths, events } from "../schema/events.ts";
import { type CubeFilter, cubeSpan, type EventFilter, inClass, whereCells, whereEvents } from "./event-filter.ts";

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

/** Months of the intervals that the cube can answer. */
const MONTHS_OF: Record<Interval, number> = { day: 1, week: 1, month: 1, quarter: 3, year: 12 };

/**
 * Totals of each period that has events. The class narrows counts and deaths; violence, civilian targeting and
 * abuse are counted over all classes, since shares are formed from them. Days and weeks leave out events that
 * are dated to the month or less. Whole months of whole countries are answered from the cube.
 *
 * @param distances also forms percentiles of the distances, which is dear: months and longer only
 */
export async function countPeriods(
	db: Database,
	filter: EventFilter & { eventClass: EventClass },
	interval: Interval,
	options: { distances: boolean },
): Promise<CountedTotals[]> {
	const isByMonths = interval !== "day" && interval !== "week" && !options.distances;
	const span = isByMonths ? cubeSpan(filter) : null;
	return span === null
		? countEvents(db, filter, interval, options)
		: countCells(db, span.cube, span.rest, filter.eventClass, interval);
}

/** What `countPeriods` answers, from the events one by one. */
export async function countEvents(
	db: Database,
	filter: EventFilter & { eventClass: EventClass },
	interval: Interval,
	options: { distances: boolean },
): Promise<CountedTotals[]> {
	const { eventClass, ...rest } = filter;
	const fine =
		interval === "day" || interval === "week" ? sql`and ${events.datePrecision} not in ('month', 'longer')` : sql``;
	const placed = sql`${inClass("SJ")} and ${events.geoPrecision} < ${COARSE_RANK}`;
	const period = PERIOD[interval];
	const rows = await db
		.select({
			period,
			...totals(eventClass, { ...events, events: sql`1`, eventsWithDeaths: sql`(${events.fatalitiesBest} > 0)::int` }),
			...(options.distances
				? { capital: distances(events.capitalKm, placed), centre: distances(events.centreKm, placed) }
				: {}),
		})
		.from(events)
		.where(sql`${whereEvents({ ...rest, eventClass: null })} ${fine}`)
		.groupBy(period);
	return rows.map((row) => ({
		...row,
		...unrequested,
		period: isoOf(Number(row.period)),
		capital: row.capital ?? null,
		centre: row.centre ?? null,
	}));
}

/** Whole months from the cube, and the days of `rest` from the events, summed by period. */
async function countCells(
	db: Database,
	cube: CubeFilter,
	rest: readonly EventFilter[],
	eventClass: EventClass,
	interval: Interval,
): Promise<CountedTotals[]> {
	const ofMonths = db
		.select({ ...getTableColumns(countryMonths) })
		.from(countryMonths)
		.where(whereCells(countryMonths, cube));
	const ofDays = db
		.select({
			datasetId: events.datasetId,
			country: sql<string>`${events.country}`.as("country"),
			month: events.month,
			classes: events.classes,
			events: sql<number>`1`.as("events"),
			eventsWithDeaths: sql<number>`(${events.fatalitiesBest} > 0)::int`.as("events_with_deaths"),
			fatalitiesLow: events.fatalitiesLow,
			fatalitiesBest: events.fatalitiesBest,
			fatalitiesHigh: events.fatalitiesHigh,
			civilians: events.civilians,
		})
		.from(events)
		.where(or(...rest.map((days) => whereEvents({ ...days, eventClass: null }))));
	const cells = (rest.length === 0 ? ofMonths : unionAll(ofMonths, ofDays)).as("cells");
	const length = sql.raw(String(MONTHS_OF[interval]));
	// Months before 1970 are negative numbers, and so is what the operator leaves of them.
	const start = sql<number>`${cells.month} - (${cells.month} % ${length} + ${length}) % ${length}`;
	const rows = await db
		.select({ period: start, ...totals(eventClass, cells) })
		.from(cells)
		.groupBy(start);
	return rows.map((row) => ({ ...row, ...unrequested, period: isoOf(firstDayOfMonth(Number(row.period))) }));
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
		.where(
			whereEvents({
				...filter,
				countries,
				admin1: null,
				eventClass: "SJ",
				actorId: null,
				datedToWeek: interval === "day" || interval === "week",
			}),
		)
		.groupBy(period);
	return new Map(
		rows.map((row) => [isoOf(Number(row.period)), { littoral: row.littoral, borderland: row.borderland }]),
	);
}

/** What cells, or events as cells of one, are summed by. */
type Summed = Record<
	"events" | "eventsWithDeaths" | "fatalitiesLow" | "fatalitiesBest" | "fatalitiesHigh" | "civilians" | "classes",
	AnyColumn | SQL | SQL.Aliased
>;

function totals(eventClass: EventClass, of: Summed) {
	const within = (name: EventClass) => inClass(name, of.classes);
	const number = (column: Summed[keyof Summed], name: EventClass) =>
		sql<number>`coalesce(sum(${column}) filter (where ${within(name)}), 0)::int`;
	/** Null where no event of the period states the figure: unknown is not 0. */
	const stated = (column: Summed[keyof Summed], name: EventClass) =>
		sql<number | null>`(sum(${column}) filter (where ${within(name)}))::int`;
	return {
		events: number(of.events, eventClass),
		eventsWithDeaths: number(of.eventsWithDeaths, eventClass),
		fatalitiesLow: stated(of.fatalitiesLow, eventClass),
		fatalitiesBest: stated(of.fatalitiesBest, eventClass),
		fatalitiesHigh: stated(of.fatalitiesHigh, eventClass),
		civilians: stated(of.civilians, eventClass),
		violenceFatalities: stated(of.fatalitiesBest, "V"),
		violence: number(of.events, "V"),
		civilianTargeting: number(of.events, "CT"),
		securityForce: number(of.events, "SF"),
		securityForceFatalities: stated(of.fatalitiesBest, "SF"),
	};
}

/** What stands in a period whose distances and spillover nobody requested. */
const unrequested = { capital: null, centre: null, spillover: { littoral: null, borderland: null } };

const count = (condition: SQL) => sql<number>`(count(*) filter (where ${condition}))::int`;
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
