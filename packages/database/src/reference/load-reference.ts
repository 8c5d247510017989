import { sql } from "drizzle-orm";
import type { Change } from "../changes/audited.ts";
import type { Database } from "../client.ts";
import { dataRevisions } from "../schema/imports.ts";
import { referenceHistory } from "../schema/reference.ts";
import { recordFigure, shippedFigures } from "./figures.ts";
import { shippedRows } from "./shipped-rows.ts";
import { canonicalText, canonicalValue, recordVersions, takeReferenceRevision, writeRows } from "./write-rows.ts";

const SHIPPED = "shipped";

/**
 * Brings the shipped reference data in, with the figures that sources state: only rows whose shipped form changed since the last load are written,
 * each with a version in its history, all under one new data revision. A row that somebody edited since keeps
 * the edit. Returns the number of rows written; 0 makes no revision.
 */
export async function loadReference(db: Database, now: Date): Promise<number> {
	return db.transaction(async (tx) => {
		await tx.execute(sql`lock table ${dataRevisions} in exclusive mode`);
		const known = await latestVersions(tx);
		const due = shippedRows().filter((row) => {
			const last = known.get(`${row.entity} ${row.id}`);
			return !last || (last.author === SHIPPED && last.text !== canonicalValue(row));
		});
		const figures = shippedFigures().filter(({ entity, id, value }) => {
			const last = known.get(`${entity} ${id}`);
			return !last || (last.author === SHIPPED && last.text !== canonicalText(value));
		});
		if (due.length + figures.length === 0) return 0;
		const dataRevision = await takeReferenceRevision(tx, now);
		for (const [entity, rows] of Map.groupBy(due, (row) => row.entity)) {
			await writeRows(tx, entity, rows);
			const versions = rows.map((row) => ({
				entity,
				entityId: row.id,
				version: (known.get(`${entity} ${row.id}`)?.version ?? 0) + 1,
				value: row,
			}));
			await recordVersions(tx, versions, { dataRevision, author: SHIPPED, now });
		}
		for (const figure of figures) {
			await figure.write(tx);
			const version = (known.get(`${figure.entity} ${figure.id}`)?.version ?? 0) + 1;
			await recordFigure(tx, figure, { version, dataRevision, author: SHIPPED, now });
		}
		return due.length + figures.length;
	});
}

async function latestVersions(tx: Change) {
	const rows = await tx
		.selectDistinctOn([referenceHistory.entity, referenceHistory.entityId], {
			entity: referenceHistory.entity,
			entityId: referenceHistory.entityId,
			version: referenceHistory.version,
			author: referenceHistory.author,
			value: referenceHistory.value,
		})
		.from(referenceHistory)
		.orderBy(referenceHistory.entity, referenceHistory.entityId, sql`${referenceHistory.version} desc`);
	return new Map(
		rows.map(({ value, ...row }) => [`${row.entity} ${row.entityId}`, { ...row, text: canonicalText(value) }]),
	);
}
