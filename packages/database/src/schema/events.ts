import type { ActorType } from "@harmattan/domain/actors/taxonomy";
import type { ActorRole } from "@harmattan/domain/events/classes";
import { EVENT_FLAGS } from "@harmattan/domain/events/mapped-event";
import { DATE_PRECISIONS } from "@harmattan/domain/events/precision";
import { WITHDRAWALS } from "@harmattan/domain/merge/withdrawal";
import { getTableColumns, sql } from "drizzle-orm";
import {
	bigint,
	customType,
	date,
	doublePrecision,
	index,
	integer,
	json,
	pgTable,
	primaryKey,
	real,
	smallint,
	text,
	uuid,
} from "drizzle-orm/pg-core";

/** Roles as actors are stored: a letter for the side, `+` for an associate. */
export const STORED_ROLES = { side_a: "a", side_b: "b", associated_a: "a+", associated_b: "b+" } as const;

/**
 * An actor of an event as stored: role, stated name, the source's own number, and the actor that an alias settles it
 * as, null where none does. An array and not an object, since there are two or more in each of millions of rows.
 */
export type StoredActor = [
	role: (typeof STORED_ROLES)[ActorRole],
	name: string,
	sourceActorId: string | null,
	actorId: string | null,
	/** The kind of body that the source says it is; left out where it says none. */
	typeHint?: ActorType,
];

/** JSON of our own writing, kept as text: nothing looks into it, and checking it anew is a tenth of what a row costs to store. */
const writtenJson = customType<{ data: Record<string, string>; driverData: string }>({
	dataType: () => "text",
	toDriver: (value) => JSON.stringify(value),
	fromDriver: (text) => JSON.parse(text) as Record<string, string>,
});

/**
 * One version of an event, the same where it is current and where it was superseded: what it is and which version.
 * The data revision of a version is that of the import that wrote it.
 */
const identity = () => ({
	eventKey: uuid("event_key").notNull(),
	datasetId: text("dataset_id").notNull(),
	sourceId: text("source_id").notNull(),
	/** Counts the versions of one event, from 1. */
	revision: integer("revision").notNull(),
	importId: integer("import_id").notNull(),
	firstImportId: integer("first_import_id").notNull(),
	versionText: text("version_text"),
	versionRank: bigint("version_rank", { mode: "number" }),
	/** MD5 of the content as the source has it, whatever the file's layout. */
	contentHash: uuid("content_hash").notNull(),
	/** Hash of the columns as the file wrote them: equal ones need no mapping to be found unchanged. */
	fingerprint: bigint("fingerprint", { mode: "bigint" }).notNull(),
	/** Why the event no longer stands; null while it does. */
	withdrawal: text("withdrawal", { enum: WITHDRAWALS }),
});

/** What the source says. */
const stated = () => ({
	dateStart: date("date_start").notNull(),
	dateEnd: date("date_end").notNull(),
	datePrecision: text("date_precision", { enum: DATE_PRECISIONS }).notNull(),
	countryStated: text("country_stated"),
	admin1Stated: text("admin1_stated"),
	admin2Stated: text("admin2_stated"),
	place: text("place"),
	latitude: doublePrecision("latitude"),
	longitude: doublePrecision("longitude"),
	geoPrecision: smallint("geo_precision").notNull(),
	type: text("type").notNull(),
	fatalitiesLow: integer("fatalities_low"),
	fatalitiesBest: integer("fatalities_best"),
	fatalitiesHigh: integer("fatalities_high"),
	civilians: integer("civilians"),
	sourceCount: integer("source_count"),
	/** Other columns of the source, by their own names. */
	details: writtenJson("details").notNull(),
});

/** What our lists and maps make of it. Integer day and month stand beside dates for binning. */
const derived = () => ({
	day: integer("day").notNull(),
	month: integer("month").notNull(),
	country: text("country"),
	admin1: text("admin1"),
	pointCountry: text("point_country"),
	pointAdmin1: text("point_admin1"),
	classes: smallint("classes").notNull(),
	/** The first actor of each side: its id where resolved, else `name:` and the stated name. */
	sideA: text("side_a"),
	sideB: text("side_b"),
	/** All resolved actors of the event. */
	actorIds: text("actor_ids").array().notNull().default(sql`'{}'`),
	actors: json("actors").$type<StoredActor[]>().notNull(),
	flags: text("flags", { enum: EVENT_FLAGS }).array().notNull().default(sql`'{}'`),
	/** H3 cell of resolution 7; coarser ones follow from it by arithmetic. */
	cell: bigint("cell", { mode: "bigint" }),
	capitalKm: real("capital_km"),
	centreKm: real("centre_km"),
	littoralBorderKm: real("littoral_border_km"),
});
/** Joined the table later than the others, and stands last in it and in the views of the past. */
const later = () => ({
	/** The finest unit below or beside the admin-1 unit that the event is known to lie in: a province, or a region of a later law. */
	finerUnit: text("finer_unit"),
});
const version = () => ({ ...stated(), ...derived(), ...identity(), ...later() });

