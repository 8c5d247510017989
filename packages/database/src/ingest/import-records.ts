import type { Reject } from "@harmattan/domain/imports/reject";
import type { ImportCounts, ImportStatus, RevisionSummary } from "@harmattan/domain/imports/report";
import type { Sql, TransactionSql } from "postgres";
import { copyInto } from "../copy.ts";

/** What is known of an import before its rows are read. */
export interface ImportStart {
	datasetId: string;
	format: string;
	fileName: string;
	fileSha256: string | null;
	fileBytes: number | null;
	release: string | null;
	now: Date;
}

/** A dataset as an import finds or makes it. */
export interface DatasetDraft {
	id: string;
	name: string;
	format: string;
	licence: string;
	licencePolicy: string;
	attribution: string;
	synthetic: boolean;
}

/** Makes the dataset where it is missing; an existing one is left as its admins set it. Returns what holds then. */
export async function ensureDataset(
	sql: Sql,
	draft: DatasetDraft,
): Promise<Pick<DatasetDraft, "licencePolicy" | "synthetic">> {
	await sql`
		insert into datasets (id, name, format, licence, licence_policy, attribution, synthetic)
		values (${draft.id}, ${draft.name}, ${draft.format}, ${draft.licence}, ${draft.licencePolicy}, ${draft.attribution}, ${draft.synthetic})
		on conflict (id) do nothing`;
	const [held] = await sql<Pick<DatasetDraft, "licencePolicy" | "synthetic">[]>`
		select licence_policy as "licencePolicy", synthetic from datasets where id = ${draft.id}`;
	return held ?? draft;
}

/** The committed import of the same bytes into a dataset, if any. */
export async function findCommittedFile(
	sql: Sql,
	datasetId: string,
	sha256: string,
): Promise<{ id: number; rows: number } | null> {
	const [found] = await sql<{ id: number; rows: number }[]>`
		select id, coalesce((counts ->> 'rows')::int, 0) as rows from imports
		where dataset_id = ${datasetId} and file_sha256 = ${sha256} and status = 'committed' order by id limit 1`;
	return found ?? null;
}

/** Opens the record of an import, outside its transaction, so that a failure leaves a trace. */
export async function openImport(sql: Sql, start: ImportStart): Promise<number> {
	const [row] = await sql<{ id: number }[]>`
		insert into imports (dataset_id, status, format, file_name, file_sha256, file_bytes, release, started_at)
		values (${start.datasetId}, 'running', ${start.format}, ${start.fileName}, ${start.fileSha256}, ${start.fileBytes}, ${start.release}, ${start.now})
		returning id`;
	if (!row) throw new Error("the import's record was not made");
	return row.id;
}

/** Closes the record of an import. */
export async function closeImport(
	sql: Sql | TransactionSql,
	id: number,
	end: {
		status: ImportStatus;
		counts: ImportCounts | null;
		dataRevision: number | null;
		error: string | null;
		now: Date;
	},
): Promise<void> {
	await sql`
		update imports set status = ${end.status}, counts = ${end.counts === null ? null : sql.json(end.counts)},
			data_revision = ${end.dataRevision}, error = ${end.error}, finished_at = ${end.now}
		where id = ${id}`;
}

/** Keeps the rows that an import refused or set apart. */
export async function recordRejects(tx: TransactionSql, importId: number, rejects: readonly Reject[]): Promise<void> {
	const columns = ["import_id", "position", "line", "column", "value", "code", "message", "disposition", "raw"];
	const rows = rejects.map((reject, position) => [
		importId,
		position,
		reject.line,
		reject.column,
		reject.value,
		reject.code,
		reject.message,
		reject.disposition,
		reject.raw,
	]);
	await copyInto(tx, "rejects", columns, rows);
}

/**
 * Takes the next data revision. Revisions are handed out one at a time under a lock held until commit, so that
 * the numbers have no gaps and their order is the order of commits.
 */
export async function takeRevision(
	tx: TransactionSql,
	kind: "import" | "reference",
	importId: number | null,
	now: Date,
): Promise<number> {
	await tx`lock table data_revisions in exclusive mode`;
	const [row] = await tx<{ id: number }[]>`
		insert into data_revisions (id, kind, import_id, recorded_at)
		select coalesce(max(id), 0) + 1, ${kind}, ${importId}, ${now} from data_revisions returning id`;
	if (!row) throw new Error("no data revision was taken");
	return row.id;
}

/** Says beside a revision what it moved, for open pages and for history. */
export async function describeRevision(tx: TransactionSql, revision: number, summary: RevisionSummary): Promise<void> {
	await tx`update data_revisions set summary = ${tx.json(summary)} where id = ${revision}`;
}

/** Sums that a summary needs: the dataset's deaths, and its newest event. */
export async function datasetTotals(
	tx: TransactionSql,
	datasetId: string,
): Promise<{ fatalitiesBest: number; newestEvent: string | null }> {
	const [totals] = await tx<{ fatalitiesBest: number; newestEvent: string | null }[]>`
		select coalesce(sum(fatalities_best), 0)::int as "fatalitiesBest", max(date_start)::text as "newestEvent"
		from events where dataset_id = ${datasetId} and withdrawn_at is null`;
	return totals ?? { fatalitiesBest: 0, newestEvent: null };
}

/** Declares a dataset's coverage for the countries that it holds events of, keeping what was declared wider. */
export async function widenCoverage(
	tx: TransactionSql,
	datasetId: string,
	span: { from: string; to: string; source: string },
): Promise<void> {
	await tx`
		with held as (select distinct country from events where dataset_id = ${datasetId} and country is not null),
		widened as (
			select held.country, least(min(c."from"), ${span.from}::date) as "from", greatest(max(c."to"), ${span.to}::date) as "to"
			from held left join dataset_coverage c on c.dataset_id = ${datasetId} and c.country = held.country
			group by held.country
		),
		cleared as (delete from dataset_coverage c using widened w where c.dataset_id = ${datasetId} and c.country = w.country and c."from" <> w."from")
		insert into dataset_coverage (dataset_id, country, "from", "to", source)
		select ${datasetId}, country, "from", "to", ${span.source} from widened
		on conflict (dataset_id, country, "from") do update set "to" = excluded."to", source = excluded.source`;
}

/** First and last day that a dataset holds events of. */
export async function datasetSpan(tx: TransactionSql, datasetId: string): Promise<{ from: string; to: string } | null> {
	const [span] = await tx<{ from: string | null; to: string | null }[]>`
		select min(date_start)::text as "from", max(date_end)::text as "to" from events where dataset_id = ${datasetId}`;
	return span?.from && span.to ? { from: span.from, to: span.to } : null;
}

/** Puts demonstration datasets behind real ones, and notes the newest release. */
export async function settleDatasets(tx: TransactionSql, datasetId: string, release: string | null): Promise<void> {
	await tx`update datasets set release = coalesce(${release}, release) where id = ${datasetId}`;
	await tx`update datasets set set_aside = true where synthetic and exists (select 1 from datasets where id = ${datasetId} and not synthetic)`;
}
