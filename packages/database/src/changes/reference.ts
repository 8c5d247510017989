import { DomainError } from "@harmattan/domain/errors";
import type { Citation } from "@harmattan/domain/forces/force";
import { mergedActor, splitActor } from "@harmattan/domain/reference/actor-changes";
import {
	type ActorDraft,
	type AliasDraft,
	aliasKey,
	type EditableEntity,
	REFERENCE_ENTITIES,
	type ReferenceDraft,
	referenceDraft,
} from "@harmattan/domain/reference/drafts";
import { and, desc, eq, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { enqueue } from "../enqueue.ts";
import {
	draftOfRow,
	type ReferenceEntity,
	readStoredValue,
	rowOfDraft,
	type StoredValue,
} from "../reference/reference-row.ts";
import {
	canonicalValue,
	REFERENCE_TABLES,
	recordVersions,
	removeRow,
	takeReferenceRevision,
	writeRows,
} from "../reference/write-rows.ts";
import { dataRevisions } from "../schema/imports.ts";
import { referenceHistory, zones } from "../schema/reference.ts";
import { type Actor, type Change, recordAudit } from "./audited.ts";
import {
	refuseConflict,
	refuseMovedTest,
	refuseUncited,
	refuseUnfit,
	refuseUnfitZones,
	refuseUsed,
} from "./reference-refusals.ts";

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
 *
 * @param cited new rows that it cites, stored before it under a revision of their own
 */
export async function saveReference(
	db: Database,
	actor: Actor,
	opened: OpenedRow,
	draft: ReferenceDraft,
	now: Date,
	cited: readonly ReferenceDraft[] = [],
): Promise<number> {
	if (draft.row.id !== opened.id || draft.entity !== opened.entity)
		throw new DomainError("invalid", "a row keeps its id and kind", { parameter: "id" });
	return db.transaction(async (tx) => {
		if (cited.length > 0) await apply(tx, actor, "add", cited.map(added), now);
		const [version] = await apply(tx, actor, opened.version === null ? "add" : "edit", [{ ...opened, draft }], now);
		return version ?? 0;
	});
}

/**
 * Sets one field of several rows to one value, which is cited in each. One data revision, undone as one. Throws a DomainError where a row does not
 * take the value.
 */
export async function editReferenceRows(
	db: Database,
	actor: Actor,
	edit: { entity: EditableEntity; ids: readonly string[]; field: string; value: unknown; citation: Citation },
	now: Date,
): Promise<void> {
	const { entity, ids, field, value, citation } = edit;
	await db.transaction(async (tx) => {
		const steps: Step[] = [];
		for (const id of ids) {
			const latest = await latestVersion(tx, entity, id);
			if (!latest?.value) throw new DomainError("not_found", `there is no ${entity} ${id}`, { parameter: "ids" });
			const { row } = draftOfRow(entity, latest.value);
			const others = "citations" in row ? row.citations.filter((cited) => cited.field !== field) : [];
			const draft = referenceDraft.safeParse({
				entity,
				row: { ...row, [field]: value, citations: [...others, { ...citation, field }] },
			});
			if (!draft.success)
				throw new DomainError("invalid", `${id}: ${draft.error.issues[0]?.message ?? "the value does not fit"}`, {
					parameter: field,
				});
			steps.push({ entity, id, version: latest.version, draft: draft.data });
		}
		await apply(tx, actor, "edit", steps, now);
	});
}

/**
 * Adds several new rows as one data revision, undone as one: all of them, or none where one does not fit.
 * @param cited new rows that these cite, stored before them under a revision of their own
 */
export async function addReferenceRows(
	db: Database,
	actor: Actor,
	drafts: readonly ReferenceDraft[],
	now: Date,
	cited: readonly ReferenceDraft[] = [],
): Promise<void> {
	const steps = drafts.map(added);
	const twice = steps.find(({ id }, index) => steps.findIndex((step) => step.id === id) < index);
	if (twice !== undefined)
		throw new DomainError("invalid", `${twice.id} is there twice`, {
			parameter: "id",
			remedy: "Give each of the rows an id of its own.",
		});
	await db.transaction(async (tx) => {
		if (cited.length > 0) await apply(tx, actor, "add", cited.map(added), now);
		await apply(tx, actor, "add", steps, now);
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
		if (held.row.aliases.some((other) => aliasKey(other) === aliasKey(alias)))
			throw new DomainError("conflict", `“${alias.name}” stands for ${held.row.name} already`, { parameter: "name" });
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
			...(await zonesGivenTo(tx, stays, goes)),
		];
		await apply(tx, actor, "merge", steps, now);
	});
}

