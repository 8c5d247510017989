import type { ActorType, Ideology } from "@harmattan/domain/actors/taxonomy";
import {
	type ActorRole,
	type CodeStatus,
	classNames,
	codeStatusOf,
	type EventClass,
} from "@harmattan/domain/events/classes";
import type { EventFlag } from "@harmattan/domain/events/mapped-event";
import { type DatePrecision, GEO_PRECISIONS, type GeoPrecision } from "@harmattan/domain/events/precision";
import { type StatedSource, statedSources } from "@harmattan/domain/events/stated-sources";
import { inArray, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { actors } from "../schema/actors.ts";
import { events } from "../schema/events.ts";
import { imports } from "../schema/imports.ts";

/** A current event with its actors. */
export interface EventRow {
	id: string;
	sourceId: string;
	dataset: string;
	dateStart: string;
	dateEnd: string;
	datePrecision: DatePrecision;
	country: string | null;
	admin1: string | null;
	/** Second-level region in the source's words. */
	admin2: string | null;
	/** The finest unit that we know it to lie in, below or beside its admin-1 unit. */
	finerUnit: string | null;
	place: string | null;
	latitude: number | null;
	longitude: number | null;
	geoPrecision: GeoPrecision;
	classes: EventClass[];
	type: string;
	/** How sure the source is of its coding; null where it does not say. */
	codeStatus: CodeStatus | null;
	/** `name` is our actor's, where one is resolved; `stated` is the source's. */
	actors: {
		id: string | null;
		name: string;
		stated: string;
		role: ActorRole;
		type: ActorType | null;
		ideology: Ideology | null;
	}[];
	fatalities: { low: number | null; best: number | null; high: number | null };
	civilians: number | null;
	sources: number | null;
	/** The sources themselves, as far as the dataset names them. */
	sourceList: StatedSource[];
	flags: EventFlag[];
	revision: number;
}

/** Columns of an event that `withActors` makes rows of. */
export const eventSelection = {
	id: events.eventKey,
	sourceId: events.sourceId,
	dataset: events.datasetId,
	dateStart: events.dateStart,
	dateEnd: events.dateEnd,
	datePrecision: events.datePrecision,
	country: events.country,
	admin1: events.admin1,
	admin2: events.admin2Stated,
	finerUnit: events.finerUnit,
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
	// UCDP and ACLED each have a column of their own for it.
	sourceText: sql<
		string | null
	>`coalesce(${events.details}::json->>'source_article', ${events.details}::json->>'source')`,
	flags: events.flags,
	revision: sql<number>`(select made.data_revision from ${imports} made where made.id = ${events}.import_id)`,
	statedActors: events.actors,
};

const ROLES = { a: "side_a", b: "side_b", "a+": "associated_a", "b+": "associated_b" } as const;

type Selected = Awaited<ReturnType<typeof selectOnce>>[number];
const selectOnce = (db: Database) => db.select(eventSelection).from(events);

/** Selected events with the actors that their stated names stand for. */
export async function withActors(db: Database, rows: Selected[]): Promise<EventRow[]> {
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
	return rows.map(({ low, best, high, geoPrecision, classes, statedActors, sourceText, ...row }) => ({
		...row,
		geoPrecision: GEO_PRECISIONS[geoPrecision - 1] ?? "unknown",
		classes: classNames(classes),
		codeStatus: codeStatusOf(classes),
		sourceList: statedSources(sourceText),
		fatalities: { low, best, high },
		actors: statedActors.map(([role, name, , actorId]) => {
			const actor = actorId === null ? undefined : byId.get(actorId);
			return {
				id: actor?.id ?? null,
				name: actor?.name ?? name,
				stated: name,
				role: ROLES[role],
				type: actor?.type ?? null,
				ideology: actor?.ideology ?? null,
			};
		}),
	}));
}
