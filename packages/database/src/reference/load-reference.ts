import { and, eq, inArray, sql } from "drizzle-orm";
import type { AnyPgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Database } from "../client.ts";
import { actorAliases, actors } from "../schema/actors.ts";
import { citations, documents, endnotes } from "../schema/documents.ts";
import { dataRevisions } from "../schema/imports.ts";
import {
	claims,
	engagements,
	milestones,
	places,
	presenceSpells,
	referenceHistory,
	strengthObservations,
} from "../schema/reference.ts";
import { regionMembers, regions } from "../schema/regions.ts";
import { type ReferenceEntity, type ShippedRow, shippedRows } from "./shipped-rows.ts";

const SHIPPED = "shipped";

/** A table of reference rows, and the tables that hang on it with the column that points back. */
interface EntityTables {
	table: PgTable & { id: AnyPgColumn };
	children: Record<string, { table: PgTable; parent: AnyPgColumn }>;
}

const TABLES: Record<ReferenceEntity, EntityTables> = {
	document: { table: documents, children: { endnotes: { table: endnotes, parent: endnotes.documentId } } },
	region: { table: regions, children: { members: { table: regionMembers, parent: regionMembers.regionId } } },
	actor: { table: actors, children: { aliases: { table: actorAliases, parent: actorAliases.actorId } } },
	presence: {
		table: presenceSpells,
		children: { strengths: { table: strengthObservations, parent: strengthObservations.spellId } },
	},
	milestone: { table: milestones, children: {} },
	engagement: { table: engagements, children: {} },
	place: { table: places, children: {} },
	claim: { table: claims, children: {} },
};

/**
 * Brings the shipped reference data in: only rows whose shipped form changed since the last load are written,
 * each with a version in its history, all under one new data revision. A row that somebody edited since keeps
 * the edit. Returns the number of rows written; 0 makes no revision.
 */
export async function loadReference(db: Database, now: Date): Promise<number> {
	return db.transaction(async (tx) => {
		await tx.execute(sql`lock table ${dataRevisions} in exclusive mode`);
		const versions = await latestVersions(tx);
		const due = shippedRows().filter((row) => {
			const known = versions.get(`${row.entity} ${row.id}`);
			return !known || (known.author === SHIPPED && known.value !== canonical(row));
		});
		if (due.length === 0) return 0;
		const [revision] = await tx
			.insert(dataRevisions)
			.select(
				sql`select coalesce(max(id), 0) + 1, 'reference', null::int, ${now.toISOString()}::timestamptz, null::jsonb from ${dataRevisions}`,
			)
			.returning({ id: dataRevisions.id });
		if (!revision) throw new Error("no data revision was taken");
		for (const [entity, rows] of Map.groupBy(due, (row) => row.entity)) {
			await writeRows(tx, entity, rows);
			await tx.insert(referenceHistory).values(
				rows.map((row) => ({
					entity,
					entityId: row.id,
					version: (versions.get(`${entity} ${row.id}`)?.version ?? 0) + 1,
					dataRevision: revision.id,
					recordedAt: now,
					author: SHIPPED,
					value: JSON.parse(canonical(row)) as unknown,
				})),
			);
		}
		return due.length;
	});
}

type Tx = Parameters<Parameters<Database["transaction"]>[0]>[0];

async function latestVersions(tx: Tx) {
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
		rows.map((row) => [`${row.entity} ${row.entityId}`, { ...row, value: JSON.stringify(sorted(row.value)) }]),
	);
}

async function writeRows(tx: Tx, entity: ReferenceEntity, rows: ShippedRow[]): Promise<void> {
	const { table, children } = TABLES[entity];
	const ids = rows.map((row) => row.id);
	const set = Object.fromEntries(
		Object.keys(rows[0]?.columns ?? {})
			.filter((name) => name !== "id")
			.map((name) => [name, sql`excluded.${sql.identifier(snakeCase(name))}`]),
	);
	await tx
		.insert(table)
		.values(rows.map((row) => row.columns))
		.onConflictDoUpdate({ target: table.id, set });
	for (const [name, child] of Object.entries(children)) {
		await tx.delete(child.table).where(inArray(child.parent, ids));
		const values = rows.flatMap((row) => row.children[name] ?? []);
		if (values.length > 0) await tx.insert(child.table).values(values);
	}
	await tx.delete(citations).where(and(eq(citations.entity, entity), inArray(citations.entityId, ids)));
	const cited = rows.flatMap((row) =>
		row.citations.map(({ child, ...citation }, position) => ({
			...citation,
			entity: child ? "strength" : entity,
			entityId: child ?? row.id,
			position,
		})),
	);
	const strengths = cited.flatMap((citation) => (citation.entity === "strength" ? citation.entityId : []));
	if (strengths.length > 0)
		await tx.delete(citations).where(and(eq(citations.entity, "strength"), inArray(citations.entityId, strengths)));
	if (cited.length > 0) await tx.insert(citations).values(cited);
}

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const canonical = ({ columns, children, citations: cited }: ShippedRow) =>
	JSON.stringify(sorted({ columns, children, citations: cited }));

/** The same value with object keys in order, as jsonb gives them back in its own. */
function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (value === null || typeof value !== "object") return value;
	return Object.fromEntries(
		Object.entries(value)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([key, inner]) => [key, sorted(inner)]),
	);
}
