import type { StatedCoverage } from "@harmattan/domain/coverage/stated-coverage";
import { DomainError } from "@harmattan/domain/errors";
import type { ColumnMapping, DateOrder } from "@harmattan/domain/imports/column-mapping";
import type { FeedRequest } from "@harmattan/domain/imports/feeds";
import type { ImportStatus } from "@harmattan/domain/imports/report";
import type { ImportScope } from "@harmattan/domain/imports/scope";
import type { SnapshotScope } from "@harmattan/domain/imports/snapshot";
import { isAtLeastAsClosed, mostOpenPolicy, type NewDataset } from "@harmattan/domain/licence/dataset-draft";
import type { Member } from "@harmattan/domain/people/roles";
import { eq, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { enqueue } from "../enqueue.ts";
import { datasets } from "../schema/datasets.ts";
import { columnMappings, imports } from "../schema/imports.ts";
import { type Actor, type Change, recordAudit } from "./audited.ts";

async function notify(tx: Change, importId: number): Promise<void> {
	await tx.execute(sql`select pg_notify('harmattan_import', ${String(importId)})`);
}

/** Records an uploaded file and asks the worker to look at it. Returns the import's id. */
export async function recordUpload(
	db: Database,
	actor: Actor,
	file: { fileName: string; storageKey: string; bytes: number; now: Date },
): Promise<number> {
	return db.transaction(async (tx) => {
		const { fileName, storageKey, bytes, now } = file;
		const [made] = await tx
			.insert(imports)
			.values({
				kind: "file",
				status: "uploaded",
				fileName,
				storageKey,
				fileBytes: bytes,
				requestedBy: actor?.id ?? null,
				startedAt: now,
			})
			.returning({ id: imports.id });
		const id = made?.id ?? 0;
		await enqueue(tx, "inspect-import", { importId: id });
		await recordAudit(tx, actor, now, {
			action: "upload",
			entity: "import",
			entityId: id,
			before: null,
			after: { fileName, bytes },
		});
		return id;
	});
}

/** Records that a publisher's data is to be fetched, and asks the worker for it. Returns the import's id. */
export async function recordFetch(
	db: Database,
	actor: Actor,
	fetch: { request: FeedRequest; fileName: string; now: Date },
): Promise<number> {
	return db.transaction(async (tx) => {
		const { request, fileName, now } = fetch;
		const [made] = await tx
			.insert(imports)
			.values({ kind: "feed", status: "uploaded", fileName, requestedBy: actor?.id ?? null, startedAt: now })
			.returning({ id: imports.id });
		const id = made?.id ?? 0;
		await enqueue(tx, "fetch-feed", { importId: id, request });
		await recordAudit(tx, actor, now, {
			action: "fetch",
			entity: "import",
			entityId: id,
			before: null,
			after: request,
		});
		return id;
	});
}

/** What an admin chooses for an uploaded file before it is checked. */
export interface ImportChoices {
	datasetId: string;
	/** Given: the dataset is made. */
	newDataset: NewDataset | null;
	/** Countries whose events are taken in; null: as the dataset says. */
	scope: { countries: ImportScope } | null;
	release: string | null;
	/** How its columns are read, where the format is not known. */
	mapping: ColumnMapping | null;
	/** Name to keep the mapping by; null where it is not kept. */
	mappingName: string | null;
	snapshot: SnapshotScope | null;
	/** What the file covers, where its release does not say. */
	coverage: StatedCoverage[];
	/** The order of day and month in dates of three numbers; null where it is not stated. */
	dateOrder: DateOrder | null;
}

const CHECKABLE: readonly ImportStatus[] = ["uploaded", "checked", "parked", "failed"];

/** Asks the worker to check an uploaded file with an admin's choices. */
export async function askForCheck(
	db: Database,
	actor: Actor,
	id: number,
	choices: ImportChoices,
	now: Date,
): Promise<void> {
	await db.transaction(async (tx) => {
		const before = await lock(tx, id, CHECKABLE, "checked");
		const { datasetId, newDataset, release, mapping, mappingName, snapshot, scope, coverage, dateOrder } = choices;
		const [known] = await tx.select({ id: datasets.id }).from(datasets).where(eq(datasets.id, datasetId));
		if (newDataset) {
			if (known)
				throw new DomainError("conflict", `there is a dataset ${datasetId} already`, { parameter: "datasetId" });
			const format = mapping ? "mapped" : (before.preview?.format ?? "unknown");
			if (!isAtLeastAsClosed(newDataset.licencePolicy, mostOpenPolicy(format)))
				throw new DomainError("forbidden", `records of ${format} cannot be ${newDataset.licencePolicy}`, {
					parameter: "licencePolicy",
					remedy: `Their terms leave ${mostOpenPolicy(format)} at most.`,
				});
		}
		if (mapping && mappingName) {
			await tx
				.insert(columnMappings)
				.values({ name: mappingName, mapping, updatedAt: now })
				.onConflictDoUpdate({ target: columnMappings.name, set: { mapping, updatedAt: now } });
		}
		if (!known && newDataset === null && datasetId !== before.preview?.datasetId) {
			throw new DomainError("not_found", `there is no dataset ${datasetId}`, { parameter: "datasetId" });
		}
		await tx
			.update(imports)
			// A dataset that is not there yet is made with the commit.
			.set({
				status: "checking",
				datasetId,
				newDataset,
				scope,
				release,
				mapping,
				snapshot,
				coverage: coverage.length === 0 ? null : coverage,
				dateOrder,
				error: null,
				report: null,
				counts: null,
			})
			.where(eq(imports.id, id));
		await enqueue(tx, "check-import", { importId: id });
		await notify(tx, id);
		const after = { datasetId, newDataset, release, scope, snapshot, mapping, coverage, dateOrder };
		await recordAudit(tx, actor, now, { action: "check", entity: "import", entityId: id, before: null, after });
	});
}

/** Says yes to a checked or parked import: the worker commits it. */
export async function askForCommit(db: Database, actor: Actor, id: number, now: Date): Promise<void> {
	await db.transaction(async (tx) => {
		const { counts } = await lock(tx, id, ["checked", "parked"], "committed");
		await tx.update(imports).set({ status: "committing", error: null }).where(eq(imports.id, id));
		await enqueue(tx, "commit-import", { importId: id });
		await notify(tx, id);
		await recordAudit(tx, actor, now, {
			action: "commit",
			entity: "import",
			entityId: id,
			before: null,
			after: counts,
		});
	});
}

/** Says no to an import that is not committed. Returns the stored file's key, which can go. */
export async function discardImport(db: Database, actor: Actor, id: number, now: Date): Promise<string | null> {
	return db.transaction(async (tx) => {
		const before = await lock(tx, id, CHECKABLE, "discarded");
		await tx.update(imports).set({ status: "discarded", storageKey: null, finishedAt: now }).where(eq(imports.id, id));
		await notify(tx, id);
		const entry = { action: "discard", entity: "import", entityId: id, before: { status: before.status }, after: null };
		await recordAudit(tx, actor, now, entry);
		return before.storageKey;
	});
}

const UNDER_WAY: readonly ImportStatus[] = ["uploaded", "checking", "committing"];

/**
 * Ends an import that the worker is fetching, reading or storing, in whatever phase: its dataset is free at once, the worker leaves off as soon
 * as it looks, and stores nothing of it. Returns the stored file's key, which can go.
 */
export async function cancelImport(db: Database, member: Member, id: number, now: Date): Promise<string | null> {
	return db.transaction(async (tx) => {
		const before = await lock(tx, id, UNDER_WAY, "cancelled");
		const error = `Cancelled by ${member.name}. Nothing of it was stored.`;
		await tx
			.update(imports)
			.set({ status: "failed", error, storageKey: null, progress: null, finishedAt: now })
			.where(eq(imports.id, id));
		await notify(tx, id);
		const entry = { action: "cancel", entity: "import", entityId: id, before: { status: before.status }, after: null };
		await recordAudit(tx, member, now, entry);
		return before.storageKey;
	});
}

/** Asks the worker to undo a committed import. Returns the id of the rollback's own record. */
export async function askForRollback(db: Database, actor: Actor, id: number, now: Date): Promise<number> {
	return db.transaction(async (tx) => {
		const undone = await lock(tx, id, ["committed"], "rolled back");
		if (undone.kind === "rollback" || undone.dataRevision === null) {
			throw new DomainError("conflict", `import ${id} changed nothing that could be undone`, { parameter: "id" });
		}
		const [made] = await tx
			.insert(imports)
			.values({
				kind: "rollback",
				status: "committing",
				datasetId: undone.datasetId,
				fileName: undone.fileName,
				reverts: id,
				requestedBy: actor?.id ?? null,
				startedAt: now,
			})
			.returning({ id: imports.id });
		const rollback = made?.id ?? 0;
		await enqueue(tx, "roll-back-import", { importId: rollback });
		await notify(tx, id);
		await recordAudit(tx, actor, now, {
			action: "roll back",
			entity: "import",
			entityId: id,
			before: { dataRevision: undone.dataRevision },
			after: { rollback },
		});
		return rollback;
	});
}

async function lock(tx: Change, id: number, allowed: readonly ImportStatus[], verb: string) {
	const [found] = await tx.select().from(imports).where(eq(imports.id, id)).for("update");
	if (!found) throw new DomainError("not_found", `there is no import ${id}`, { parameter: "id" });
	if (!allowed.includes(found.status)) {
		throw new DomainError("conflict", `import ${id} is ${found.status.replace("_", " ")} and cannot be ${verb}`, {
			parameter: "id",
			remedy: "Load the page again to see where it stands.",
		});
	}
	return found;
}
