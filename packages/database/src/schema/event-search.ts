import { customType, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/**
 * The words of each event that stands: places, actors, headlines and notes, as searches compare them (the domain's `searchKeys`). Written by the
 * worker after each change of the data, so that an import does not wait for it.
 */
export const eventSearch = pgTable(
	"event_search",
	{
		datasetId: text().notNull(),
		eventKey: uuid().notNull(),
		/** The version of the event that the words are of. */
		revision: integer().notNull(),
		words: tsvector().notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.datasetId, table.eventKey] }),
		index("event_search_words").using("gin", table.words),
	],
);
