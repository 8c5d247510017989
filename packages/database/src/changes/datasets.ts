import { WORLD } from "@harmattan/domain/coverage/span";
import { spansOf } from "@harmattan/domain/coverage/stated-coverage";
import { DomainError } from "@harmattan/domain/errors";
import { type DatasetDraft, isAtLeastAsClosed, mostOpenPolicy } from "@harmattan/domain/licence/dataset-draft";
import { eq } from "drizzle-orm";
import type { Database } from "../client.ts";
import { readDataset } from "../queries/datasets.ts";
import { takeReferenceRevision } from "../reference/write-rows.ts";
import { datasetCoverage } from "../schema/coverage.ts";
import { datasets } from "../schema/datasets.ts";
import { regions } from "../schema/regions.ts";
import { type Actor, recordAudit } from "./audited.ts";

/**
 * Sets what is said of a dataset: name, licence, who may see it, coverage. Figures and visibility hang on it, so that it
 * is a data revision. Throws a DomainError where the publisher's terms forbid the policy.
 */
export async function editDataset(db: Database, actor: Actor, draft: DatasetDraft, now: Date): Promise<void> {
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
