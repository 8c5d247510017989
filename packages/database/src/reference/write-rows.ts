import canonicalize from "canonicalize";
import { and, eq, inArray, sql } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import type { AnyPgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Change } from "../changes/audited.ts";
import { enqueueFollowUps } from "../follow-ups.ts";
import { REVISION_CHANNEL } from "../notify.ts";
import { actorAliases, actors } from "../schema/actors.ts";
import { citations, documents, endnotes } from "../schema/documents.ts";
import { dataRevisions } from "../schema/imports.ts";
import {
	claims,
	engagements,
	matchingTaxonomies,
	milestones,
	places,
	presenceSpells,
	referenceHistory,
	strengthObservations,
	zoneScales,
	zones,
} from "../schema/reference.ts";
import { regionMembers, regions, regionVersions } from "../schema/regions.ts";
import type { ReferenceEntity, ReferenceRow, StoredValue } from "./reference-row.ts";

/** A table of reference rows, and the tables that hang on it with the column that points back. */
interface EntityTables {
	table: PgTable & { id: AnyPgColumn };
	children: Record<string, { table: PgTable; parent: AnyPgColumn }>;
}

export const REFERENCE_TABLES: Record<ReferenceEntity, EntityTables> = {
	document: { table: documents, children: { endnotes: { table: endnotes, parent: endnotes.documentId } } },
	region: {
		table: regions,
		children: {
			members: { table: regionMembers, parent: regionMembers.regionId },
			versions: { table: regionVersions, parent: regionVersions.regionId },
		},
	},
	actor: { table: actors, children: { aliases: { table: actorAliases, parent: actorAliases.actorId } } },
	presence: {
		table: presenceSpells,
		children: { strengths: { table: strengthObservations, parent: strengthObservations.spellId } },
	},
	milestone: { table: milestones, children: {} },
	engagement: { table: engagements, children: {} },
	place: { table: places, children: {} },
	zone: { table: zones, children: {} },
	zone_scale: { table: zoneScales, children: {} },
	matching_taxonomy: { table: matchingTaxonomies, children: {} },
	claim: { table: claims, children: {} },
};

/** Takes the data revision of a change of reference data; those who watch are notified when it is committed. */
export async function takeReferenceRevision(tx: Change, now: Date): Promise<number> {
	await tx.execute(sql`lock table ${dataRevisions} in exclusive mode`);
	const [revision] = await tx
		.insert(dataRevisions)
		.select(
			sql`select coalesce(max(id), 0) + 1, 'reference', null::int, ${now.toISOString()}::timestamptz, null::jsonb from ${dataRevisions}`,
		)
		.returning({ id: dataRevisions.id });
	if (!revision) throw new Error("no data revision was taken");
	await tx.execute(sql`select pg_notify(${REVISION_CHANNEL}, ${String(revision.id)})`);
	await enqueueFollowUps(tx);
	return revision.id;
}

/** Writes rows of one entity with what hangs on them, in place of what was there. */
export async function writeRows(tx: Change, entity: ReferenceEntity, rows: readonly ReferenceRow[]): Promise<void> {
	const { table, children } = REFERENCE_TABLES[entity];
	const ids = rows.map((row) => row.id);
	const set = Object.fromEntries(
		Object.keys(rows[0]?.columns ?? {})
			.filter((name) => name !== "id")
			.map((name) => [name, sql`excluded.${sql.identifier(toSnakeCase(name))}`]),
	);
	await tx
		.insert(table)
		.values(rows.map((row) => row.columns))
		.onConflictDoUpdate({ target: table.id, set });
	await removeCitations(tx, entity, ids);
	for (const [name, child] of Object.entries(children)) {
		await tx.delete(child.table).where(inArray(child.parent, ids));
		const values = rows.flatMap((row) => row.children[name] ?? []);
		if (values.length > 0) await tx.insert(child.table).values(values);
	}
	const cited = rows.flatMap((row) =>
		row.citations.map(({ child, ...citation }, position) => ({
			...citation,
			entity: child ? "strength" : entity,
			entityId: child ?? row.id,
			position,
		})),
	);
	if (cited.length > 0) await tx.insert(citations).values(cited);
}

/** Removes a row with all that hangs on it. */
export async function removeRow(tx: Change, entity: ReferenceEntity, id: string): Promise<void> {
	const { table, children } = REFERENCE_TABLES[entity];
	await removeCitations(tx, entity, [id]);
	for (const child of Object.values(children)) await tx.delete(child.table).where(eq(child.parent, id));
	await tx.delete(table).where(eq(table.id, id));
}

async function removeCitations(tx: Change, entity: ReferenceEntity, ids: readonly string[]): Promise<void> {
	await tx.delete(citations).where(and(eq(citations.entity, entity), inArray(citations.entityId, [...ids])));
	if (entity !== "presence") return;
	const strengths = tx
		.select({ id: strengthObservations.id })
		.from(strengthObservations)
		.where(inArray(strengthObservations.spellId, [...ids]));
	await tx.delete(citations).where(and(eq(citations.entity, "strength"), inArray(citations.entityId, strengths)));
}

/** A version of a reference row in its history. */
export interface RowVersion {
	entity: ReferenceEntity;
	entityId: string;
	version: number;
	/** Null: the row was removed. */
	value: StoredValue | null;
}

/** Adds versions to the history of reference rows. */
export async function recordVersions(
	tx: Change,
	versions: readonly RowVersion[],
	about: { dataRevision: number; author: string; now: Date },
): Promise<void> {
	await tx.insert(referenceHistory).values(
		versions.map(({ value, ...version }) => ({
			...version,
			value: value === null ? null : JSON.parse(canonicalValue(value)),
			dataRevision: about.dataRevision,
			author: about.author,
			recordedAt: about.now,
		})),
	);
}

/** A stored value as one text, the same for the same content: object keys in order, as jsonb gives them in its own. */
export const canonicalValue = ({ columns, children, citations: cited }: StoredValue) =>
	canonicalText({ columns, children, citations: cited });

/** Any value of JSON as one text, the same whatever the order of its objects' keys (RFC 8785). */
export const canonicalText = (value: unknown): string => canonicalize(value) ?? "null";
