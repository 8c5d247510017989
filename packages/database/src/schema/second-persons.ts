import { pgTable, text, timestamp } from "drizzle-orm/pg-core";

/** What one person wants done and a second has to want too. */
export const secondPersons = pgTable("second_persons", {
	/** What is to be done, such as `remove dataset acled`. */
	what: text().primaryKey(),
	/** SHA-256 of all that it would set: the second person has to want the same. */
	content: text().notNull(),
	actorId: text().notNull(),
	actorName: text().notNull(),
	requestedAt: timestamp({ withTimezone: true }).notNull(),
});
