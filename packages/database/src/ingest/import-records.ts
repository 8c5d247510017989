import type { CheckReport } from "@harmattan/domain/imports/check-report";
import type { ColumnMapping } from "@harmattan/domain/imports/column-mapping";
import { JOBS } from "@harmattan/domain/imports/jobs";
import type { FilePreview } from "@harmattan/domain/imports/preview";
import type {
	ImportCounts,
	ImportKind,
	ImportProgress,
	ImportStatus,
	RevisionSummary,
} from "@harmattan/domain/imports/report";
import type { SnapshotScope } from "@harmattan/domain/imports/snapshot";
import type { Sql, TransactionSql } from "postgres";
import { notifyImport } from "../notify.ts";

/** What is known of an import before its rows are read. */
export interface ImportStart {
	kind: ImportKind;
	status: ImportStatus;
	datasetId: string | null;
	format: string | null;
	fileName: string;
	storageKey: string | null;
	fileSha256: string | null;
	fileBytes: number | null;
	release: string | null;
	reverts: number | null;
	requestedBy: string | null;
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

/** The import that brought the same bytes into a dataset, if one did and was not undone. */
export async function findCommittedFile(
	sql: Sql | TransactionSql,
	datasetId: string,
	sha256: string,
): Promise<{ id: number; rows: number } | null> {
	const [found] = await sql<{ id: number; rows: number }[]>`
		select id, coalesce((counts ->> 'rows')::int, 0) as rows from imports
		where dataset_id = ${datasetId} and file_sha256 = ${sha256} and status = 'committed' order by id limit 1`;
	return found ?? null;
}

/** Opens the record of an import, outside its transaction, so that a failure leaves a trace. */
export async function openImport(sql: Sql | TransactionSql, start: ImportStart): Promise<number> {
	const [row] = await sql<{ id: number }[]>`
		insert into imports (kind, dataset_id, status, format, file_name, storage_key, file_sha256, file_bytes, release, reverts, requested_by, started_at)
		values (${start.kind}, ${start.datasetId}, ${start.status}, ${start.format}, ${start.fileName}, ${start.storageKey}, ${start.fileSha256},
			${start.fileBytes}, ${start.release}, ${start.reverts}, ${start.requestedBy}, ${start.now})
		returning id`;
	if (!row) throw new Error("the import's record was not made");
	return row.id;
}

/** What became of an attempt at an import. */
export interface ImportEnd {
	status: ImportStatus;
	counts: ImportCounts | null;
	report: CheckReport | null;
	dataRevision: number | null;
	error: string | null;
	now: Date;
}

/** Writes what became of an import into its record. */
export async function closeImport(sql: Sql | TransactionSql, id: number, end: ImportEnd): Promise<void> {
	const json = (value: object | null) => (value === null ? null : sql.json(value as never));
	await sql`
		update imports set status = ${end.status}, counts = ${json(end.counts)}, report = ${json(end.report)}, progress = null,
			data_revision = ${end.dataRevision}, error = ${end.error}, finished_at = ${end.now}
		where id = ${id}`;
}

/** Notes how far an import has come, and tells whoever watches it. */
export async function noteProgress(sql: Sql, id: number, progress: ImportProgress): Promise<void> {
	await sql`update imports set progress = ${sql.json({ ...progress })} where id = ${id} and status in ('checking', 'committing')`;
	await notifyImport(sql, id);
}

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
		select (select coalesce(sum(fatalities_best), 0)::int from event_cube where dataset_id = ${datasetId}) as "fatalitiesBest",
			(select date_start::text from events where dataset_id = ${datasetId} and withdrawal is null order by day desc limit 1) as "newestEvent"`;
	return totals ?? { fatalitiesBest: 0, newestEvent: null };
}

/** Declares a dataset's coverage for the countries that it holds events of, keeping what was declared wider. */
export async function widenCoverage(
	tx: TransactionSql,
	datasetId: string,
	span: { from: string; to: string; source: string },
): Promise<void> {
	await tx`
		with held as (select distinct country from event_cube where dataset_id = ${datasetId}),
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

/** First and last day on which events of a dataset begin, from the index that leads with them. */
export async function datasetSpan(tx: TransactionSql, datasetId: string): Promise<{ from: string; to: string } | null> {
	const [span] = await tx<{ from: string | null; to: string | null }[]>`
		select (select date_start::text from events where dataset_id = ${datasetId} order by day limit 1) as "from",
			(select date_start::text from events where dataset_id = ${datasetId} order by day desc limit 1) as "to"`;
	return span?.from && span.to ? { from: span.from, to: span.to } : null;
}

/** Releases that a dataset's committed imports were of. */
export async function committedReleases(tx: TransactionSql, datasetId: string): Promise<string[]> {
	const rows = await tx<{ release: string }[]>`
		select distinct release from imports where dataset_id = ${datasetId} and status = 'committed' and release is not null`;
	return rows.map(({ release }) => release);
}

/** Puts demonstration datasets behind real ones, and notes the newest release. */
export async function settleDatasets(tx: TransactionSql, datasetId: string, release: string | null): Promise<void> {
	await tx`update datasets set release = coalesce(${release}, release) where id = ${datasetId}`;
	await tx`update datasets set set_aside = true where synthetic and exists (select 1 from datasets where id = ${datasetId} and not synthetic)`;
}

/** Notes that an import broke off, with the reason. What it had begun is undone already. */
export async function failImport(sql: Sql, id: number, error: string, now: Date): Promise<void> {
	await closeImport(sql, id, { status: "failed", counts: null, report: null, dataRevision: null, error, now });
	await notifyImport(sql, id);
}

/** An import as its record has it, as far as working on it needs. */
export interface ImportRecord {
	id: number;
	kind: ImportKind;
	status: ImportStatus;
	datasetId: string | null;
	format: string | null;
	fileName: string;
	storageKey: string | null;
	release: string | null;
	mapping: ColumnMapping | null;
	snapshot: SnapshotScope | null;
	reverts: number | null;
	counts: ImportCounts | null;
	dataRevision: number | null;
}

/** The record of an import; undefined where there is none. With `lock`, nobody else may change it until commit. */
export async function readImport(
	sql: Sql | TransactionSql,
	id: number,
	options: { lock: boolean } = { lock: false },
): Promise<ImportRecord | undefined> {
	const [found] = await sql<ImportRecord[]>`
		select id, kind, status, dataset_id as "datasetId", format, file_name as "fileName", storage_key as "storageKey", release,
			mapping, snapshot, reverts, counts, data_revision as "dataRevision"
		from imports where id = ${id} ${options.lock ? sql`for update` : sql``}`;
	return found;
}

/** The newest import of a dataset that stands: the one that can be undone. */
export async function newestStandingImport(sql: Sql | TransactionSql, datasetId: string): Promise<number | null> {
	const [found] = await sql<{ id: number }[]>`
		select id from imports where dataset_id = ${datasetId} and status = 'committed' and kind <> 'rollback' and data_revision is not null
		order by data_revision desc limit 1`;
	return found?.id ?? null;
}

/** Notes what was recognised in a file once it has been opened. */
export async function noteSource(
	sql: Sql,
	id: number,
	source: { format: string; fileSha256: string | null; release: string | null; datasetId: string },
): Promise<void> {
	await sql`
		update imports set format = ${source.format}, file_sha256 = ${source.fileSha256}, release = ${source.release}, dataset_id = ${source.datasetId}
		where id = ${id}`;
}

/** Marks an import as undone. */
export async function markRolledBack(tx: TransactionSql, id: number): Promise<void> {
	await tx`update imports set status = 'rolled_back' where id = ${id}`;
}

/** Keeps what was seen in an uploaded file. */
export async function notePreview(sql: Sql, id: number, preview: FilePreview): Promise<void> {
	await sql`update imports set preview = ${sql.json(preview as never)}, format = ${preview.format} where id = ${id}`;
	await notifyImport(sql, id);
}

/** Notes where fetched data lies, and asks for its check. */
export async function noteFetched(
	sql: Sql,
	id: number,
	file: { storageKey: string; bytes: number; release: string | null },
): Promise<void> {
	await sql.begin(async (tx) => {
		await tx`
			update imports set storage_key = ${file.storageKey}, file_bytes = ${file.bytes}, release = ${file.release}, status = 'checking'
			where id = ${id} and status = 'uploaded'`;
		await tx`select graphile_worker.add_job(${JOBS.checkImport}, json_build_object('importId', ${id}::int), max_attempts => 8)`;
		await notifyImport(tx, id);
	});
}

/** The newest version of a dataset's events, deleted ones too: milliseconds since 1970 for ACLED; null where it holds none. */
export async function newestVersion(sql: Sql, datasetId: string): Promise<number | null> {
	const [found] = await sql<{ rank: string | null }[]>`
		select max(version_rank) as rank from events where dataset_id = ${datasetId}`;
	return found?.rank == null ? null : Number(found.rank);
}

/** True where a release of a dataset has been fetched or imported, whatever became of it. */
export async function knowsRelease(sql: Sql, format: string, release: string): Promise<boolean> {
	const found =
		await sql`select 1 from imports where release = ${release} and (format = ${format} or kind = 'feed') and status <> 'failed' limit 1`;
	return found.length > 0;
}
