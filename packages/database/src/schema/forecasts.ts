import type { DrawRuns, ForecastClass, ForecastMeasure } from "@harmattan/domain/forecast/frozen-forecast";
import type { ModelId } from "@harmattan/domain/forecast/model";
import {
	boolean,
	doublePrecision,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	timestamp,
} from "drizzle-orm/pg-core";

/** Forecasts as they were frozen, before their months were covered, and backtests. Rows are added and never changed or removed: a trigger refuses it. */
export const forecasts = pgTable(
	"forecasts",
	{
		/** First letters of the hash: what a forecast is called. */
		id: text().primaryKey(),
		datasetId: text().notNull(),
		/** The data revision whose events it was made from. */
		dataRevision: integer().notNull(),
		frozenAt: timestamp({ withTimezone: true }).notNull(),
		region: text().notNull(),
		measure: text().$type<ForecastMeasure>().notNull(),
		class: text().$type<ForecastClass>().notNull(),
		model: text().$type<ModelId>().notNull(),
		version: integer().notNull(),
		seed: integer().notNull(),
		/** `backtest`: made later, from the data as they stood at the revision, so that a record does not begin with nothing. */
		kind: text({ enum: ["frozen", "backtest"] })
			.notNull()
			.default("frozen"),
		/** The last month that was known, as the calendar counts months. */
		origin: integer().notNull(),
		/** What it was made from: the region's months up to the origin, oldest first; null is a gap. */
		history: jsonb().$type<(number | null)[]>().notNull(),
		/** The draws of each month after the origin. */
		months: jsonb().$type<DrawRuns[]>().notNull(),
		/** SHA-256 of all of it in canonical JSON (RFC 8785), hexadecimal. */
		hash: text().notNull(),
	},
	(table) => [index("forecasts_subject").on(table.datasetId, table.region, table.measure, table.class)],
);

/** How forecasts came out, a row for each month and value that it came to: a later correction adds a row. */
export const forecastScores = pgTable(
	"forecast_scores",
	{
		forecastId: text().notNull(),
		/** The month, as the calendar counts months. */
		month: integer().notNull(),
		/** The data revision by which the month came to this. */
		dataRevision: integer().notNull(),
		scoredAt: timestamp({ withTimezone: true }).notNull(),
		came: integer().notNull(),
		crps: doublePrecision().notNull(),
		ign: doublePrecision().notNull(),
		mis: doublePrecision().notNull(),
		inside50: boolean().notNull(),
		inside90: boolean().notNull(),
	},
	(table) => [primaryKey({ columns: [table.forecastId, table.month, table.dataRevision] })],
);
