import { versionDifferences } from "@harmattan/domain/events/version-differences";
import type { Viewer } from "@harmattan/domain/licence/policy";
import { dayOf } from "@harmattan/domain/time/calendar";
import { and, eq, ne, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { datasets } from "../schema/datasets.ts";
import { eventRevisions, events } from "../schema/events.ts";
import { imports } from "../schema/imports.ts";
import { type EventFilter, whereEvents } from "./event-filter.ts";
import { type EventRow, eventSelection, withActors } from "./event-rows.ts";

/** An event with all its revisions, newest first, each with what it changed of the one before. */
export async function findEvent(db: Database, filter: EventFilter, id: string) {
	const rows = await db
		.select(eventSelection)
		.from(events)
		.where(sql`${whereEvents(filter)} and ${events.eventKey} = ${id}::uuid`);
	const [event] = await withActors(db, rows);
	if (!event) return undefined;
	const version = (table: typeof events | typeof eventRevisions) => ({
		revision: table.revision,
		importId: table.importId,
		dataRevision: imports.dataRevision,
		recordedAt: imports.finishedAt,
		version: table.versionText,
		dateStart: table.dateStart,
		dateEnd: table.dateEnd,
		datePrecision: table.datePrecision,
		country: table.countryStated,
		admin1: table.admin1Stated,
		admin2: table.admin2Stated,
		place: table.place,
		latitude: table.latitude,
		longitude: table.longitude,
		geoPrecision: table.geoPrecision,
		type: table.type,
		actors: table.actors,
		fatalitiesLow: table.fatalitiesLow,
		fatalitiesBest: table.fatalitiesBest,
		fatalitiesHigh: table.fatalitiesHigh,
		civilians: table.civilians,
		sourceCount: table.sourceCount,
		withdrawal: table.withdrawal,
		details: table.details,
	});
	const [current, past] = await Promise.all(
		[events, eventRevisions].map((table) =>
			db
				.select(version(table))
				.from(table)
				.innerJoin(imports, eq(imports.id, table.importId))
				.where(eq(table.eventKey, event.id)),
		),
	);
	const versions = [...(current ?? []), ...(past ?? [])]
		.sort((a, b) => b.revision - a.revision)
		.map(({ revision, importId, dataRevision, recordedAt, version: text, actors: stated, ...rest }) => ({
			made: { revision, importId, dataRevision, recordedAt, version: text },
			fields: { ...rest, actors: stated.map(([, name]) => name).join("; ") },
		}));
	return {
		...event,
		/** Other columns of the source, by their own names. */
		details: versions[0]?.fields.details ?? {},
		revisions: versions.map(({ made, fields }, index) => {
			const before = versions[index + 1]?.fields;
			return {
				...made,
				recordedAt: made.recordedAt && new Date(made.recordedAt).toISOString(),
				changes: before === undefined ? [] : versionDifferences(before, fields),
			};
		}),
	};
}

/** Kilometres and days within which another dataset's event may tell of the same. */
const NEAR = { km: 25, days: 3, most: 8 };

/** Events of other datasets near an event in place and time, nearest day first. They are shown beside it and never merged. */
export async function nearbyEvents(
	db: Database,
	viewer: Viewer,
	event: Pick<EventRow, "dataset" | "dateStart" | "longitude" | "latitude">,
): Promise<EventRow[]> {
	const { longitude, latitude } = event;
	if (longitude === null || latitude === null) return [];
	const day = dayOf(event.dateStart);
	const others = await db
		.select({ id: datasets.id })
		.from(datasets)
		.where(and(ne(datasets.id, event.dataset), eq(datasets.setAside, false)));
	const found = await Promise.all(
		others.map(({ id }) =>
			db
				.select(eventSelection)
				.from(events)
				.where(
					whereEvents({
						viewer,
						datasetId: id,
						countries: null,
						admin1: null,
						eventClass: null,
						actorId: null,
						fromDay: day - NEAR.days,
						toDay: day + NEAR.days,
						area: { kind: "near", longitude, latitude, km: NEAR.km },
					}),
				)
				.orderBy(sql`abs(${events.day} - ${day})`)
				.limit(NEAR.most),
		),
	);
	return withActors(db, found.flat());
}
