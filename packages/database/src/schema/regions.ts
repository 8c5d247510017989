import { pgTable, primaryKey, text } from "drizzle-orm/pg-core";

/** Countries, their admin-1 units, groups of countries, and named areas as lists of admin-1 units. */
export const regions = pgTable("regions", {
	id: text().primaryKey(),
	kind: text({ enum: ["country", "admin1", "group", "named_area"] }).notNull(),
	name: text().notNull(),
	/** The country of an admin-1 unit. */
	parent: text(),
});

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
