import { describeRevision, summariseImport, takeRevision } from "@harmattan/database/ingest/data-revisions";
import { datasetSpan, settleDatasets, widenCoverage } from "@harmattan/database/ingest/dataset-state";
import { recordDifferences } from "@harmattan/database/ingest/describe-changes";
import { closeImport } from "@harmattan/database/ingest/import-records";
import { notifyImport, notifyRevision } from "@harmattan/database/notify";
import type { Attempt } from "./attempt.ts";
import { coverageSpan } from "./coverage.ts";
import type { ImportRequest, ImportTransaction } from "./import-request.ts";

/**
 * Gives what an attempt has applied its data revision, with differences, coverage and the notice to open pages, and
 * closes the import's record. Without anything new, changed or withdrawn there is no revision. Returns its number.
 */
export async function commitAttempt(
	tx: ImportTransaction,
	request: ImportRequest,
	{ counts, report, differences, deathsBefore }: Attempt,
): Promise<number | null> {
	const { importId, now } = request;
	const moved = counts.new + counts.changed + counts.withdrawn > 0;
	const revision = moved ? await storeAsRevision(tx, request, counts, deathsBefore) : null;
	await recordDifferences(tx, importId, differences);
	await closeImport(tx, importId, { status: "committed", counts, report, dataRevision: revision, error: null, now });
	await notifyImport(tx, importId);
	return revision;
}

async function storeAsRevision(
	tx: ImportTransaction,
	{ datasetId, importId, source, release, now }: ImportRequest,
	counts: Attempt["counts"],
	deathsBefore: number,
): Promise<number> {
	const span = coverageSpan(release, await datasetSpan(tx, datasetId), source.formatId, now);
	if (span) await widenCoverage(tx, datasetId, span);
	await settleDatasets(tx, datasetId, release?.text ?? null);
	const revision = await takeRevision(tx, "import", importId, now);
	await describeRevision(tx, revision, await summariseImport(tx, { datasetId, importId, deathsBefore }, counts));
	await notifyRevision(tx, revision);
	return revision;
}
