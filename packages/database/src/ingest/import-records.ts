import type { StatedCoverage } from "@harmattan/domain/coverage/stated-coverage";
import type { CheckReport } from "@harmattan/domain/imports/check-report";
import type { ColumnMapping, DateOrder } from "@harmattan/domain/imports/column-mapping";
import type { ReleaseChange } from "@harmattan/domain/imports/dataset-release";
import type { FilePreview } from "@harmattan/domain/imports/preview";
import type { ImportCounts, ImportKind, ImportProgress, ImportStatus } from "@harmattan/domain/imports/report";
import type { ImportScope } from "@harmattan/domain/imports/scope";
import type { SnapshotScope } from "@harmattan/domain/imports/snapshot";
import type { NewDataset } from "@harmattan/domain/licence/dataset-draft";
import type { JSONValue, Sql, TransactionSql } from "postgres";
import { enqueue } from "../enqueue.ts";
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
	/** What the file covers, as the person who imports it states it; null where nothing is stated. */
	coverage: StatedCoverage[] | null;
	/** Countries whose events it takes in; null where nobody has chosen yet. */
	scope: { countries: ImportScope } | null;
	reverts: number | null;
	requestedBy: string | null;
	now: Date;
}

/** A committed import of a file. */
export interface CommittedFile {
	id: number;
	rows: number;
	release: string | null;
	/** Countries whose events it took in; null: of all. */
	scope: ImportScope;
}

/** The newest import of the same bytes into a dataset that was not undone; null where there is none. */
export async function findCommittedFile(
	sql: Sql | TransactionSql,
	datasetId: string,
	sha256: string,
): Promise<CommittedFile | null> {
	const [found] = await sql<CommittedFile[]>`
		select id, coalesce((counts ->> 'rows')::int, 0) as rows, release, scope -> 'countries' as scope from imports
		where dataset_id = ${datasetId} and file_sha256 = ${sha256} and status = 'committed' order by id desc limit 1`;
	return found ?? null;
}

/** Opens the record of an import, outside its transaction, so that a failure leaves a trace. */
export async function openImport(sql: Sql | TransactionSql, start: ImportStart): Promise<number> {
	const [row] = await sql<{ id: number }[]>`
		insert into imports (kind, dataset_id, status, format, file_name, storage_key, file_sha256, file_bytes, release, coverage, scope, reverts, requested_by, started_at)
		values (${start.kind}, ${start.datasetId}, ${start.status}, ${start.format}, ${start.fileName}, ${start.storageKey}, ${start.fileSha256},
			${start.fileBytes}, ${start.release}, ${start.coverage === null ? null : sql.json(start.coverage)}, ${start.scope === null ? null : sql.json(scopeJson(start.scope.countries))}, ${start.reverts}, ${start.requestedBy}, ${start.now})
		returning id`;
	if (!row) throw new Error("the import's record was not made");
	return row.id;
}

const scopeJson = (countries: ImportScope) => ({ countries: countries === null ? null : [...countries] });

/** First half of the key of every import's lock; the second is its id. */
const IMPORT_LOCKS = 4_207_003;

/**
 * Works on an import while nobody else does: a worker that was taken for dead and the one that took up its job come
 * one after the other. The lock is the session's, so that it goes with a process that dies.
 */
