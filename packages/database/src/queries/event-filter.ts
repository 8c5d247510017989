import { CLASS_BIT, type CodeStatus, type EventClass, STATUS_BIT } from "@harmattan/domain/events/classes";
import { EARTH_KM, type MapArea } from "@harmattan/domain/events/map-area";
import { OVERRUN_TYPES } from "@harmattan/domain/events/overruns";
import { COARSE_RANK } from "@harmattan/domain/events/precision";
import type { Viewer } from "@harmattan/domain/licence/policy";
import { wholeMonths } from "@harmattan/domain/time/calendar";
import { isFinerUnit } from "@harmattan/geo/divisions";
import {
	type AnyColumn,
	and,
	arrayContains,
	arrayOverlaps,
	between,
	eq,
	gte,
	inArray,
	isNotNull,
	isNull,
	lt,
	lte,
	or,
	type SQL,
	sql,
} from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/pg-core";
import { datasets } from "../schema/datasets.ts";
import { type countryMonths, type eventCube, events } from "../schema/events.ts";
import { seenBy } from "./seen-by.ts";

/** Which events a query is about. Days are day numbers, inclusive; null leaves a side open. */
export interface EventFilter {
	/** Who asks: events of datasets that they may not see are left out by every query. */
	viewer: Viewer;
	datasetId: string;
	countries: readonly string[] | null;
	/** Admin-1 units, and finer units below or beside them: an event in any of them counts. */
	admin1: readonly string[] | null;
	eventClass: EventClass | null;
	actorId: string | null;
	fromDay: number | null;
	toDay: number | null;
	/** Ids of actors, or `name:` and a stated name; any of an event's actors may be among them. */
	actors?: readonly string[] | null;
	/** Ranks of geo precision. */
	precisions?: readonly number[] | null;
	/** Best estimate of deaths, both bounds included. */
	deaths?: { from: number; to: number | null } | null;
	codeStatus?: CodeStatus | null;
	area?: MapArea | null;
	/** Within some km of the capital of the country, or of the nearest economic centre; points that stand in for a province are left out. */
	near?: { of: "capital" | "centre"; km: number } | null;
	/** Leaves out events dated to the month or less, as weekly series do, so that counts beside them agree. */
	datedToWeek?: boolean;
	/** Only events that their source tags as an overrun or change of holder. */
	isOverrun?: boolean;
	/** Leaves out points that stand in for a province or more: within a drawn area nobody knows that they lie there. */
	isPlaced?: boolean;
	/** Only events at one of these points, placed more exactly than to a province. */
	points?: readonly (readonly [longitude: number, latitude: number])[] | null;
	/** Only events that no longer stand, in place of those that do. */
	isWithdrawn?: boolean;
}

const build = new QueryBuilder();

/** Ids of the datasets whose rows somebody may see. */
const visibleTo = (viewer: Viewer) => build.select({ id: datasets.id }).from(datasets).where(seenBy(viewer));

/** The condition of a filter. The licence policy is part of it, so that no query can forget it. */
export function whereEvents(filter: EventFilter): SQL | undefined {
	return and(
		sql`${events.datasetId} = ${filter.datasetId}`,
		inArray(events.datasetId, visibleTo(filter.viewer)),
		filter.isWithdrawn ? isNotNull(events.withdrawal) : isNull(events.withdrawal),
		filter.countries === null ? undefined : inArray(events.country, [...filter.countries]),
		filter.admin1 === null ? undefined : inUnits(filter.admin1),
		filter.eventClass === null ? undefined : inClass(filter.eventClass),
		filter.datedToWeek ? sql`${events.datePrecision} not in ('month', 'longer')` : undefined,
		filter.fromDay === null ? undefined : gte(events.day, filter.fromDay),
		filter.toDay === null ? undefined : lte(events.day, filter.toDay),
		filter.actorId === null ? undefined : arrayContains(events.actorIds, [filter.actorId]),
		filter.actors ? byActors(filter.actors) : undefined,
		filter.precisions ? inArray(events.geoPrecision, [...filter.precisions]) : undefined,
		filter.deaths ? gte(events.fatalitiesBest, filter.deaths.from) : undefined,
		filter.deaths?.to == null ? undefined : lte(events.fatalitiesBest, filter.deaths.to),
		filter.codeStatus ? hasBit(STATUS_BIT[filter.codeStatus]) : undefined,
		filter.area ? inArea(filter.area) : undefined,
		filter.isPlaced ? lt(events.geoPrecision, COARSE_RANK) : undefined,
		filter.isOverrun ? isOverrun() : undefined,
		filter.points ? atPoints(filter.points) : undefined,
		filter.near
			? and(
					lte(filter.near.of === "capital" ? events.capitalKm : events.centreKm, filter.near.km),
					lt(events.geoPrecision, COARSE_RANK),
				)
			: undefined,
	);
}