/** The zones of an actor that is merged, each in its newest version, as zones of the one that stays. */
async function zonesGivenTo(tx: Change, stays: string, goes: string): Promise<Step[]> {
	const drawn = await tx.select({ id: zones.id }).from(zones).where(eq(zones.actor, goes));
	const steps: Step[] = [];
	for (const { id } of drawn) {
		const latest = await latestVersion(tx, "zone", id);
		const draft = latest?.value ? draftOfRow("zone", latest.value) : null;
		if (latest === undefined || draft?.entity !== "zone") continue;
		const row = { ...draft.row, actor: stays };
		steps.push({ entity: "zone", id, version: latest.version, draft: { entity: "zone", row } });
	}
	return steps;
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
 * DomainError where one of them says something else by now than the change made of it, or where the change came with the product.
 */
export async function undoReferenceChange(db: Database, actor: Actor, revision: number, now: Date): Promise<void> {
	await db.transaction(async (tx) => {
		const written = await tx.select().from(referenceHistory).where(eq(referenceHistory.dataRevision, revision));
		if (written.length === 0)
			throw new DomainError("not_found", `data revision ${revision} is no change of reference data`);
		if (written.some(({ author }) => author === "shipped"))
			throw new DomainError("conflict", "what came with the product is not undone; edit or remove the row");
		const steps: Step[] = [];
		for (const { entity, entityId, version, value: after } of written) {
			const kind = REFERENCE_ENTITIES.find((name) => name === entity);
			if (kind === undefined)
				throw new DomainError("conflict", `an import of a ${entity} is not undone here`, {
					remedy: "Import the values that are to stand, or remove the series.",
				});
			const latest = await latestVersion(tx, entity, entityId);
			if (!latest || !sameValue(latest.value, readStoredValue(after)))
				throw new DomainError("conflict", `${entityId} has been edited by ${latest?.author ?? "somebody"} since`, {
					remedy: "Undo that change first.",
				});
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
			const value = readStoredValue(before?.value ?? null);
			const step = { entity: kind, id: entityId, version: latest.version };
			steps.push(value ? { ...step, draft: draftOfRow(kind, value), exact: value } : { ...step, draft: null });
		}
		// What is taken away comes before what is restored, as in the change itself.
		steps.sort((a, b) => Number(a.draft !== null) - Number(b.draft !== null));
		await apply(tx, actor, "undo", steps, now);
	});
}

/** A step that adds a new row. */
const added = (draft: ReferenceDraft): Step => ({ entity: draft.entity, id: draft.row.id, version: null, draft });

/** Applies the steps of one change; returns the new version of each. */
async function apply(tx: Change, actor: Actor, action: string, steps: readonly Step[], now: Date): Promise<number[]> {
	await tx.execute(sql`lock table ${dataRevisions} in exclusive mode`);
	const due: { step: Step; version: number; held: StoredValue | null; value: StoredValue | null }[] = [];
	for (const step of steps) {
		const latest = await latestVersion(tx, step.entity, step.id);
		refuseConflict(step, latest);
		if (step.draft === null) {
			// The zones of an actor that is merged go over to the other in the same change.
			if (action !== "merge") await refuseUsed(tx, step);
		} else await refuseUnfit(tx, step.draft);
		const held = latest?.value ?? null;
		if (step.draft !== null && held !== null) {
			const before = draftOfRow(step.entity, held);
			refuseMovedTest(before, step.draft);
			if (step.exact === undefined) refuseUncited(before, step.draft);
		}
		const value = step.exact ?? (step.draft && rowOfDraft(step.draft, held, await nextPosition(tx, step.entity)));
		if (value !== null && sameValue(held, value))
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
	if (steps.some(({ entity }) => entity === "zone"))
		await refuseUnfitZones(
			tx,
			steps.flatMap(({ draft }) => (draft?.entity === "zone" ? [draft.row] : [])),
			now,
		);
	if (steps.some(({ entity }) => entity === "actor")) {
		await enqueue(tx, "match-actors", {});
	}
	return due.map(({ version }) => version);
}

const sameValue = (a: StoredValue | null, b: StoredValue | null): boolean =>
	a === null || b === null ? a === b : canonicalValue(a) === canonicalValue(b);

async function latestVersion(tx: Change, entity: string, id: string) {
	const [latest] = await tx
		.select()
		.from(referenceHistory)
		.where(and(eq(referenceHistory.entity, entity), eq(referenceHistory.entityId, id)))
		.orderBy(desc(referenceHistory.version))
		.limit(1);
	return latest && { ...latest, value: readStoredValue(latest.value) };
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
