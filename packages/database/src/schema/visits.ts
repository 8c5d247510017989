import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { users } from "./people.ts";

/** When members were last here, so that what changed since can be shown to them; nobody else is shown it. */
export const visits = pgTable("visits", {
	userId: text()
		.primaryKey()
		.references(() => users.id, { onDelete: "cascade" }),
	at: timestamp({ withTimezone: true }).notNull(),
	/** The end of the visit before; null on the first. */
	before: timestamp({ withTimezone: true }),
});
