import { join } from "node:path";
import type { Connection } from "@harmattan/database/client";
import { readTerms } from "@harmattan/database/ingest/dataset-state";
import {
	closeImport,
	failImport,
	ImportEndedError,
	type ImportRecord,
	noteProgress,
	noteSource,
	readImport,
} from "@harmattan/database/ingest/import-records";
import { notifyImport } from "@harmattan/database/notify";
import { readSettings } from "@harmattan/database/queries/settings";
import { DomainError } from "@harmattan/domain/errors";
import { type ImportProgress, NO_COUNTS, sameCounts } from "@harmattan/domain/imports/report";
import { dayOfInstant, isoOf } from "@harmattan/domain/time/calendar";
import { mappedFormat } from "@harmattan/formats/mapped/mapped";
import { UnreadableFileError } from "@harmattan/formats/reading/unreadable-file";
import { formatNamed } from "@harmattan/formats/registry";
import type { Attempt, Verdict } from "./attempt.ts";
import { attemptImport } from "./attempt-import.ts";
import { releaseOf } from "./import-file.ts";
import type { RowMappers } from "./mapping/row-mapper.ts";
import { draftOf, findSame, judge, refuseMixing } from "./run-import.ts";
import { openFile } from "./source.ts";

/** Milliseconds between two notes of progress. */
const PROGRESS_EVERY = 400;

const HOUR_MS = 3_600_000;
/** No file takes longer: ten million rows take minutes. */
const LONGEST_MS = 6 * HOUR_MS;

/** What working on a stored import needs. */
export interface StoredImportContext {
	connection: Connection;
	mappers: RowMappers;
	/** Folder that uploaded files lie in. */
	uploads: string;
	now: () => Date;
}

/**
 * Checks an uploaded file: reads it whole, tells what it would change, and stores nothing; or, where its dataset is
 * trusted or the import approved beforehand, and the file clean, commits it at once.
 */
export async function checkImport(
	context: StoredImportContext,
	importId: number,
	{ approved } = { approved: false },
): Promise<void> {
	const record = await requireImport(context, importId);
	if (record.status !== "checking") return;
	const { sql } = context.connection;
	await attemptStored(context, record, async (datasetId) => {
		const { parkShare } = await readSettings(context.connection.db);
		const [dataset] = await sql<{ trusted: boolean }[]>`select trusted from datasets where id = ${datasetId}`;
		return (attempt) => {
			const verdict = judge(attempt, parkShare);
			if (verdict.status === "parked") return verdict;
			// What a publisher's release refuses or withdraws is its own; `judge` has bounded it.
			if (approved) return verdict;
			const clean = attempt.refused === 0 && attempt.counts.withdrawn === 0;
			return dataset?.trusted && clean ? verdict : { status: "checked", reason: null };
		};
	});
}

/**
 * Commits a checked import. Where the data has moved since the check, so that it would now do something else, it is
 * checked again instead: nobody's yes covers what they did not see.
 */
export async function commitImport(context: StoredImportContext, importId: number): Promise<void> {
	const record = await requireImport(context, importId);
	if (record.status !== "committing") return;
	await attemptStored(context, record, async () => ({ counts }) => {
		const seen = record.counts !== null && sameCounts(record.counts, counts);
		return seen
			? { status: "committed" }
			: { status: "checked", reason: "The data has changed since this file was checked. Look at the figures again." };
	});
}

async function requireImport({ connection }: StoredImportContext, importId: number): Promise<ImportRecord> {
	const record = await readImport(connection.sql, importId);
	if (!record) throw new Error(`there is no import ${importId}`);
	return record;
}

/** Opens the stored file and attempts its import. What is wrong with the file ends the import; all else is thrown. */
async function attemptStored(
	context: StoredImportContext,
	record: ImportRecord,
	judgeFor: (datasetId: string) => Promise<(attempt: Attempt) => Verdict>,
): Promise<void> {
	const { connection, mappers, uploads } = context;
	const { sql } = connection;
	const now = context.now();
	const progress: ImportProgress = { phase: "reading", rows: 0, bytes: 0, totalBytes: null, bytesPerSecond: 0 };
	const began = performance.now();
	let reported = began;
	let hasEnded = false;
	const tell = () => {
		if (hasEnded) throw new ImportEndedError(record.id);
		if (performance.now() - began > LONGEST_MS)
			throw new DomainError("invalid", `reading the file took longer than ${LONGEST_MS / HOUR_MS} hours`, {
				remedy: "Split it into smaller files.",
			});
		if (performance.now() - reported < PROGRESS_EVERY) return;
		reported = performance.now();
		const bytesPerSecond = Math.round((progress.bytes * 1000) / (reported - began));
		void noteProgress(sql, record.id, { ...progress, bytesPerSecond }).then(
			(goesOn) => {
				hasEnded ||= !goesOn;
			},
			() => {},
		);
	};
	try {
		if (record.storageKey === null)
			throw new DomainError("conflict", "the uploaded file is gone", { remedy: "Upload it again." });
		const source = await openFile(join(uploads, record.storageKey), {
			fileName: record.fileName,
			format: record.mapping
				? mappedFormat(record.mapping)
				: record.format === null
					? null
					: formatNamed(record.format),
			today: isoOf(dayOfInstant(now)),
			dateOrder: record.dateOrder ?? "iso",
			onBytes: (bytes) => {
				progress.bytes += bytes;
				tell();
			},
		});
		progress.totalBytes = source.bytes;
		const release = releaseOf(source.versioning, record.release, record.fileName);
		const draft = draftOf(source, record.datasetId, record.newDataset);
		const datasetId = draft.id;
		const terms = await readTerms(sql, draft);
		refuseMixing(datasetId, terms, source);
		const scope = record.scope === null ? terms.scope : record.scope.countries;
		await noteSource(sql, record.id, {
			format: source.formatId,
			fileSha256: source.sha256,
			release: release?.text ?? null,
			datasetId,
			scope,
		});
		const stated = record.coverage ?? [];
		const earlier = await findSame(sql, datasetId, { source, release, stated, scope });
		if (earlier) {
			await closeImport(sql, record.id, {
				status: "discarded",
				counts: { ...NO_COUNTS, rows: earlier.rows, unchanged: earlier.rows },
				report: null,
				dataRevision: null,
				error: `This very file is import ${earlier.id} already; nothing would change.`,
				now,
			});
			await notifyImport(sql, record.id);
			return;
		}
		await attemptImport(
			{
				connection,
				mappers,
				now,
				importId: record.id,
				datasetId,
				draft,
				scope,
				source,
				release,
				stated,
				snapshot: record.snapshot,
				onProgress: ({ phase, rows }) => {
					progress.phase = phase;
					progress.rows = rows;
					tell();
				},
			},
			await judgeFor(datasetId),
		);
	} catch (error) {
		if (error instanceof ImportEndedError) return;
		if (!(error instanceof DomainError) && !(error instanceof UnreadableFileError)) throw error;
		const remedy = error instanceof DomainError && error.remedy ? `. ${error.remedy}` : "";
		await failImport(sql, record.id, `${error.message}${remedy}`, now);
	}
}
