import { WORLD } from "@harmattan/domain/coverage/span";
import { spansOf } from "@harmattan/domain/coverage/stated-coverage";
import { DomainError } from "@harmattan/domain/errors";
import { type DatasetDraft, isAtLeastAsClosed, mostOpenPolicy } from "@harmattan/domain/licence/dataset-draft";
import { and, count, eq, inArray, ne, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { partitionOf } from "../ingest/event-partitions.ts";
import { readDataset, readDatasetAccess } from "../queries/datasets.ts";
import { takeReferenceRevision } from "../reference/write-rows.ts";
import { alerts } from "../schema/alerts.ts";
import { briefs } from "../schema/briefs.ts";
import { coverageHistory, datasetCoverage } from "../schema/coverage.ts";
import { datasetReaders, datasets } from "../schema/datasets.ts";
import { eventErasures } from "../schema/event-erasures.ts";
import { eventFiles } from "../schema/event-files.ts";
import { eventSearch } from "../schema/event-search.ts";
import {
	countryMonths,
	countryMonthsBefore,
	cubeChanges,
	eventCube,
	eventCubeBefore,
	eventRevisions,
	events,
} from "../schema/events.ts";
import { confirmations, importDifferences, imports, rejects } from "../schema/imports.ts";
import { users } from "../schema/people.ts";
import { regions } from "../schema/regions.ts";
import { type Actor, recordAudit } from "./audited.ts";
import { needSecondPerson } from "./second-person.ts";

/**
 * Sets what is said of a dataset: name, licence, who may see it, coverage. Figures and visibility hang on it, so that it
 * is a data revision. Throws a DomainError where the publisher's terms forbid the policy.
 */
export async function editDataset(db: Database, actor: Actor, draft: DatasetDraft, now: Date): Promise<void> {
	const { aggregatesOpen, aggregatesPermission } = draft;
	if (aggregatesOpen && !(await readDataset(db, draft.id))?.aggregatesOpen) {
		const content = { id: draft.id, aggregatesPermission };
		await needSecondPerson(db, actor, { what: `open the counts of dataset ${draft.id}`, content }, now);
	}
	await db.transaction(async (tx) => {
		const before = await readDataset(tx, draft.id);
		if (!before) throw new DomainError("not_found", `there is no dataset ${draft.id}`, { parameter: "id" });
		const limit = mostOpenPolicy(before.format);
		if (!isAtLeastAsClosed(draft.licencePolicy, limit))
			throw new DomainError("forbidden", `records of ${before.format} cannot be ${draft.licencePolicy}`, {
				parameter: "licencePolicy",
				remedy: `Their terms leave ${limit} at most.`,
			});
		const known = new Set(
			(await tx.select().from(regions)).flatMap(({ id, kind }) => (kind === "country" ? [id] : [])),
		);
		const named = draft.coverage.flatMap(({ countries }) => countries);
		const stray = named.find((country) => country !== WORLD && !known.has(country));
		if (stray)
			throw new DomainError("invalid", `there is no country ${stray}`, {
				parameter: "coverage",
				remedy: "Write its three letters, such as MLI.",
			});
		const held = new Set(before.coverage.map(({ importId }) => importId));
		const foreign = draft.coverage.find(({ importId }) => importId !== null && !held.has(importId));
		if (foreign)
			throw new DomainError("invalid", `import ${foreign.importId} adds nothing to the coverage of this dataset`, {
				parameter: "coverage",
				remedy: "Reload the page: the import may have been rolled back.",
			});
		const { id, coverage, ...columns } = draft;
		await tx.update(datasets).set(columns).where(eq(datasets.id, id));
		await tx.delete(datasetCoverage).where(eq(datasetCoverage.datasetId, id));
		if (coverage.length > 0)
			await tx
				.insert(datasetCoverage)
				.values(
					coverage.flatMap((line) =>
						spansOf(line).map((span) => ({ datasetId: id, importId: line.importId, ...span })),
					),
				);
		const dataRevision = await takeReferenceRevision(tx, now);
		const { format: _format, synthetic: _synthetic, ...was } = before;
		await recordAudit(tx, actor, now, {
			action: "edit",
			entity: "dataset",
			entityId: id,
			before: was,
			after: { ...draft, dataRevision },
		});
	});
}

/** Who reads a dataset: everybody whom its policy lets in, or of them only those who are named. */
export interface DatasetAccess {
	namedOnly: boolean;
	/** Ids of accounts. */
	readers: string[];
}

/**
 * Sets who reads a dataset. Throws a DomainError where the dataset is open, and so for everybody, or an account is not there.
 */
export async function setDatasetAccess(
	db: Database,
	actor: Actor,
	id: string,
	{ namedOnly, readers }: DatasetAccess,
	now: Date,
): Promise<void> {
	await db.transaction(async (tx) => {
		const [dataset] = await tx.select().from(datasets).where(eq(datasets.id, id)).for("update");
		if (!dataset) throw new DomainError("not_found", `there is no dataset ${id}`, { parameter: "id" });
		if (namedOnly && dataset.licencePolicy === "open")
			throw new DomainError("conflict", `${dataset.name} is open, and so for everybody`, {
				parameter: "namedOnly",
				remedy: "Make it restricted or private first.",
			});
		const before = await readDatasetAccess(tx, id);
		await tx.update(datasets).set({ namedOnly }).where(eq(datasets.id, id));
		await tx.delete(datasetReaders).where(eq(datasetReaders.datasetId, id));
		const known = await tx.select({ id: users.id }).from(users).where(inArray(users.id, readers));
		if (known.length < new Set(readers).size)
			throw new DomainError("not_found", "there is no such account", { parameter: "readers" });
		if (known.length > 0)
			await tx.insert(datasetReaders).values(known.map(({ id: userId }) => ({ datasetId: id, userId })));
		await recordAudit(tx, actor, now, {
			action: "set access",
			entity: "dataset",
			entityId: id,
			before,
			after: { namedOnly, readers: known.map((person) => person.id) },
		});
	});
}

/** What was removed with a dataset. */
export interface RemovedDataset {
	events: number;
	/** Stored files of its imports, which can go. */
	storageKeys: string[];
}

/** Tables that hold events of a dataset, or figures made from them. */
const OF_EVENTS = [
	eventRevisions,
	eventCube,
	countryMonths,
	cubeChanges,
	eventCubeBefore,
	countryMonthsBefore,
	eventErasures,
	eventFiles,
	eventSearch,
	datasetCoverage,
	coverageHistory,
] as const;

/**
 * Removes a dataset: its events with all versions, its coverage, and the rows of its files that imports refused or compared. Its imports' counts,
 * the audit log and what was cited stay. It is a data revision; of the past nobody can read those events again. Throws a DomainError where an
 * import into it is under way.
 */
export async function removeDataset(db: Database, actor: Actor, id: string, now: Date): Promise<RemovedDataset> {
	await needSecondPerson(db, actor, { what: `remove dataset ${id}`, content: { id } }, now);
	return db.transaction(async (tx) => {
		const before = await readDataset(tx, id);
		if (!before) throw new DomainError("not_found", `there is no dataset ${id}`, { parameter: "id" });
		const own = await tx
			.select({ id: imports.id, status: imports.status, storageKey: imports.storageKey })
			.from(imports)
			.where(eq(imports.datasetId, id))
			.for("update");
		const underWay = own.find(({ status }) => status === "checking" || status === "committing");
		if (underWay)
			throw new DomainError("conflict", `import ${underWay.id} of ${id} is under way`, {
				parameter: "id",
				remedy: "Cancel it first, or wait for its end.",
			});
		const [held] = await tx.select({ events: count() }).from(events).where(eq(events.datasetId, id));
		await tx.execute(sql.raw(`drop table if exists ${partitionOf(id)}`));
		// What is published was open, and nobody is given it any more; what is not goes with its figures.
		await tx.delete(briefs).where(and(eq(briefs.datasetId, id), ne(briefs.state, "published")));
		await tx.delete(alerts).where(eq(alerts.datasetId, id));
		for (const table of OF_EVENTS) await tx.delete(table).where(eq(table.datasetId, id));
		const ids = own.map((row) => row.id);
		for (const table of [rejects, importDifferences, confirmations])
			await tx.delete(table).where(inArray(table.importId, ids));
		await tx.update(imports).set({ storageKey: null, preview: null, report: null }).where(eq(imports.datasetId, id));
		await tx
			.update(imports)
			.set({ status: "discarded", finishedAt: now })
			.where(and(eq(imports.datasetId, id), inArray(imports.status, ["uploaded", "checked", "parked"])));
		await tx.delete(datasets).where(eq(datasets.id, id));
		// The demonstration is what pages open with again where nothing real is left.
		const [real] = await tx.select({ id: datasets.id }).from(datasets).where(eq(datasets.synthetic, false)).limit(1);
		if (!real) await tx.update(datasets).set({ setAside: false });
		const dataRevision = await takeReferenceRevision(tx, now);
		const { format: _format, coverage: _coverage, ...was } = before;
		await recordAudit(tx, actor, now, {
			action: "remove",
			entity: "dataset",
			entityId: id,
			before: { ...was, events: held?.events ?? 0 },
			after: { imports: ids.length, dataRevision },
		});
		return {
			events: held?.events ?? 0,
			storageKeys: own.flatMap(({ storageKey }) => (storageKey === null ? [] : [storageKey])),
		};
	});
}
