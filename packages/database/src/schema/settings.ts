import { jsonb, pgTable, text } from "drizzle-orm/pg-core";

/** What the admins have set, by name; names without a row have their default (domain/settings). */
export const settings = pgTable("settings", {
	name: text().primaryKey(),
	value: jsonb().notNull(),
});
