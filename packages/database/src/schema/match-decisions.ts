import { integer, pgTable, text, timestamp, unique } from "drizzle-orm/pg-core";

/** What analysts have decided of pairs of events of two datasets: the newest decision of a pair holds. */
export const matchDecisions = pgTable(
	"match_decisions",
	{
		id: integer().primaryKey().generatedAlwaysAsIdentity(),
		/** The dataset whose id comes first, and the source's id of the event in it. */
		datasetA: text().notNull(),
		eventA: text().notNull(),
		datasetB: text().notNull(),
		eventB: text().notNull(),
		decision: text({ enum: ["confirmed", "refused"] }).notNull(),
		reason: text().notNull(),
		authorId: text().notNull(),
		authorName: text().notNull(),
		decidedAt: timestamp({ withTimezone: true }).notNull(),
	},
	(table) => [unique("match_decisions_pair").on(table.datasetA, table.eventA, table.datasetB, table.eventB)],
);
