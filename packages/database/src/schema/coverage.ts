import { STORED_COVERAGE_KINDS } from "@harmattan/domain/coverage/span";
import { date, index, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { datasets } from "./datasets.ts";
import { imports } from "./imports.ts";

/**
 * What a dataset covers, as a union of spans: each added by an import, and taken away with it, or stated by a person. A
 * country is ISO alpha-3, or `world`. The domain's `coverageOf` says what follows from them.
 */
export const datasetCoverage = pgTable(
	"dataset_coverage",
	{
		id: integer().primaryKey().generatedAlwaysAsIdentity(),
		datasetId: text()
			.notNull()
			.references(() => datasets.id, { onDelete: "cascade" }),
		country: text().notNull(),
		from: date().notNull(),
		to: date().notNull(),
		kind: text({ enum: STORED_COVERAGE_KINDS }).notNull().default("complete"),
		source: text().notNull(),
		/** The import that added it; null where a person stated it of the dataset. */
		importId: integer().references(() => imports.id, { onDelete: "cascade" }),
	},
	(table) => [
		index("dataset_coverage_dataset").on(table.datasetId),
		index("dataset_coverage_import").on(table.importId),
	],
);

/** A dataset's coverage from a data revision on, kept by a trigger on revisions (migration 0015): views of the past read it. */
export const coverageHistory = pgTable(
	"coverage_history",
	{
		datasetId: text().notNull(),
		dataRevision: integer().notNull(),
		/** Rows of country, from, to, kind, source and importId. */
		coverage: jsonb().notNull(),
	},
	(table) => [primaryKey({ columns: [table.datasetId, table.dataRevision] })],
);
