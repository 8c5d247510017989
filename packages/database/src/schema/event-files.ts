import { customType, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });

/** The columnar file of each dataset's events, as readers' browsers take it: made once for a state of the data. */
export const eventFiles = pgTable("event_files", {
	datasetId: text().primaryKey(),
	/** The newest data revision that it holds. */
	revision: integer().notNull(),
	/** SHA-256 of the file, hexadecimal. */
	hash: text().notNull(),
	events: integer().notNull(),
	/** Bytes of the file, and the file itself, packed by Brotli. */
	bytes: integer().notNull(),
	packed: bytea().notNull(),
	madeAt: timestamp({ withTimezone: true }).notNull(),
});
