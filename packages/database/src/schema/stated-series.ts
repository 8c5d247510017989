import { INTERVALS } from "@harmattan/domain/time/calendar";
import { date, doublePrecision, pgTable, primaryKey, text } from "drizzle-orm/pg-core";

/** Series that events can't bring: migration, arms transfers, gold. Every version stands in the history of reference rows. */
export const statedSeries = pgTable("stated_series", {
	id: text().primaryKey(),
	name: text().notNull(),
	unit: text().notNull(),
	interval: text({ enum: INTERVALS }).notNull(),
});

/** What a source states for a region and period; a null value: it names the period and states none. */
export const statedValues = pgTable(
	"stated_values",
	{
		seriesId: text()
			.notNull()
			.references(() => statedSeries.id, { onDelete: "cascade" }),
		region: text().notNull(),
		period: date().notNull(),
		value: doublePrecision(),
		/** The source's own range; null where it states none. */
		low: doublePrecision(),
		high: doublePrecision(),
		source: text().notNull(),
	},
	(table) => [primaryKey({ columns: [table.seriesId, table.region, table.period] })],
);
