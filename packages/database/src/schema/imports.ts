import { IMPORT_STATUSES, type ImportCounts, type RevisionSummary } from "@harmattan/domain/imports/report";
import { bigint, integer, jsonb, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import { datasets } from "./datasets.ts";

/** One attempt to bring a file's events in, with what became of its rows. */
export const imports = pgTable("imports", {
	id: integer().primaryKey().generatedAlwaysAsIdentity(),
	datasetId: text()
		.notNull()
		.references(() => datasets.id),
	status: text({ enum: IMPORT_STATUSES }).notNull(),
	format: text().notNull(),
	fileName: text().notNull(),
	fileSha256: text(),
	fileBytes: bigint({ mode: "number" }),
	release: text(),
	counts: jsonb().$type<ImportCounts>(),
	/** Null until committed. */
	dataRevision: integer(),
	error: text(),
	startedAt: timestamp({ withTimezone: true }).notNull(),
	finishedAt: timestamp({ withTimezone: true }),
});

/** A row that was refused or set apart, as it stood in the file. */
export const rejects = pgTable(
	"rejects",
	{
		importId: integer()
			.notNull()
			.references(() => imports.id, { onDelete: "cascade" }),
		position: integer().notNull(),
		line: integer().notNull(),
		column: text(),
		value: text(),
		code: text().notNull(),
		message: text().notNull(),
		disposition: text({ enum: ["rejected", "quarantined"] }).notNull(),
		raw: jsonb().$type<Record<string, string>>().notNull(),
	},
	(table) => [primaryKey({ columns: [table.importId, table.position] })],
);

/** The one increasing number that every committed change of data gets, without gaps. */
export const dataRevisions = pgTable("data_revisions", {
	id: integer().primaryKey(),
	kind: text({ enum: ["import", "reference"] }).notNull(),
	importId: integer().references(() => imports.id),
	recordedAt: timestamp({ withTimezone: true }).notNull(),
	/** What moved; null for a change that touches no events. */
	summary: jsonb().$type<RevisionSummary>(),
});
