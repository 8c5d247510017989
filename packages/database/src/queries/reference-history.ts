import type { EditableEntity, ReferenceDraft } from "@harmattan/domain/reference/drafts";
import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { draftOfRow, readStoredValue } from "../reference/reference-row.ts";
import { referenceHistory } from "../schema/reference.ts";

/** One version of a reference row: who wrote it, when, under which data revision. */
export interface ReferenceVersion {
	version: number;
	dataRevision: number;
	/** ISO instant. */
	recordedAt: string;
	/** "shipped" with the product, or the person who edited it. */
	author: string;
	/** The row as it stood; null where it was removed. */
	draft: ReferenceDraft | null;
}

/** A row in a list of all of its kind. */
export interface ReferenceSummary {
	id: string;
	draft: ReferenceDraft;
	version: number;
	author: string;
	/** ISO instant. */
	recordedAt: string;
}

/** The rows of one kind as they stand, by id. */
export async function listReference(db: Database, entity: EditableEntity): Promise<ReferenceSummary[]> {
	const rows = await db
		.selectDistinctOn([referenceHistory.entityId])
		.from(referenceHistory)
		.where(eq(referenceHistory.entity, entity))
		.orderBy(referenceHistory.entityId, desc(referenceHistory.version));
	return rows.flatMap(({ entityId, value, version, author, recordedAt }) => {
		const row = readStoredValue(value);
		const about = { id: entityId, version, author, recordedAt: recordedAt.toISOString() };
		return row === null ? [] : [{ ...about, draft: draftOfRow(entity, row) }];
	});
}

/** All versions of a row, newest first; empty where there never was such a row. */
export async function referenceVersions(db: Database, entity: EditableEntity, id: string): Promise<ReferenceVersion[]> {
	const rows = await db
		.select()
		.from(referenceHistory)
		.where(and(eq(referenceHistory.entity, entity), eq(referenceHistory.entityId, id)))
		.orderBy(desc(referenceHistory.version));
	return rows.map(({ version, dataRevision, recordedAt, author, value }) => {
		const row = readStoredValue(value);
		const draft = row === null ? null : draftOfRow(entity, row);
		return { version, dataRevision, recordedAt: recordedAt.toISOString(), author, draft };
	});
}

/** What a change of reference data can be described by: the rows that it wrote, by their titles in history. */
export interface ReferenceChange {
	dataRevision: number;
	/** ISO instant. */
	recordedAt: string;
	author: string;
	rows: { entity: string; id: string; version: number; removed: boolean }[];
}

/** The newest changes that people made, newest first. */
export async function recentReferenceChanges(db: Database, limit: number): Promise<ReferenceChange[]> {
	const revisions = db
		.select({ id: referenceHistory.dataRevision })
		.from(referenceHistory)
		.where(sql`${referenceHistory.author} <> 'shipped'`)
		.groupBy(referenceHistory.dataRevision)
		.orderBy(desc(referenceHistory.dataRevision))
		.limit(limit);
	const rows = await db
		.select()
		.from(referenceHistory)
		.where(inArray(referenceHistory.dataRevision, revisions))
		.orderBy(desc(referenceHistory.dataRevision), asc(referenceHistory.entity), asc(referenceHistory.entityId));
	return [...Map.groupBy(rows, (row) => row.dataRevision)].map(([dataRevision, found]) => ({
		dataRevision,
		recordedAt: found[0]?.recordedAt.toISOString() ?? "",
		author: found[0]?.author ?? "",
		rows: found.map(({ entity, entityId, version, value }) => ({
			entity,
			id: entityId,
			version,
			removed: value === null,
		})),
	}));
}

/** Ids of the rows of a kind that were changed since an instant, a first version of a person's among them; what ships for the first time is none. */
export async function changedReference(db: Database, entity: EditableEntity, since: Date): Promise<string[]> {
	const rows = await db
		.selectDistinct({ id: referenceHistory.entityId })
		.from(referenceHistory)
		.where(
			sql`${referenceHistory.entity} = ${entity} and ${referenceHistory.recordedAt} >= ${since.toISOString()}::timestamptz
				and (${referenceHistory.version} > 1 or ${referenceHistory.author} <> 'shipped')`,
		);
	return rows.map(({ id }) => id);
}
