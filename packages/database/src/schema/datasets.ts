import { LICENCE_POLICIES } from "@harmattan/domain/licence/policy";
import { boolean, integer, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";

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
	/** Countries whose events imports take in, ISO alpha-3; null: of all. */
	scope: text().array(),
	/** Newest release committed; null where none was stated. */
	release: text(),
	createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
});

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
