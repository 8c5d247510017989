import type { Connection } from "@harmattan/database/client";
import { ensureDataset } from "@harmattan/database/ingest/dataset-state";
import { failImport, findCommittedFile, openImport } from "@harmattan/database/ingest/import-records";
import type { CoverageReport } from "@harmattan/domain/coverage/import-coverage";
import { DomainError } from "@harmattan/domain/errors";
import type { Reject } from "@harmattan/domain/imports/reject";
import { type ImportCounts, type ImportKind, type ImportStatus, NO_COUNTS } from "@harmattan/domain/imports/report";
import type { Attempt, Verdict } from "./attempt.ts";
import { attemptImport } from "./attempt-import.ts";
import type { ImportRequest } from "./import-request.ts";
import type { EventSource } from "./source.ts";

export interface ImportOutcome {
	importId: number;
	dataset: string;
	status: ImportStatus;
	/** The earlier import of the same file, where this one was a no-op. */
	sameAs: number | null;
	counts: ImportCounts;
	revision: number | null;
	/** The first of the rows that were refused or set apart; all are kept with the import. */
	rejects: readonly Reject[];
	refused: number;
	/** What it adds to coverage; null for a file that is held already. */
	coverage: CoverageReport | null;
	seconds: number;
}

/** What an import from outside the admin pages is called to do. */
export type DirectImport = Omit<ImportRequest, "importId" | "datasetId" | "onProgress" | "snapshot"> & {
	kind: ImportKind;
	/** Null: the format's own dataset. */
	datasetId: string | null;
	dryRun: boolean;
	/** Share of refused rows above which a file is parked. */
	parkShare: number;
	onProgress?: ImportRequest["onProgress"];
};

/** Runs an import from source to commit without a check in between: it commits where the file is clean, or parks. */
export async function runImport(request: DirectImport): Promise<ImportOutcome> {
	const { source, release, now, dryRun, parkShare } = request;
	const { sql } = request.connection;
	const started = performance.now();
	const dataset = await openDataset(request);
	const outcome = (rest: Omit<ImportOutcome, "dataset" | "seconds">): ImportOutcome => ({
		...rest,
		dataset,
		seconds: Math.round(performance.now() - started) / 1000,
	});
	const earlier = await findSame(sql, dataset, request);
	if (earlier) {
		const counts = { ...NO_COUNTS, rows: earlier.rows, unchanged: earlier.rows };
		const { id } = earlier;
		return outcome({
			importId: id,
			status: "committed",
			sameAs: id,
			counts,
			revision: null,
			coverage: null,
			rejects: [],
			refused: 0,
		});
	}
	const importId = await openImport(sql, {
		kind: request.kind,
		status: dryRun ? "checking" : "committing",
		datasetId: dataset,
		format: source.formatId,
		fileName: source.fileName,
		storageKey: null,
		fileSha256: source.sha256,
		fileBytes: source.bytes,
		release: release?.text ?? null,
		coverage: request.stated.length === 0 ? null : [...request.stated],
		reverts: null,
		requestedBy: null,
		now,
	});
	try {
		const attempt = await attemptImport(
			{ ...request, importId, datasetId: dataset, snapshot: null, onProgress: request.onProgress ?? (() => {}) },
			(found) => (dryRun ? { status: "checked", reason: null } : judge(found, parkShare)),
		);
		return outcome({ ...attempt, importId, sameAs: null, coverage: attempt.report.coverage ?? null });
	} catch (error) {
		await failImport(sql, importId, error instanceof Error ? error.message : String(error), now);
		throw error;
	}
}

/** The committed import of the very file that a request names, unless the request now says more of it: its release, or what it covers. */
export async function findSame(
	sql: Connection["sql"],
	datasetId: string,
	{ source, release, stated }: Pick<ImportRequest, "source" | "release" | "stated">,
): Promise<{ id: number; rows: number } | null> {
	if (source.sha256 === null || stated.length > 0) return null;
	const found = await findCommittedFile(sql, datasetId, source.sha256);
	return found === null || (release !== null && found.release !== release.text) ? null : found;
}

/** Whether a file is clean enough to be stored without a person's yes. */
export function judge({ counts, refused, releaseNotStated }: Attempt, parkShare: number): Verdict {
	if (releaseNotStated > 0) return { status: "parked", reason: "the release is not stated" };
	if (refused > counts.rows * parkShare) {
		const reason = `${refused} of ${counts.rows} rows were refused, more than ${parkShare * 100}%`;
		return { status: "parked", reason };
	}
	return { status: "committed" };
}

/**
 * The dataset that the rows go to, made where it is missing. Rows of a closed licence never go into an open
 * dataset, nor real rows into a synthetic one.
 */
async function openDataset({ connection, source, datasetId }: DirectImport): Promise<string> {
	const { defaults } = source;
	const id = datasetId ?? defaults.datasetId;
	const held = await ensureDataset(connection.sql, {
		...defaults,
		id,
		name: defaults.datasetName,
		format: source.formatId,
	});
	refuseMixing(id, held, source);
	return id;
}

/** Throws a DomainError where a source's rows may not go into a dataset. */
export function refuseMixing(
	id: string,
	held: { licencePolicy: string; synthetic: boolean },
	{ defaults, formatId }: Pick<EventSource, "defaults" | "formatId">,
): void {
	const remedy = "Choose another dataset, or leave the choice to the format.";
	if (held.synthetic !== defaults.synthetic) {
		throw new DomainError(
			"conflict",
			`the dataset ${id} holds ${held.synthetic ? "synthetic" : "real"} events and this source is not of that kind`,
			{ parameter: "dataset", remedy },
		);
	}
	if (held.licencePolicy === "open" && defaults.licencePolicy !== "open") {
		throw new DomainError(
			"forbidden",
			`the dataset ${id} is open to everybody, and records of ${formatId} are ${defaults.licencePolicy}`,
			{ parameter: "dataset", remedy },
		);
	}
}
