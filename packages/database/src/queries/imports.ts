import type { StatedCoverage } from "@harmattan/domain/coverage/stated-coverage";
import type { CheckReport, EventDifference } from "@harmattan/domain/imports/check-report";
import type { ColumnMapping, DateOrder } from "@harmattan/domain/imports/column-mapping";
import type { FilePreview } from "@harmattan/domain/imports/preview";
import type { ImportCounts, ImportKind, ImportProgress, ImportStatus } from "@harmattan/domain/imports/report";
import type { ImportScope } from "@harmattan/domain/imports/scope";
import type { SnapshotScope } from "@harmattan/domain/imports/snapshot";
import type { NewDataset } from "@harmattan/domain/licence/dataset-draft";
import { and, asc, desc, eq, lt, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { datasets } from "../schema/datasets.ts";
import { columnMappings, importDifferences, imports, rejects } from "../schema/imports.ts";
import { users } from "../schema/people.ts";

/** An import as its row in the history shows it. */
export interface ImportRow {
	id: number;
	kind: ImportKind;
	status: ImportStatus;
	datasetId: string | null;
	datasetName: string | null;
	fileName: string;
	fileBytes: number | null;
	release: string | null;
	/** Null until recognised. */
	format: string | null;
	counts: ImportCounts | null;
	dataRevision: number | null;
	reverts: number | null;
	error: string | null;
	/** Name of the person who requested it; null for the command line and the schedule. */
	requestedBy: string | null;
	startedAt: string;
	finishedAt: string | null;
	/** True for the newest import of its dataset that stands: the one that can be undone. */
	canRollBack: boolean;
}

/** An import with all that its page shows. */
export interface ImportDetail extends ImportRow {
	stored: boolean;
	mapping: ColumnMapping | null;
	snapshot: SnapshotScope | null;
	/** Countries whose events it takes in, or took in; null until somebody chooses or the file is read. */
	scope: { countries: ImportScope } | null;
	/** What an admin says of a dataset that is to be made. */
	newDataset: NewDataset | null;
	/** What the file covers, as stated with it. */
	coverage: StatedCoverage[] | null;
	dateOrder: DateOrder | null;
	preview: FilePreview | null;
	report: CheckReport | null;
	progress: ImportProgress | null;
}

const row = {
	id: imports.id,
	kind: imports.kind,
	status: imports.status,
	datasetId: imports.datasetId,
	/** Null where none is chosen, or it has been removed. */
	datasetName: sql<string | null>`coalesce(${datasets.name}, ${imports.newDataset} ->> 'name')`,
	fileName: imports.fileName,
	fileBytes: imports.fileBytes,
	release: imports.release,
	format: imports.format,
	counts: imports.counts,
	dataRevision: imports.dataRevision,
	reverts: imports.reverts,
	error: imports.error,
	requestedBy: users.name,
	startedAt: imports.startedAt,
	finishedAt: imports.finishedAt,
	canRollBack: sql<boolean>`${imports.status} = 'committed' and ${imports.kind} <> 'rollback' and ${imports.dataRevision} is not null
		and ${datasets.id} is not null and not exists (select 1 from imports newer where newer.dataset_id = ${imports.datasetId} and newer.status = 'committed'
			and newer.kind <> 'rollback' and newer.data_revision > ${imports.dataRevision})`,
};
const iso = <Row extends { startedAt: Date; finishedAt: Date | null }>(found: Row) => ({
	...found,
	startedAt: new Date(found.startedAt).toISOString(),
	finishedAt: found.finishedAt && new Date(found.finishedAt).toISOString(),
});

/** Imports, newest first: a page before an id. */
export async function listImports(
	db: Database,
	requested: { before: number | null; limit: number },
): Promise<ImportRow[]> {
	const rows = await db
		.select(row)
		.from(imports)
		.leftJoin(datasets, eq(datasets.id, imports.datasetId))
		.leftJoin(users, eq(users.id, imports.requestedBy))
		.where(requested.before === null ? undefined : lt(imports.id, requested.before))
		.orderBy(desc(imports.id))
		.limit(requested.limit);
	return rows.map(iso);
}

/** One import; undefined where there is none. */
export async function findImport(db: Database, id: number): Promise<ImportDetail | undefined> {
	const [found] = await db
		.select({
			...row,
			storageKey: imports.storageKey,
			mapping: imports.mapping,
			snapshot: imports.snapshot,
			scope: imports.scope,
			newDataset: imports.newDataset,
			coverage: imports.coverage,
			dateOrder: imports.dateOrder,
			preview: imports.preview,
			report: imports.report,
			progress: imports.progress,
		})
		.from(imports)
		.leftJoin(datasets, eq(datasets.id, imports.datasetId))
		.leftJoin(users, eq(users.id, imports.requestedBy))
		.where(eq(imports.id, id));
	if (!found) return undefined;
	const { storageKey, ...rest } = found;
	return { ...iso(rest), stored: storageKey !== null };
}

/** The events that an import adds, changes or withdraws: a page of one kind, in the order of the check. */
export async function listDifferences(
	db: Database,
	importId: number,
	requested: { kind: EventDifference["kind"]; after: number; limit: number },
): Promise<{ position: number; difference: EventDifference }[]> {
	return db
		.select({ position: importDifferences.position, difference: importDifferences.difference })
		.from(importDifferences)
		.where(
			and(
				eq(importDifferences.importId, importId),
				sql`${importDifferences.position} > ${requested.after}`,
				sql`${importDifferences.difference} ->> 'kind' = ${requested.kind}`,
			),
		)
		.orderBy(asc(importDifferences.position))
		.limit(requested.limit);
}

/** The rows that an import refused or set apart: a page after a position. */
export async function listRejects(db: Database, importId: number, requested: { after: number; limit: number }) {
	return db
		.select({
			position: rejects.position,
			line: rejects.line,
			column: rejects.column,
			value: rejects.value,
			code: rejects.code,
			message: rejects.message,
			disposition: rejects.disposition,
			raw: rejects.raw,
		})
		.from(rejects)
		.where(and(eq(rejects.importId, importId), sql`${rejects.position} > ${requested.after}`))
		.orderBy(asc(rejects.position))
		.limit(requested.limit);
}

/** How many rows an import refused, by reason, the most frequent first. */
export async function countRejects(db: Database, importId: number): Promise<{ code: string; rows: number }[]> {
	const count = sql<number>`count(*)::int`;
	return db
		.select({ code: rejects.code, rows: count })
		.from(rejects)
		.where(eq(rejects.importId, importId))
		.groupBy(rejects.code)
		.orderBy(sql`2 desc`);
}

/** Saved column mappings, by name. */
export async function listMappings(db: Database): Promise<{ name: string; mapping: ColumnMapping }[]> {
	return db
		.select({ name: columnMappings.name, mapping: columnMappings.mapping })
		.from(columnMappings)
		.orderBy(asc(columnMappings.name));
}

/** Datasets that an import can go to, of every policy. */
export async function listTargets(db: Database) {
	return db
		.select({
			id: datasets.id,
			name: datasets.name,
			licencePolicy: datasets.licencePolicy,
			synthetic: datasets.synthetic,
			trusted: datasets.trusted,
			release: datasets.release,
			scope: datasets.scope,
		})
		.from(datasets)
		.orderBy(asc(datasets.name));
}