export async function inImportTurn<Result>(sql: Sql, id: number, work: () => Promise<Result>): Promise<Result> {
	const session = await sql.reserve();
	try {
		await session`select pg_advisory_lock(${IMPORT_LOCKS}, ${id})`;
		const result = await work();
		await session`select pg_advisory_unlock(${IMPORT_LOCKS}, ${id})`;
		return result;
	} catch (error) {
		await session`select pg_advisory_unlock(${IMPORT_LOCKS}, ${id})`.catch(() => {});
		throw error;
	} finally {
		session.release();
	}
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

/** Thrown where an import has ended meanwhile, as by an admin who cancelled it: what was done for it must not be stored. */
export class ImportEndedError extends Error {
	constructor(id: number) {
		super(`import ${id} has been cancelled`);
		this.name = "ImportEndedError";
	}
}

/** Writes what became of an import into its record. Throws an ImportEndedError where it has ended already. */
export async function closeImport(sql: Sql | TransactionSql, id: number, end: ImportEnd): Promise<void> {
	const json = (value: object | null) => (value === null ? null : sql.json(value as JSONValue));
	const [closed] = await sql`
		update imports set status = ${end.status}, counts = ${json(end.counts)}, report = ${json(end.report)}, progress = null,
			data_revision = ${end.dataRevision}, error = ${end.error}, finished_at = ${end.now}
		where id = ${id} and status in ('uploaded', 'checking', 'committing') returning id`;
	if (closed === undefined) throw new ImportEndedError(id);
}

/** Notes how far an import has come, and notifies those who watch it. False where it has ended meanwhile. */
export async function noteProgress(sql: Sql, id: number, progress: ImportProgress): Promise<boolean> {
	const [noted] =
		await sql`update imports set progress = ${sql.json({ ...progress })} where id = ${id} and status in ('checking', 'committing') returning id`;
	await notifyImport(sql, id);
	return noted !== undefined;
}

/** Notes that an import broke off, with the reason; one that has ended already keeps its own. What it had begun is undone already. */
export async function failImport(sql: Sql, id: number, error: string, now: Date): Promise<void> {
	const end = { status: "failed", counts: null, report: null, dataRevision: null, error, now } as const;
	await closeImport(sql, id, end).catch((thrown: unknown) => {
		if (!(thrown instanceof ImportEndedError)) throw thrown;
	});
	await notifyImport(sql, id);
}

/** An import as its record has it, as far as working on it needs. */
export interface ImportRecord {
	id: number;
	kind: ImportKind;
	status: ImportStatus;
	datasetId: string | null;
	/** What an admin says of a dataset that is to be made. */
	newDataset: NewDataset | null;
	format: string | null;
	fileName: string;
	storageKey: string | null;
	release: string | null;
	mapping: ColumnMapping | null;
	snapshot: SnapshotScope | null;
	/** Countries whose events are taken in, in place of the dataset's own; null: as the dataset says. */
	scope: { countries: ImportScope } | null;
	reverts: number | null;
	counts: ImportCounts | null;
	dataRevision: number | null;
	/** What the file covers, as the person who imports it states it. */
	coverage: StatedCoverage[] | null;
	/** The order of day and month in the file's dates, as stated with it; null where nothing is. */
	dateOrder: DateOrder | null;
	stateChange: ReleaseChange | null;
}

/** The record of an import; undefined where there is none. With `lock`, nobody else may change it until commit. */
export async function readImport(
	sql: Sql | TransactionSql,
	id: number,
	options: { lock: boolean } = { lock: false },
): Promise<ImportRecord | undefined> {
	const [found] = await sql<ImportRecord[]>`
		select id, kind, status, dataset_id as "datasetId", new_dataset as "newDataset", format, file_name as "fileName", storage_key as "storageKey", release,
			mapping, snapshot, scope, coverage, date_order as "dateOrder", reverts, counts, data_revision as "dataRevision",
			state_change as "stateChange"
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
	source: {
		format: string;
		fileSha256: string | null;
		release: string | null;
		datasetId: string;
		scope: ImportScope;
	},
): Promise<void> {
	await sql`
		update imports set format = ${source.format}, file_sha256 = ${source.fileSha256}, release = ${source.release}, dataset_id = ${source.datasetId},
			scope = ${sql.json(scopeJson(source.scope))}
		where id = ${id}`;
}

/** Keeps what an import made of its dataset's release. */
export async function noteReleaseChange(tx: TransactionSql, id: number, change: ReleaseChange): Promise<void> {
	await tx`update imports set state_change = ${tx.json(change as object as JSONValue)} where id = ${id}`;
}

/** Marks an import as undone. */
export async function markRolledBack(tx: TransactionSql, id: number): Promise<void> {
	await tx`update imports set status = 'rolled_back' where id = ${id}`;
}

/** Keeps what was seen in an uploaded file. */
export async function notePreview(sql: Sql, id: number, preview: FilePreview): Promise<void> {
	await sql`update imports set preview = ${sql.json(preview as object as JSONValue)}, format = ${preview.format} where id = ${id}`;
	await notifyImport(sql, id);
}

/** Notes where fetched data lies, and asks for its check. False where the import has ended meanwhile: nobody wants the file. */
export async function noteFetched(
	sql: Sql,
	id: number,
	file: { storageKey: string; bytes: number; release: string | null; approved: boolean },
): Promise<boolean> {
	return sql.begin(async (tx) => {
		const [noted] = await tx`
			update imports set storage_key = ${file.storageKey}, file_bytes = ${file.bytes}, release = ${file.release}, status = 'checking'
			where id = ${id} and status = 'uploaded' returning id`;
		if (noted === undefined) return false;
		await enqueue(tx, "check-import", { importId: id, approved: file.approved });
		await notifyImport(tx, id);
		return true;
	});
}

/** True where a release of a dataset has been fetched or imported, whatever became of it. */
export async function knowsRelease(sql: Sql, format: string, release: string): Promise<boolean> {
	const found =
		await sql`select 1 from imports where release = ${release} and (format = ${format} or kind = 'feed') and status <> 'failed' limit 1`;
	return found.length > 0;
}