/** What can be queried of a cube: whole months of whole countries. Month numbers, inclusive. */
export interface CubeFilter extends Pick<EventFilter, "viewer" | "datasetId"> {
	countries: readonly string[];
	months: { from: number; to: number };
}

/** The condition of a filter on a table of the cube; the licence policy is part of it. */
export function whereCells(cube: typeof countryMonths | typeof eventCube, filter: CubeFilter): SQL | undefined {
	return and(
		eq(cube.datasetId, filter.datasetId),
		inArray(cube.datasetId, visibleTo(filter.viewer)),
		inArray(cube.country, [...filter.countries]),
		between(cube.month, filter.months.from, filter.months.to),
	);
}

/**
 * The whole months and the days before and after them that a filter comes down to, where a cube can answer it: whole countries in a span of
 * days, nothing narrower. Null where it can't.
 */
export function cubeSpan(filter: EventFilter): { cube: CubeFilter; rest: EventFilter[] } | null {
	const { viewer, datasetId, countries, admin1, actorId, fromDay, toDay, eventClass, ...narrower } = filter;
	const isNarrow = admin1 !== null || actorId !== null || Object.values(narrower).some((part) => part);
	if (isNarrow || countries === null || fromDay === null || toDay === null) return null;
	const { months, rest } = wholeMonths(fromDay, toDay);
	if (months === null) return null;
	return {
		cube: { viewer, datasetId, countries, months },
		rest: rest.map(({ from, to }) => ({ ...filter, fromDay: from, toDay: to })),
	};
}

function inUnits(units: readonly string[]): SQL | undefined {
	const finer = units.filter(isFinerUnit);
	const admin1 = units.filter((unit) => !isFinerUnit(unit));
	return or(
		admin1.length === 0 && finer.length > 0 ? undefined : inArray(events.admin1, admin1),
		finer.length === 0 ? undefined : inArray(events.finerUnit, finer),
	);
}

function byActors(actors: readonly string[]): SQL | undefined {
	const names = actors.filter((actor) => actor.startsWith("name:"));
	const ids = actors.filter((actor) => !actor.startsWith("name:"));
	return or(
		ids.length === 0 ? undefined : arrayOverlaps(events.actorIds, ids),
		names.length === 0 ? undefined : or(inArray(events.sideA, names), inArray(events.sideB, names)),
	);
}

/** Tags of all formats at once: a text of one stands in no other. */
function isOverrun(): SQL | undefined {
	const tags = Object.values(OVERRUN_TYPES);
	const subTypes = tags.flatMap((tag) => tag.subTypes);
	return or(
		inArray(
			events.type,
			tags.flatMap(({ types }) => [...types]),
		),
		sql`${events.details}::json->>'sub_event_type' in ${subTypes}`,
	);
}

function atPoints(points: NonNullable<EventFilter["points"]>): SQL | undefined {
	const list = (index: 0 | 1) => sql.raw(`array[${points.map((point) => point[index]).join(",")}]::float8[]`);
	return points.length === 0
		? sql`false`
		: and(
				lt(events.geoPrecision, COARSE_RANK),
				sql`(${events.longitude}, ${events.latitude}) in (select * from unnest(${list(0)}, ${list(1)}))`,
			);
}

/** The same as the domain's `isInArea`, but that a lasso holds its own outline. */
function inArea(area: MapArea): SQL {
	if (area.kind === "lasso") {
		const outline = `(${area.ring.map(([longitude, latitude]) => `(${longitude},${latitude})`).join(",")})`;
		return sql`(${events.latitude} is not null and ${outline}::polygon @> point(${events.longitude}, ${events.latitude}))`;
	}
	const { longitude, latitude, km } = area;
	return sql`(${2 * EARTH_KM}::float8 * asin(sqrt(least(1, sin(radians(${events.latitude} - ${latitude}::float8) / 2) ^ 2
		+ cos(radians(${latitude}::float8)) * cos(radians(${events.latitude}))
		* sin(radians(${events.longitude} - ${longitude}::float8) / 2) ^ 2))) <= ${km}::float8)`;
}

/** True for events, or cells of a cube, of a class. */
export function inClass(eventClass: EventClass, classes: AnyColumn | SQL | SQL.Aliased = events.classes): SQL {
	return hasBit(CLASS_BIT[eventClass], classes);
}

const hasBit = (bit: number, classes: AnyColumn | SQL | SQL.Aliased = events.classes): SQL =>
	sql`${classes} & ${sql.raw(String(bit))} <> 0`;
