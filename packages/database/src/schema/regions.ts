import { date, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";

/** Countries, their admin-1 and admin-2 units, groups of countries, and named areas as lists of admin-1 units. */
export const regions = pgTable("regions", {
	id: text().primaryKey(),
	kind: text({ enum: ["country", "admin1", "admin2", "group", "named_area"] }).notNull(),
	name: text().notNull(),
	/** The country of an admin-1 or admin-2 unit. */
	parent: text(),
	/** The unit that a law divided into this one and others; null for one that no other was there before. */
	replaces: text(),
});

/** What a unit of administration is called, and coded, by date: oldest first. */
export const regionVersions = pgTable(
	"region_versions",
	{
		regionId: text()
			.notNull()
			.references(() => regions.id, { onDelete: "cascade" }),
		position: integer().notNull(),
		name: text().notNull(),
		/** First day; null: as far back as the sources go. */
		validFrom: date(),
		/** The day after the last; null: it holds. */
		validTo: date(),
		/** OCHA's place code; null: not stated. */
		pcode: text(),
	},
	(table) => [primaryKey({ columns: [table.regionId, table.position] })],
);

export const regionMembers = pgTable(
	"region_members",
	{
		regionId: text()
			.notNull()
			.references(() => regions.id, { onDelete: "cascade" }),
		memberId: text().notNull(),
	},
	(table) => [primaryKey({ columns: [table.regionId, table.memberId] })],
);
