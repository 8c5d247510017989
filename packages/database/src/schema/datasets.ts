import { LICENCE_POLICIES } from "@harmattan/domain/licence/policy";
import { boolean, index, integer, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import { users } from "./people.ts";

/** A body of events under one licence. Synthetic and set-aside datasets are never mistaken for real ones. */
export const datasets = pgTable("datasets", {
	id: text().primaryKey(),
	name: text().notNull(),
	format: text().notNull(),
	licence: text().notNull(),
	licencePolicy: text({ enum: LICENCE_POLICIES }).notNull(),
	attribution: text().notNull(),
	url: text(),
	synthetic: boolean().notNull().default(false),
	/** True once a real dataset is loaded beside a demonstration: kept, no longer the one that pages open with. */
	setAside: boolean().notNull().default(false),
	/** True where a clean check commits by itself. */
	trusted: boolean().notNull().default(false),
	/** True where an admin who has permission opens monthly counts of restricted records to everybody. */
	aggregatesOpen: boolean().notNull().default(false),
	/** Who gave that permission, and when; null where nobody has. */
	aggregatesPermission: text(),
	/** True where of those whom the policy lets in only the people read it who are named for it; admins keep it all the same. */
	namedOnly: boolean().notNull().default(false),
	/** Countries whose events imports take in, ISO alpha-3; null: of all. */
	scope: text().array(),
	/** Newest release committed; null where none was stated. */
	release: text(),
	createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
});

/** Who reads a dataset that is for named people only. */
export const datasetReaders = pgTable(
	"dataset_readers",
	{
		datasetId: text()
			.notNull()
			.references(() => datasets.id, { onDelete: "cascade" }),
		userId: text()
			.notNull()
			.references(() => users.id, { onDelete: "cascade" }),
	},
	(table) => [primaryKey({ columns: [table.datasetId, table.userId] }), index("dataset_readers_user").on(table.userId)],
);

/** People in a country or admin-1 region in a year, from a source that is named with the figure. */
export const populations = pgTable(
	"populations",
	{
		/** ISO alpha-3 code of a country, or id of an admin-1 region. */
		region: text().notNull(),
		year: integer().notNull(),
		people: integer().notNull(),
		source: text().notNull(),
	},
	(table) => [primaryKey({ columns: [table.region, table.year] })],
);
