import { pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";

/**
 * Events whose words were erased: nothing of what they said, only which they are, so that a later import of the same rows brings no words
 * back.
 */
export const eventErasures = pgTable(
	"event_erasures",
	{
		datasetId: text().notNull(),
		eventKey: uuid().notNull(),
		erasedAt: timestamp({ withTimezone: true }).notNull(),
	},
	(table) => [primaryKey({ columns: [table.datasetId, table.eventKey] })],
);
