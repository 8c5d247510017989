import { COARSE_RANK } from "@harmattan/domain/events/precision";
import { asc, type SQL, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { events } from "../schema/events.ts";
import { type EventFilter, whereEvents } from "./event-filter.ts";
import { type EventRow, eventSelection, withActors } from "./event-rows.ts";

/** A box of degrees: west, south, east, north; across the date line the west lies east of the east. */
export type Bbox = readonly [number, number, number, number];

/** The condition that an event lies in a box; none where there is no box. */
export const inBox = (bbox: Bbox | null) =>
	bbox === null
		? undefined
		: sql`${
				bbox[0] <= bbox[2]
					? sql`${events.longitude} between ${bbox[0]} and ${bbox[2]}`
					: sql`(${events.longitude} >= ${bbox[0]} or ${events.longitude} <= ${bbox[2]})`
			} and ${events.latitude} between ${bbox[1]} and ${bbox[3]}`;

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
			.select({ ...eventSelection, day: events.day })
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

/** The event of an id, if it is among those of a filter. */
export async function readEvent(db: Database, filter: EventFilter, id: string): Promise<EventRow | null> {
	const rows = await db
		.select(eventSelection)
		.from(events)
		.where(sql`${whereEvents(filter)} and ${events.eventKey} = ${id}::uuid`);
	return (await withActors(db, rows))[0] ?? null;
}

/** All events of a filter by date, a page at a time, each of which is read by itself: nothing is held open between them. */
export async function* eventPages(
	read: <Answer>(run: (db: Database) => Promise<Answer>) => Promise<Answer>,
	filter: EventFilter,
	size: number,
): AsyncGenerator<EventRow[]> {
	let after = sql``;
	for (;;) {
		const { rows, page } = await read(async (db) => {
			const found = await db
				.select({ ...eventSelection, day: events.day })
				.from(events)
				.where(sql`${whereEvents(filter)} ${after}`)
				.orderBy(asc(events.day), asc(events.eventKey))
				.limit(size);
			return { rows: found, page: await withActors(db, found) };
		});
		if (page.length > 0) yield page;
		const last = rows.at(-1);
		if (last === undefined || rows.length < size) return;
		after = sql`and (${events.day}, ${events.eventKey}) > (${last.day}, ${last.id}::uuid)`;
	}
}

/** Resolutions of H3 that events are requested by. */
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
		.select(eventSelection)
		.from(events)
		.where(sql`${whereEvents(filter)} and ${at}`)
		.orderBy(sql`${events.day} desc`)
		.limit(limit);
	return withActors(db, rows);
}
