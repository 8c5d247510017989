import type { StatedCoverage } from "@harmattan/domain/coverage/stated-coverage";
import type { CheckReport, EventDifference } from "@harmattan/domain/imports/check-report";
import { type ColumnMapping, DATE_ORDERS } from "@harmattan/domain/imports/column-mapping";
import type { ReleaseChange } from "@harmattan/domain/imports/dataset-release";
import type { FilePreview } from "@harmattan/domain/imports/preview";
import {
	IMPORT_KINDS,
	IMPORT_STATUSES,
	type ImportCounts,
	type ImportProgress,
	type RevisionSummary,
} from "@harmattan/domain/imports/report";
import type { ImportScope } from "@harmattan/domain/imports/scope";
import type { SnapshotScope } from "@harmattan/domain/imports/snapshot";
import type { NewDataset } from "@harmattan/domain/licence/dataset-draft";
import { bigint, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** One attempt to bring events in, or to undo one, with what became of its rows. */
export const imports = pgTable(
	"imports",
	{
		id: integer().primaryKey().generatedAlwaysAsIdentity(),
		kind: text({ enum: IMPORT_KINDS }).notNull(),
		/** Null until chosen. The dataset is made with the first import that commits into it. */
		datasetId: text(),
		/** What an admin says of a dataset that is to be made; null for one that is there, or a format's own. */
		newDataset: jsonb().$type<NewDataset>(),
		status: text({ enum: IMPORT_STATUSES }).notNull(),
		/** Null until recognised. */
		format: text(),
		fileName: text().notNull(),
		/** Where the uploaded file lies in the installation's storage; null for a file of the command line. */
		storageKey: text(),
		fileSha256: text(),
		fileBytes: bigint({ mode: "number" }),
		release: text(),
		/** How the columns of a file without a known format are read. */
		mapping: jsonb().$type<ColumnMapping>(),
		/** Countries whose events it takes in, or took in; null until somebody chooses or the file is read. */
		scope: jsonb().$type<{ countries: ImportScope }>(),
		/** The scope that the file is declared to hold in full. */
		snapshot: jsonb().$type<SnapshotScope>(),
		preview: jsonb().$type<FilePreview>(),
		/** What the file covers, as the person who imports it states it; null where nothing is stated. */
		coverage: jsonb().$type<StatedCoverage[]>(),
		/** The order of day and month in dates of three numbers; null where it is not stated. */
		dateOrder: text({ enum: DATE_ORDERS }),
		/** The dataset's release before it and after it; null where it left it. */
		stateChange: jsonb().$type<ReleaseChange>(),
		/** The import that this one undoes. */
		reverts: integer(),
		counts: jsonb().$type<ImportCounts>(),
		report: jsonb().$type<CheckReport>(),
		progress: jsonb().$type<ImportProgress>(),
		/** Null until committed. */
		dataRevision: integer(),
		error: text(),
		/** Account that requested it; null for the command line and the worker's schedule. */
		requestedBy: text(),
		startedAt: timestamp({ withTimezone: true }).notNull(),
		finishedAt: timestamp({ withTimezone: true }),
	},
	(table) => [index("imports_dataset").on(table.datasetId, table.id)],
);

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

/** Events that an import adds, changes or withdraws, as its check found them; of each kind the first thousands. */
export const importDifferences = pgTable(
	"import_differences",
	{
		importId: integer()
			.notNull()
			.references(() => imports.id, { onDelete: "cascade" }),
		position: integer().notNull(),
		difference: jsonb().$type<EventDifference>().notNull(),
	},
	(table) => [primaryKey({ columns: [table.importId, table.position] })],
);

/** What unchanged events that an import found in a newer version were held as before it, so that it can be undone. */
export const confirmations = pgTable(
	"confirmations",
	{
		importId: integer()
			.notNull()
			.references(() => imports.id, { onDelete: "cascade" }),
		eventKey: uuid().notNull(),
		fingerprint: bigint({ mode: "bigint" }).notNull(),
		versionText: text(),
		versionRank: bigint({ mode: "number" }),
	},
	(table) => [primaryKey({ columns: [table.importId, table.eventKey] })],
);

/** The one increasing number that every committed change of data gets, without gaps. */
export const dataRevisions = pgTable("data_revisions", {
	id: integer().primaryKey(),
	kind: text({ enum: ["import", "rollback", "reference"] }).notNull(),
	importId: integer().references(() => imports.id),
	recordedAt: timestamp({ withTimezone: true }).notNull(),
	/** What moved; null for a change that touches no events. */
	summary: jsonb().$type<RevisionSummary>(),
});

/** How the columns of a team's own layout are read, kept by name. */
export const columnMappings = pgTable("column_mappings", {
	name: text().primaryKey(),
	mapping: jsonb().$type<ColumnMapping>().notNull(),
	updatedAt: timestamp({ withTimezone: true }).notNull(),
});
