import { date, pgTable, primaryKey, text } from "drizzle-orm/pg-core";

/** Who has read which closed dataset on which day (UTC): so that the audit log has one entry of it and not one of each page. */
export const datasetReads = pgTable(
	"dataset_reads",
	{
		accountId: text().notNull(),
		datasetId: text().notNull(),
		day: date().notNull(),
	},
	(table) => [primaryKey({ columns: [table.accountId, table.datasetId, table.day] })],
);
