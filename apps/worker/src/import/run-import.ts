import type { Connection } from "@harmattan/database/client";
import { type DatasetDraft, readTerms } from "@harmattan/database/ingest/dataset-state";
import { failImport, findCommittedFile, openImport } from "@harmattan/database/ingest/import-records";
import type { CoverageReport } from "@harmattan/domain/coverage/import-coverage";
import { DomainError } from "@harmattan/domain/errors";
import type { Reject } from "@harmattan/domain/imports/reject";
import { type ImportCounts, type ImportKind, type ImportStatus, NO_COUNTS } from "@harmattan/domain/imports/report";
import { type ImportScope, OWN_SCOPE } from "@harmattan/domain/imports/scope";
import { isAtLeastAsClosed, mostOpenPolicy, type NewDataset } from "@harmattan/domain/licence/dataset-draft";
import type { LicencePolicy } from "@harmattan/domain/licence/policy";
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
export type DirectImport = Omit<
	ImportRequest,
	"importId" | "datasetId" | "draft" | "scope" | "onProgress" | "snapshot"
> & {
	kind: ImportKind;
	/** Null: the format's own dataset. */
	datasetId: string | null;
	/** Countries whose events are taken in; left out: as the dataset says. */
	scope?: ImportScope;
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
	const draft = draftOf(source, request.datasetId);
	const dataset = draft.id;
	const terms = await readTerms(sql, draft);
	refuseMixing(dataset, terms, source);
	const scope = request.scope === undefined ? terms.scope : request.scope;
	const outcome = (rest: Omit<ImportOutcome, "dataset" | "seconds">): ImportOutcome => ({
		...rest,
		dataset,
		seconds: Math.round(performance.now() - started) / 1000,
	});
	const earlier = await findSame(sql, dataset, { ...request, scope });
	if (earlier) {
		const counts = { ...NO_COUNTS, rows: earlier.rows, unchanged: earlier.rows };
		const { id } = earlier;
		return outcome({
			importId: id,
			status: dryRun ? "checked" : "committed",
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
		scope: { countries: scope },
		reverts: null,
		requestedBy: null,
		now,
	});
	try {
		const attempt = await attemptImport(
			{
				...request,
				scope,
				importId,
				datasetId: dataset,
				draft,
				snapshot: null,
				onProgress: request.onProgress ?? (() => {}),
			},
			(found) => (dryRun ? { status: "checked", reason: null } : judge(found, parkShare)),
		);
		return outcome({ ...attempt, importId, sameAs: null, coverage: attempt.report.coverage ?? null });
	} catch (error) {
		await failImport(sql, importId, error instanceof Error ? error.message : String(error), now);
		throw error;
	}
}

/** The committed import of the very file that a request names, unless the request now says more of it: its release, what it covers, or other countries to take in. */
export async function findSame(
	sql: Connection["sql"],
	datasetId: string,
	{ source, release, stated, scope }: Pick<ImportRequest, "source" | "release" | "stated" | "scope">,
): Promise<{ id: number; rows: number } | null> {
	if (source.sha256 === null || stated.length > 0) return null;
	const found = await findCommittedFile(sql, datasetId, source.sha256);
	if (found === null || (release !== null && found.release !== release.text)) return null;
	return sameScope(found.scope, scope) ? found : null;
}

const sameScope = (a: ImportScope, b: ImportScope): boolean =>
	a === null || b === null ? a === b : a.toSorted().join() === b.toSorted().join();

/** Whether a file is clean enough to be stored without a person's yes. */
export function judge({ counts, refused, releaseNotStated }: Attempt, parkShare: number): Verdict {
	if (releaseNotStated > 0) return { status: "parked", reason: "the release is not stated" };
	if (refused > counts.rows * parkShare) {
		const reason = `${refused} of ${counts.rows} rows were refused, more than ${parkShare * 100}%`;
		return { status: "parked", reason };
	}
	return { status: "committed" };
}

/** What a source's dataset is to be where it is not there yet; what a person says of it goes before the format's own. */
export function draftOf(source: EventSource, id: string | null, stated: NewDataset | null = null): DatasetDraft {
	const { datasetId, datasetName, ...defaults } = source.defaults;
	return {
		...defaults,
		id: id ?? datasetId,
		name: datasetName,
		format: source.formatId,
		scope: source.isWorldwide ? OWN_SCOPE : null,
		...stated,
	};
}

/**
 * Throws a DomainError where a source's rows may not go into a dataset: records that their publisher's terms close never go into a more
 * open dataset, nor real rows into a synthetic one.
 */
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
	const limit = mostOpenPolicy(formatId);
	if (!isAtLeastAsClosed(held.licencePolicy as LicencePolicy, limit)) {
		throw new DomainError(
			"forbidden",
			`the dataset ${id} is ${held.licencePolicy}, and records of ${formatId} are ${limit} at most`,
			{ parameter: "dataset", remedy },
		);
	}
}
