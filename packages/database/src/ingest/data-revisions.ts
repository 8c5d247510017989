import type { ImportCounts, RevisionSummary } from "@harmattan/domain/imports/report";
import type { TransactionSql } from "postgres";
import { enqueueFollowUps } from "../follow-ups.ts";

/**
 * Takes the next data revision. Revisions are handed out one at a time under a lock held until commit, so that
 * the numbers have no gaps and their order is the order of commits.
 */
export async function takeRevision(
	tx: TransactionSql,
	kind: "import" | "rollback" | "reference",
	importId: number | null,
	now: Date,
): Promise<number> {
	await tx`lock table data_revisions in exclusive mode`;
	const [row] = await tx<{ id: number }[]>`
		insert into data_revisions (id, kind, import_id, recorded_at)
		select coalesce(max(id), 0) + 1, ${kind}, ${importId}, ${now} from data_revisions returning id`;
	if (!row) throw new Error("no data revision was taken");
	await enqueueFollowUps(tx);
	return row.id;
}

/** Says beside a revision what it moved, for open pages and for history. */
export async function describeRevision(tx: TransactionSql, revision: number, summary: RevisionSummary): Promise<void> {
	await tx`update data_revisions set summary = ${tx.json(summary)} where id = ${revision}`;
}

/** What an import moved in its dataset, once it is applied. */
export async function summariseImport(
	tx: TransactionSql,
	before: { datasetId: string; importId: number; deathsBefore: number },
	counts: Pick<ImportCounts, "new" | "changed" | "withdrawn">,
): Promise<RevisionSummary> {
	const { datasetId, importId, deathsBefore } = before;
	const [dataset] = await tx<{ name: string; synthetic: boolean }[]>`
		select name, synthetic from datasets where id = ${datasetId}`;
	const after = await datasetTotals(tx, datasetId);
	return {
		datasetId,
		datasetName: dataset?.name ?? datasetId,
		synthetic: dataset?.synthetic ?? false,
		importId,
		new: counts.new,
		changed: counts.changed,
		withdrawn: counts.withdrawn,
		fatalitiesBest: after.fatalitiesBest - deathsBefore,
		newestEvent: after.newestEvent,
	};
}

/** Sums that a summary needs, from the cube: the dataset's deaths; and its newest event. */
export async function datasetTotals(
	tx: TransactionSql,
	datasetId: string,
): Promise<{ fatalitiesBest: number; newestEvent: string | null }> {
	const [totals] = await tx<{ fatalitiesBest: number; newestEvent: string | null }[]>`
		select (select coalesce(sum(fatalities_best), 0)::int from country_months where dataset_id = ${datasetId}) as "fatalitiesBest",
			(select date_start::text from events where dataset_id = ${datasetId} and withdrawal is null order by day desc limit 1) as "newestEvent"`;
	return totals ?? { fatalitiesBest: 0, newestEvent: null };
}
