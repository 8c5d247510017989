import { ColumnBuilder } from "@harmattan/columns/column-builder";
import type { EventColumns } from "@harmattan/columns/event-columns";
import type { Viewer } from "@harmattan/domain/licence/policy";
import { asc, max, min } from "drizzle-orm";
import type { Database } from "../client.ts";
import { events } from "../schema/events.ts";
import { whereEvents } from "./event-filter.ts";

/** Days that are read at a time, which bounds the memory of a large dataset. */
const DAYS_AT_ONCE = 366;

/** All events of a dataset that stand, as columns; those that the viewer may not see are left out. */
export async function readEventColumns(db: Database, viewer: Viewer, datasetId: string): Promise<EventColumns> {
	const whole = {
		viewer,
		datasetId,
		countries: null,
		admin1: null,
		eventClass: null,
		actorId: null,
		fromDay: null,
		toDay: null,
	};
	const builder = new ColumnBuilder();
	const [span] = await db
		.select({ first: min(events.day), last: max(events.day) })
		.from(events)
		.where(whereEvents(whole));
	if (!span || span.first === null || span.last === null) return builder.finish();
	for (let day = span.first; day <= span.last; day += DAYS_AT_ONCE) {
		const rows = await db
			.select({
				day: events.day,
				latitude: events.latitude,
				longitude: events.longitude,
				precision: events.geoPrecision,
				country: events.country,
				admin1: events.admin1,
				cell: events.cell,
				type: events.type,
				classes: events.classes,
				sideA: events.sideA,
				sideB: events.sideB,
				actorIds: events.actorIds,
				deaths: events.fatalitiesBest,
			})
			.from(events)
			.where(whereEvents({ ...whole, fromDay: day, toDay: day + DAYS_AT_ONCE - 1 }))
			// Within a day in one order, so that the same events always are the same file.
			.orderBy(asc(events.day), asc(events.latitude), asc(events.longitude), asc(events.eventKey));
		for (const { actorIds, ...row } of rows)
			builder.add({ ...row, others: actorIds.filter((id) => id !== row.sideA && id !== row.sideB).sort() });
	}
	return builder.finish();
}
