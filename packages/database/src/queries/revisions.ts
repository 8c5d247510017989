import type { RevisionSummary } from "@harmattan/domain/imports/report";
import type { Viewer } from "@harmattan/domain/licence/policy";
import { and, desc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { datasets } from "../schema/datasets.ts";
import { dataRevisions, imports } from "../schema/imports.ts";
import { referenceHistory } from "../schema/reference.ts";
import { seenBy } from "./seen-by.ts";

/** A data revision as a viewer may know it: without a summary where it is about data that they may not see. */
export interface Revision {
	id: number;
	kind: "import" | "rollback" | "reference";
	recordedAt: string;
	summary: RevisionSummary | null;
}

const visibleSummary = (viewer: Viewer) =>
	sql<RevisionSummary | null>`case when ${seenBy(viewer)} then ${dataRevisions.summary} end`;

function select(db: Database, viewer: Viewer) {
	return db
		.select({
			id: dataRevisions.id,
			kind: dataRevisions.kind,
			recordedAt: dataRevisions.recordedAt,
			summary: visibleSummary(viewer),
		})
		.from(dataRevisions)
		.leftJoin(imports, eq(imports.id, dataRevisions.importId))
		.leftJoin(datasets, eq(datasets.id, imports.datasetId));
}

/** The newest data revision; undefined in an empty installation. */
export async function newestRevision(db: Database, viewer: Viewer): Promise<Revision | undefined> {
	const [row] = await select(db, viewer).orderBy(desc(dataRevisions.id)).limit(1);
	return row && iso(row);
}

/** A data revision with how many rows of reference data it wrote. */
export interface DataState extends Revision {
	referenceRows: number;
}

/** The newest data revisions, newest first: states of the data that any page can be shown in. */
export async function listStates(db: Database, viewer: Viewer, most: number): Promise<DataState[]> {
	const rows = await select(db, viewer).orderBy(desc(dataRevisions.id)).limit(most);
	const written = await db
		.select({ revision: referenceHistory.dataRevision, rows: sql<number>`count(*)::int` })
		.from(referenceHistory)
		.where(
			inArray(
				referenceHistory.dataRevision,
				rows.map(({ id }) => id),
			),
		)
		.groupBy(referenceHistory.dataRevision);
	const byRevision = new Map(written.map(({ revision, rows: count }) => [revision, count]));
	return rows.map((row) => ({ ...iso(row), referenceRows: byRevision.get(row.id) ?? 0 }));
}

/** One data revision. */
export async function findRevision(db: Database, viewer: Viewer, id: number): Promise<Revision | undefined> {
	const [row] = await select(db, viewer).where(eq(dataRevisions.id, id));
	return row && iso(row);
}

/** The newest revision that an import of a dataset made. */
export async function newestImportRevision(
	db: Database,
	viewer: Viewer,
	datasetId: string,
): Promise<Revision | undefined> {
	const [row] = await select(db, viewer)
		.where(eq(imports.datasetId, datasetId))
		.orderBy(desc(dataRevisions.id))
		.limit(1);
	return row && iso(row);
}

/** The revision of the import or rollback of a dataset before its newest one; null where it had only one. */
export async function previousImportRevision(db: Database, datasetId: string): Promise<number | null> {
	const [, previous] = await db
		.select({ revision: imports.dataRevision })
		.from(imports)
		.where(and(eq(imports.datasetId, datasetId), isNotNull(imports.dataRevision)))
		.orderBy(desc(imports.dataRevision))
		.limit(2);
	return previous?.revision ?? null;
}

/** The newest revisions that imports and rollbacks of a dataset made, newest first. */
export async function importRevisions(
	db: Database,
	datasetId: string,
	most: number,
): Promise<{ id: number; recordedAt: string }[]> {
	const rows = await db
		.select({ id: dataRevisions.id, recordedAt: dataRevisions.recordedAt })
		.from(imports)
		.innerJoin(dataRevisions, eq(dataRevisions.id, imports.dataRevision))
		.where(eq(imports.datasetId, datasetId))
		.orderBy(desc(dataRevisions.id))
		.limit(most);
	return rows.map(iso);
}

const iso = <Row extends { recordedAt: Date }>(row: Row) => ({
	...row,
	recordedAt: new Date(row.recordedAt).toISOString(),
});
