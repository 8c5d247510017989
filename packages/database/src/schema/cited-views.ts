import { integer, jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";

/** Views that somebody has cited, with the values that they showed. A row is never changed. */
export const citedViews = pgTable("cited_views", {
	/** Of the request, of which state of the data and by which method: the same view is the same row. */
	id: text().primaryKey(),
	kind: text().notNull(),
	/** What was requested, defaults filled in. */
	requested: jsonb("asked").$type<Record<string, unknown>>().notNull(),
	datasetId: text().notNull(),
	title: text().notNull(),
	dataRevision: integer().notNull(),
	/** Versions of the definitions, by name. */
	versions: jsonb().$type<Record<string, number>>().notNull(),
	values: jsonb().$type<unknown>().notNull(),
	/** SHA-256 of the values in canonical JSON (RFC 8785), hexadecimal. */
	hash: text().notNull(),
	citedAt: timestamp({ withTimezone: true }).notNull(),
});
