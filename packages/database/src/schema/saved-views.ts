import { boolean, pgTable, text, timestamp } from "drizzle-orm/pg-core";

/** Views of the map that members keep under a name. */
export const savedViews = pgTable("saved_views", {
	name: text().primaryKey(),
	/** The address after the question mark. */
	query: text().notNull(),
	/** True where its author lets everybody read it; else it is for members. */
	published: boolean().notNull().default(false),
	authorId: text().notNull(),
	authorName: text().notNull(),
	savedAt: timestamp({ withTimezone: true }).notNull(),
});
