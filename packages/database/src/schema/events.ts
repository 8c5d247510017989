import { ACTOR_ROLES } from "@harmattan/domain/events/classes";
import type { StatedActor } from "@harmattan/domain/events/mapped-event";
import { DATE_PRECISIONS } from "@harmattan/domain/events/precision";
import { getTableColumns, sql } from "drizzle-orm";
import {
	bigint,
	date,
	doublePrecision,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	real,
	smallint,
	text,
	timestamp,
	uuid,
} from "drizzle-orm/pg-core";

/**
 * The content of an event, the same in its current row and in each revision. Integer day and month stand
 * beside dates for binning; cells are H3 indexes; precision is the rank of domain/events/precision.
 */
const content = () => ({
	dateStart: date("date_start").notNull(),
	dateEnd: date("date_end").notNull(),
	day: integer("day").notNull(),
	month: integer("month").notNull(),
	datePrecision: text("date_precision", { enum: DATE_PRECISIONS }).notNull(),
	countryStated: text("country_stated"),
	country: text("country"),
	admin1Stated: text("admin1_stated"),
	admin1: text("admin1"),
	admin2Stated: text("admin2_stated"),
	place: text("place"),
	latitude: doublePrecision("latitude"),
	longitude: doublePrecision("longitude"),
	geoPrecision: smallint("geo_precision").notNull(),
	pointCountry: text("point_country"),
	pointAdmin1: text("point_admin1"),
	type: text("type").notNull(),
	classes: smallint("classes").notNull(),
	fatalitiesLow: integer("fatalities_low"),
	fatalitiesBest: integer("fatalities_best"),
	fatalitiesHigh: integer("fatalities_high"),
	civilians: integer("civilians"),
	sourceCount: integer("source_count"),
	flags: text("flags").array().notNull().default(sql`'{}'`),
	cellR4: bigint("cell_r4", { mode: "bigint" }),
	cellR5: bigint("cell_r5", { mode: "bigint" }),
	cellR6: bigint("cell_r6", { mode: "bigint" }),
	cellR7: bigint("cell_r7", { mode: "bigint" }),
	capitalKm: real("capital_km"),
	centreKm: real("centre_km"),
	littoralBorderKm: real("littoral_border_km"),
});

const version = () => ({
	datasetId: text("dataset_id").notNull(),
	sourceId: text("source_id").notNull(),
	revision: integer("revision").notNull(),
	importId: integer("import_id").notNull(),
	dataRevision: integer("data_revision").notNull(),
	versionText: text("version_text"),
	versionRank: bigint("version_rank", { mode: "number" }),
	contentHash: text("content_hash").notNull(),
});

/** Names of the content columns, in SQL. */
export const CONTENT_COLUMNS: readonly string[] = Object.values(getTableColumns(pgTable("content", content()))).map(
	(column) => column.name,
);

/**
 * Current events, one narrow row each. The key is made from dataset and source id, leads every key of the
 * three event tables, and no trigger or foreign key hangs on them: they can be distributed by it.
 */
export const events = pgTable(
	"events",
	{
		eventKey: uuid("event_key").primaryKey(),
		...version(),
		...content(),
		firstSeenAt: timestamp("first_seen_at", { withTimezone: true }).notNull(),
		withdrawnAt: timestamp("withdrawn_at", { withTimezone: true }),
	},
	(table) => [
		// Every page asks for one dataset, some countries, a span of days.
		index("events_dataset_country_day").on(table.datasetId, table.country, table.day),
		index("events_dataset_day").on(table.datasetId, table.day),
	],
);

/** All revisions of all events, with the wide columns that current rows leave out. */
export const eventRevisions = pgTable(
	"event_revisions",
	{
		eventKey: uuid("event_key").notNull(),
		...version(),
		...content(),
		operation: text("operation", { enum: ["new", "changed", "withdrawn"] }).notNull(),
		recordedAt: timestamp("recorded_at", { withTimezone: true }).notNull(),
		actors: jsonb("actors").$type<StatedActor[]>().notNull(),
		details: jsonb("details").$type<Record<string, string | null>>().notNull(),
	},
	(table) => [primaryKey({ columns: [table.eventKey, table.revision] })],
);

/** Actors of current events: as stated, and as resolved where an alias settles it. */
export const eventActors = pgTable(
	"event_actors",
	{
		eventKey: uuid("event_key").notNull(),
		position: smallint("position").notNull(),
		role: text("role", { enum: ACTOR_ROLES }).notNull(),
		name: text("name").notNull(),
		/** Null: unresolved, and counted as such. */
		actorId: text("actor_id"),
	},
	(table) => [
		primaryKey({ columns: [table.eventKey, table.position] }),
		index("event_actors_actor").on(table.actorId, table.eventKey),
	],
);
