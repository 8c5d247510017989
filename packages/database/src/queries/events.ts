import { type ActorRole, classNames } from "@harmattan/domain/events/classes";
import { COARSE_RANK, GEO_PRECISIONS } from "@harmattan/domain/events/precision";
import { versionDifferences } from "@harmattan/domain/events/version-differences";
import type { Viewer } from "@harmattan/domain/licence/policy";
import { dayOf } from "@harmattan/domain/time/calendar";
import { and, asc, eq, inArray, ne, type SQL, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { actors } from "../schema/actors.ts";
import { datasets } from "../schema/datasets.ts";
import { eventRevisions, events } from "../schema/events.ts";
import { imports } from "../schema/imports.ts";
import { type EventFilter, whereEvents } from "./event-filter.ts";

/** A current event with its actors. */
export interface EventRow {
	id: string;
	sourceId: string;
	dataset: string;
	dateStart: string;
	dateEnd: string;
	datePrecision: string;
	country: string | null;
	admin1: string | null;
	place: string | null;
	latitude: number | null;
	longitude: number | null;
	geoPrecision: string;
	classes: string[];
	type: string;
	actors: { id: string | null; name: string; role: ActorRole; type: string | null; ideology: string | null }[];
	fatalities: { low: number | null; best: number | null; high: number | null };
	civilians: number | null;
	sources: number | null;
	flags: string[];
	revision: number;
}

const selection = {
	id: events.eventKey,
	sourceId: events.sourceId,
	dataset: events.datasetId,
	dateStart: events.dateStart,
	dateEnd: events.dateEnd,
	datePrecision: events.datePrecision,
	country: events.country,
	admin1: events.admin1,
	place: events.place,
	latitude: events.latitude,
	longitude: events.longitude,
	geoPrecision: events.geoPrecision,
	classes: events.classes,
	type: events.type,
	low: events.fatalitiesLow,
	best: events.fatalitiesBest,
	high: events.fatalitiesHigh,
	civilians: events.civilians,
	sources: events.sourceCount,
	flags: events.flags,
	revision: sql<number>`(select made.data_revision from ${imports} made where made.id = ${events}.import_id)`,
	statedActors: events.actors,
};

/** A box of degrees: west, south, east, north. */
export type Bbox = readonly [number, number, number, number];

const inBox = (bbox: Bbox | null) =>
	bbox === null
		? undefined
		: sql`${events.longitude} between ${bbox[0]} and ${bbox[2]} and ${events.latitude} between ${bbox[1]} and ${bbox[3]}`;

/** Events of a filter by date, a page after a cursor, with the number of all that match. */
export async function listEvents(
	db: Database,
	filter: EventFilter,
	page: { bbox: Bbox | null; limit: number; after: { day: number; id: string } | null },
): Promise<{ events: EventRow[]; matched: number; next: { day: number; id: string } | null }> {
	const where = sql.join(
		[whereEvents(filter), inBox(page.bbox)].filter((part) => part !== undefined),
		sql` and `,
	);
	const after = page.after
		? sql`and (${events.day}, ${events.eventKey}) > (${page.after.day}, ${page.after.id}::uuid)`
		: sql``;
	const [rows, [tally]] = await Promise.all([
		db
			.select({ ...selection, day: events.day })
			.from(events)
			.where(sql`${where} ${after}`)
			.orderBy(asc(events.day), asc(events.eventKey))
			.limit(page.limit + 1),
		db.select({ matched: sql<number>`count(*)::int` }).from(events).where(where),
	]);
	const shown = rows.slice(0, page.limit);
	const last = rows.length > page.limit ? shown.at(-1) : undefined;
	return {
		events: await withActors(db, shown),
		matched: tally?.matched ?? 0,
		next: last ? { day: last.day, id: last.id } : null,
	};
}

/** All events of a filter by date, a page at a time. */
export async function* eventPages(db: Database, filter: EventFilter, size: number): AsyncGenerator<EventRow[]> {
	let after = sql``;
	for (;;) {
		const rows = await db
			.select({ ...selection, day: events.day })
			.from(events)
			.where(sql`${whereEvents(filter)} ${after}`)
			.orderBy(asc(events.day), asc(events.eventKey))
			.limit(size);
		if (rows.length > 0) yield await withActors(db, rows);
		const last = rows.at(-1);
		if (last === undefined || rows.length < size) return;
		after = sql`and (${events.day}, ${events.eventKey}) > (${last.day}, ${last.id}::uuid)`;
	}
}

/** Resolutions of H3 that events are asked for by. */
export type SpotResolution = 3 | 4 | 5 | 6 | 7;

/** A spot on the map: one coordinate in single precision, an H3 cell as hexadecimal text, or anywhere. */
export type Spot =
	| { longitude: number; latitude: number }
	| { cell: string; resolution: SpotResolution }
	| { anywhere: true };

/** Degrees by which a coordinate in single precision may be off: about half a metre. */
const SINGLE = 5e-6;

/** The parent of a stored cell at a coarser resolution: H3 keeps the resolution in bits 52 to 55 and fills unused digits with ones. */
function cellAt(resolution: SpotResolution): SQL {
	const resolutionBits = 15n << 52n;
	const unusedDigits = (1n << BigInt(3 * (15 - resolution))) - 1n;
	return sql`(${events.cell} & ${sql.raw(String(BigInt.asIntN(64, ~resolutionBits)))} | ${sql.raw(String((BigInt(resolution) << 52n) | unusedDigits))})`;
}

/** Events of a filter at a spot, newest first. At a coordinate or in a cell, points that stand in for an area are left out, as on the map. */
export async function eventsAt(db: Database, filter: EventFilter, spot: Spot, limit: number): Promise<EventRow[]> {
	const at =
		"anywhere" in spot
			? sql`true`
			: "cell" in spot
				? sql`${events.geoPrecision} < ${COARSE_RANK} and ${cellAt(spot.resolution)} = ${BigInt(`0x${spot.cell}`).toString()}::bigint`
				: sql`${events.geoPrecision} < ${COARSE_RANK} and abs(${events.longitude} - ${spot.longitude}::float8) < ${SINGLE}::float8
					and abs(${events.latitude} - ${spot.latitude}::float8) < ${SINGLE}::float8`;
	const rows = await db
		.select(selection)
		.from(events)
		.where(sql`${whereEvents(filter)} and ${at}`)
		.orderBy(sql`${events.day} desc`)
		.limit(limit);
	return withActors(db, rows);
}

/** An event with all its revisions, newest first, each with what it changed of the one before. */
export async function findEvent(db: Database, filter: EventFilter, id: string) {
	const rows = await db
		.select(selection)
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
				.select(selection)
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

const ROLES = { a: "side_a", b: "side_b", "a+": "associated_a", "b+": "associated_b" } as const;

type Selected = Awaited<ReturnType<typeof selectOnce>>[number];
const selectOnce = (db: Database) => db.select(selection).from(events);

async function withActors(db: Database, rows: Selected[]): Promise<EventRow[]> {
	if (rows.length === 0) return [];
	const ids = new Set(rows.flatMap((row) => row.statedActors.flatMap(([, , , actorId]) => actorId ?? [])));
	const known =
		ids.size === 0
			? []
			: await db
					.select()
					.from(actors)
					.where(inArray(actors.id, [...ids]));
	const byId = new Map(known.map((actor) => [actor.id, actor]));
	return rows.map(({ low, best, high, geoPrecision, classes, statedActors, ...row }) => ({
		...row,
		geoPrecision: GEO_PRECISIONS[geoPrecision - 1] ?? "unknown",
		classes: classNames(classes),
		fatalities: { low, best, high },
		actors: statedActors.map(([role, name, , actorId]) => {
			const actor = actorId === null ? undefined : byId.get(actorId);
			return {
				id: actor?.id ?? null,
				name: actor?.name ?? name,
				role: ROLES[role],
				type: actor?.type ?? null,
				ideology: actor?.ideology ?? null,
			};
		}),
	}));
}
