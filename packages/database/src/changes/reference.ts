import { DomainError } from "@harmattan/domain/errors";
import { JOBS } from "@harmattan/domain/imports/jobs";
import { mergedActor, splitActor } from "@harmattan/domain/reference/actor-changes";
import type { ActorDraft, AliasDraft, EditableEntity, ReferenceDraft } from "@harmattan/domain/reference/drafts";
import { and, desc, eq, inArray, or, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { draftOfRow, type ReferenceEntity, rowOfDraft, type StoredValue } from "../reference/reference-row.ts";
import {
	canonicalValue,
	REFERENCE_TABLES,
	recordVersions,
	removeRow,
	takeReferenceRevision,
	writeRows,
} from "../reference/write-rows.ts";
import { datasets } from "../schema/datasets.ts";
import { citations, documents, endnotes } from "../schema/documents.ts";
import { dataRevisions } from "../schema/imports.ts";
import { referenceHistory } from "../schema/reference.ts";
import { regions } from "../schema/regions.ts";
import { type Actor, type Change, recordAudit } from "./audited.ts";

/** A row as somebody opened it: its version then, null for one that is new. */
export interface OpenedRow {
	entity: EditableEntity;
	id: string;
	version: number | null;
}

/** The row as it is to be; null to remove it. */
interface Step extends OpenedRow {
	draft: ReferenceDraft | null;
	/** The stored form to write, where it is known: what a draft leaves out, as a place among others, comes back too. */
	exact?: StoredValue;
}

/**
 * Saves a row of reference data, new or edited, as one data revision with an entry in the audit log. Returns its new
 * version. Throws a DomainError where somebody else edited it meanwhile, or where it names what is not there.
 */
export async function saveReference(
	db: Database,
	actor: Actor,
	opened: OpenedRow,
	draft: ReferenceDraft,
	now: Date,
): Promise<number> {
	if (draft.row.id !== opened.id || draft.entity !== opened.entity)
		throw new DomainError("invalid", "a row keeps its id and kind", { parameter: "id" });
	return db.transaction(async (tx) => {
		const [version] = await apply(tx, actor, opened.version === null ? "add" : "edit", [{ ...opened, draft }], now);
		return version ?? 0;
	});
}

/** Removes a row; its history stays, and the removal can be undone. */
export async function removeReference(db: Database, actor: Actor, opened: OpenedRow, now: Date): Promise<void> {
	await db.transaction((tx) => apply(tx, actor, "remove", [{ ...opened, draft: null }], now));
}

/** Lets a name stand for an actor from now on. */
export async function addAlias(
	db: Database,
	actor: Actor,
	{ id, alias }: { id: string; alias: AliasDraft },
	now: Date,
): Promise<void> {
	await db.transaction(async (tx) => {
		const held = await heldActor(tx, id);
		const row = { ...held.row, aliases: [...held.row.aliases, alias] };
		await apply(tx, actor, "edit", [{ ...held.opened, draft: { entity: "actor", row } }], now);
	});
}

/** Makes one actor out of two; `goes` is removed, and its names stand for `stays`. One data revision, undone as one. */
export async function mergeActors(
	db: Database,
	actor: Actor,
	{ stays, goes }: { stays: string; goes: string },
	now: Date,
): Promise<void> {
	await db.transaction(async (tx) => {
		const [kept, gone] = [await heldActor(tx, stays), await heldActor(tx, goes)];
		const steps: Step[] = [
			{ ...gone.opened, draft: null },
			{ ...kept.opened, draft: { entity: "actor", row: mergedActor(kept.row, gone.row) } },
		];
		await apply(tx, actor, "merge", steps, now);
	});
}

/** Makes two actors out of one: the chosen names stand for the new one. One data revision, undone as one. */
export async function splitActors(
	db: Database,
	actor: Actor,
	{ id, names, made }: { id: string; names: readonly string[]; made: Pick<ActorDraft, "id" | "name"> },
	now: Date,
): Promise<void> {
	await db.transaction(async (tx) => {
		const held = await heldActor(tx, id);
		const parts = splitActor(held.row, names, made);
		const steps: Step[] = [
			{ ...held.opened, draft: { entity: "actor", row: parts.rest } },
			{ entity: "actor", id: made.id, version: null, draft: { entity: "actor", row: parts.made } },
		];
		await apply(tx, actor, "split", steps, now);
	});
}

/**
 * Undoes a change that somebody made: every row of it stands again as it did before, as a new data revision. Throws a
 * DomainError where one of them has been edited since, or where the change came with the product.
 */
export async function undoReferenceChange(db: Database, actor: Actor, revision: number, now: Date): Promise<void> {
	await db.transaction(async (tx) => {
		const written = await tx.select().from(referenceHistory).where(eq(referenceHistory.dataRevision, revision));
		if (written.length === 0)
			throw new DomainError("not_found", `data revision ${revision} is no change of reference data`);
		if (written.some(({ author }) => author === "shipped"))
			throw new DomainError("conflict", "what came with the product is not undone; edit or remove the row");
		const steps: Step[] = [];
		for (const { entity, entityId, version } of written) {
			const kind = entity as EditableEntity;
			const [before] = await tx
				.select({ value: referenceHistory.value })
				.from(referenceHistory)
				.where(
					and(
						eq(referenceHistory.entity, entity),
						eq(referenceHistory.entityId, entityId),
						eq(referenceHistory.version, version - 1),
					),
				);
			const value = (before?.value ?? null) as StoredValue | null;
			const step = { entity: kind, id: entityId, version };
			steps.push(value ? { ...step, draft: draftOfRow(kind, value), exact: value } : { ...step, draft: null });
		}
		// What is taken away comes before what is brought back, as in the change itself.
		steps.sort((a, b) => Number(a.draft !== null) - Number(b.draft !== null));
		await apply(tx, actor, "undo", steps, now);
	});
}

/** Applies the steps of one change; returns the new version of each. */
async function apply(tx: Change, actor: Actor, action: string, steps: readonly Step[], now: Date): Promise<number[]> {
	await tx.execute(sql`lock table ${dataRevisions} in exclusive mode`);
	const due: { step: Step; version: number; held: StoredValue | null; value: StoredValue | null }[] = [];
	for (const step of steps) {
		const latest = await latestVersion(tx, step.entity, step.id);
		refuseConflict(step, latest);
		if (step.draft === null) await refuseUsed(tx, step);
		else await refuseUnknown(tx, step.draft);
		const held = latest?.value ?? null;
		const value = step.exact ?? (step.draft && rowOfDraft(step.draft, held, await nextPosition(tx, step.entity)));
		if (held !== null && value !== null && canonicalValue(held) === canonicalValue(value))
			throw new DomainError("conflict", `nothing in ${step.id} is different from what is held`);
		due.push({ step, version: (latest?.version ?? 0) + 1, held, value });
	}
	const dataRevision = await takeReferenceRevision(tx, now);
	for (const { step, version, held, value } of due) {
		if (value === null) await removeRow(tx, step.entity, step.id);
		else await writeRows(tx, step.entity, [{ entity: step.entity, id: step.id, ...value }]);
		const about = { dataRevision, author: actor?.name ?? "the installation", now };
		await recordVersions(tx, [{ entity: step.entity, entityId: step.id, version, value }], about);
		await recordAudit(tx, actor, now, {
			action,
			entity: step.entity,
			entityId: step.id,
			before: held && draftOfRow(step.entity, held).row,
			after: step.draft && { ...step.draft.row, dataRevision },
		});
	}
	if (steps.some(({ entity }) => entity === "actor")) {
		await tx.execute(
			sql`select graphile_worker.add_job(${JOBS.matchActors}, '{}'::json, job_key => ${JOBS.matchActors}, max_attempts => 8)`,
		);
	}
	return due.map(({ version }) => version);
}

async function latestVersion(tx: Change, entity: string, id: string) {
	const [latest] = await tx
		.select()
		.from(referenceHistory)
		.where(and(eq(referenceHistory.entity, entity), eq(referenceHistory.entityId, id)))
		.orderBy(desc(referenceHistory.version))
		.limit(1);
	return latest && { ...latest, value: latest.value as StoredValue | null };
}

function refuseConflict(
	{ entity, id, version }: Step,
	latest: { version: number; value: unknown; author: string } | undefined,
): void {
	const stands = latest !== undefined && latest.value !== null;
	if (version === null) {
		if (!stands) return;
		throw new DomainError("conflict", `there is a ${entity} ${id} already`, {
			parameter: "id",
			remedy: "Choose another id, or edit that row.",
		});
	}
	if (latest === undefined) throw new DomainError("not_found", `there is no ${entity} ${id}`);
	if (latest.version !== version)
		throw new DomainError("conflict", `${id} has been edited by ${latest.author} since you opened it`, {
			remedy: "Open it again; nothing of yours is stored.",
		});
}

/** Throws where a draft names a country, region, document or dataset that is not there. */
async function refuseUnknown(tx: Change, draft: ReferenceDraft): Promise<void> {
	const { row } = draft;
	const unknown = (parameter: string, value: string, remedy: string) =>
		new DomainError("invalid", `there is no ${parameter} ${value}`, { parameter, remedy });
	const countries = [
		...("host" in row ? [row.host] : []),
		...("countries" in row ? row.countries : []),
		...("country" in row && row.country !== null ? [row.country] : []),
		...("aliases" in row ? row.aliases.flatMap(({ country }) => country ?? []) : []),
	];
	const known = new Map((await tx.select().from(regions)).map((region) => [region.id, region.kind]));
	const stray = countries.find((code) => known.get(code) !== "country");
	if (stray !== undefined) throw unknown("country", stray, "Write its three letters, such as MLI.");
	if ("regionId" in row && row.regionId !== null && !known.has(row.regionId))
		throw unknown("region", row.regionId, "Choose a region of the list, or none.");
	if ("aliases" in row) {
		const held = new Set((await tx.select({ id: datasets.id }).from(datasets)).map(({ id }) => id));
		const dataset = row.aliases.flatMap(({ datasetId }) => datasetId ?? []).find((id) => !held.has(id));
		if (dataset !== undefined) throw unknown("dataset", dataset, "Choose a dataset of the list, or any.");
	}
	const cited = [
		...("citations" in row ? row.citations : []),
		...("strengths" in row ? row.strengths.flatMap((strength) => strength.citations) : []),
	].flatMap(({ documentId }) => documentId ?? []);
	if (cited.length === 0) return;
	const held = new Set((await tx.select({ id: documents.id }).from(documents)).map(({ id }) => id));
	const missing = cited.find((id) => !held.has(id));
	if (missing !== undefined) throw unknown("document", missing, "Add the document first, then cite it.");
}

/** Throws where other rows rest on one that is to be removed. */
async function refuseUsed(tx: Change, { entity, id }: Step): Promise<void> {
	if (entity !== "document") return;
	const throughNotes = inArray(
		citations.endnote,
		tx.select({ number: endnotes.number }).from(endnotes).where(eq(endnotes.documentId, id)),
	);
	const uses = await tx.$count(citations, or(eq(citations.documentId, id), throughNotes));
	if (uses > 0)
		throw new DomainError("conflict", `${uses} values cite ${id}`, { remedy: "Let them cite another document first." });
}

/** Where a new row of an ordered kind comes: behind the others. */
async function nextPosition(tx: Change, entity: ReferenceEntity): Promise<number> {
	return tx.$count(REFERENCE_TABLES[entity].table);
}

async function heldActor(tx: Change, id: string): Promise<{ opened: OpenedRow; row: ActorDraft }> {
	const latest = await latestVersion(tx, "actor", id);
	const draft = latest?.value ? draftOfRow("actor", latest.value) : null;
	if (!latest || draft?.entity !== "actor")
		throw new DomainError("not_found", `there is no actor ${id}`, { parameter: "id" });
	return { opened: { entity: "actor", id, version: latest.version }, row: draft.row };
}
