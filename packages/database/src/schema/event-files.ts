import { customType, integer, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });

/** The columnar files of each dataset's events, as readers' browsers take them: the last few states, so that changes can be sent. */
export const eventFiles = pgTable(
	"event_files",
	{
		datasetId: text().notNull(),
		/** SHA-256 of the file, hexadecimal. */
		hash: text().notNull(),
		/** The newest data revision that it holds. */
		revision: integer().notNull(),
		/** Version of the file's layout. */
		format: integer().notNull(),
		events: integer().notNull(),
		/** Bytes of the file, and the file itself, packed by Brotli. */
		bytes: integer().notNull(),
		packed: bytea().notNull(),
		madeAt: timestamp({ withTimezone: true }).notNull(),
	},
	(table) => [primaryKey({ columns: [table.datasetId, table.hash] })],
);