/** Names of the columns of a version, in SQL. */
export const VERSION_COLUMNS: readonly string[] = Object.values(getTableColumns(pgTable("version", version()))).map(
	(column) => column.name,
);

/**
 * Events as they stand, withdrawn ones too, a partition a dataset (migration 0003): the first load of a dataset fills a
 * table of its own and indexes it at the end, and nobody who reads another waits for it. The key is made from dataset and source id and leads the key of both
 * event tables, and no trigger or foreign key hangs on them: they can be distributed by it. The wide `details` live
 * out of line (migration 0001), so that a scan reads narrow rows.
 */
export const events = pgTable("events", version(), (table) => [
	primaryKey({ columns: [table.eventKey, table.datasetId] }),
	// Every page asks for one dataset, which is a partition; some countries, a span of days.
	index("events_country_day").on(table.country, table.day),
	index("events_day").on(table.day),
]);

/** Versions that a later import replaced, with the import that did. Together with `events`: all history. */
export const eventRevisions = pgTable(
	"event_revisions",
	{ ...version(), supersededBy: integer("superseded_by").notNull() },
	(table) => [
		primaryKey({ columns: [table.eventKey, table.revision] }),
		// A rollback asks what an import replaced; a view of the past, what was replaced after it.
		index("event_revisions_superseded_by").on(table.supersededBy),
	],
);

/** Sums of the events of a cell of a cube; those of deaths are null where no event of the cell states any. */
const summed = () => ({
	events: integer("events").notNull(),
	eventsWithDeaths: integer("events_with_deaths").notNull(),
	fatalitiesLow: integer("fatalities_low"),
	fatalitiesBest: integer("fatalities_best"),
	fatalitiesHigh: integer("fatalities_high"),
	civilians: integer("civilians"),
});

const cubeCell = () => ({
	datasetId: text("dataset_id").notNull(),
	country: text("country").notNull(),
	month: integer("month").notNull(),
	sideA: text("side_a"),
	sideB: text("side_b"),
	type: text("type").notNull(),
	classes: smallint("classes").notNull(),
	...summed(),
});
const countryMonth = () => ({
	datasetId: text("dataset_id").notNull(),
	country: text("country").notNull(),
	month: integer("month").notNull(),
	classes: smallint("classes").notNull(),
	...summed(),
});

/**
 * The monthly cube: events of a country, month, pair of sides, type and classes, kept in step by each import for
 * the months that it touched. Holds what stands, withdrawn events left out.
 */
export const eventCube = pgTable(
	"event_cube",
	{
		...cubeCell(),
	},
	(table) => [index("event_cube_partition").on(table.datasetId, table.country, table.month)],
);

/** The cube without sides and types: what figures of a country and its months are answered from, a few rows a month. */
export const countryMonths = pgTable(
	"country_months",
	{
		...countryMonth(),
	},
	(table) => [primaryKey({ columns: [table.datasetId, table.country, table.month, table.classes] })],
);

/** Which months of the cube each import has formed anew. */
export const cubeChanges = pgTable(
	"cube_changes",
	{
		datasetId: text("dataset_id").notNull(),
		country: text("country").notNull(),
		month: integer("month").notNull(),
		importId: integer("import_id").notNull(),
	},
	(table) => [primaryKey({ columns: [table.datasetId, table.importId, table.country, table.month] })],
);

/**
 * What months of the cube were before an import formed them anew: the past's cube is today's but for the months that imports since
 * have touched, and those are as the first of these imports found them. See decision 30.
 */
const before = () => ({ untilImport: integer("until_import").notNull() });

/** The cube's months as imports found them. */
export const eventCubeBefore = pgTable(
	"event_cube_before",
	{
		...cubeCell(),
		...before(),
	},
	(table) => [index("event_cube_before_import").on(table.datasetId, table.untilImport, table.country, table.month)],
);

/** The months of countries as imports found them. */
export const countryMonthsBefore = pgTable(
	"country_months_before",
	{
		...countryMonth(),
		...before(),
	},
	(table) => [primaryKey({ columns: [table.datasetId, table.untilImport, table.country, table.month, table.classes] })],
);
