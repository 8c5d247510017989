import { CLASS_BIT, type EventClass } from "@harmattan/domain/events/classes";
import { type Viewer, visiblePolicies } from "@harmattan/domain/licence/policy";
import { and, arrayContains, gte, inArray, isNull, lte, type SQL, sql } from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/pg-core";
import { datasets } from "../schema/datasets.ts";
import { events } from "../schema/events.ts";

/** Which events a query is about. Days are day numbers, inclusive; null leaves a side open. */
export interface EventFilter {
	/** Who asks: events of datasets that they may not see are left out by every query. */
	viewer: Viewer;
	datasetId: string;
	countries: readonly string[] | null;
	admin1: readonly string[] | null;
	eventClass: EventClass | null;
	actorId: string | null;
	fromDay: number | null;
	toDay: number | null;
	/** Leaves out events dated to the month or less, as weekly series do, so that counts beside them agree. */
	datedToWeek?: boolean;
}

const build = new QueryBuilder();

/** The condition of a filter. The licence policy is part of it, so that no query can forget it. */
export function whereEvents(filter: EventFilter): SQL | undefined {
	const visible = build
		.select({ id: datasets.id })
		.from(datasets)
		.where(inArray(datasets.licencePolicy, [...visiblePolicies(filter.viewer)]));
	return and(
		sql`${events.datasetId} = ${filter.datasetId}`,
		inArray(events.datasetId, visible),
		isNull(events.withdrawal),
		filter.countries === null ? undefined : inArray(events.country, [...filter.countries]),
		filter.admin1 === null ? undefined : inArray(events.admin1, [...filter.admin1]),
		filter.eventClass === null ? undefined : inClass(filter.eventClass),
		filter.datedToWeek ? sql`${events.datePrecision} not in ('month', 'longer')` : undefined,
		filter.fromDay === null ? undefined : gte(events.day, filter.fromDay),
		filter.toDay === null ? undefined : lte(events.day, filter.toDay),
		filter.actorId === null ? undefined : arrayContains(events.actorIds, [filter.actorId]),
	);
}

/** True for events of a class. */
export function inClass(eventClass: EventClass): SQL {
	return sql`${events.classes} & ${sql.raw(String(CLASS_BIT[eventClass]))} <> 0`;
}
