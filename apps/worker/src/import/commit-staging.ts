import {
	closeImport,
	datasetSpan,
	datasetTotals,
	describeRevision,
	recordRejects,
	settleDatasets,
	takeRevision,
	widenCoverage,
} from "@harmattan/database/ingest/import-records";
import { applyStaging } from "@harmattan/database/ingest/merge";
import { notifyRevision } from "@harmattan/database/notify";
import type { Reject } from "@harmattan/domain/imports/reject";
import type { ImportCounts } from "@harmattan/domain/imports/report";
import type { Release } from "@harmattan/domain/merge/release";
import { coverageSpan } from "./coverage.ts";
import type { ImportTransaction } from "./import-request.ts";
import type { EventSource } from "./source.ts";

/** What staging holds, and whose it is. */
interface Staged {
	datasetId: string;
	importId: number;
	source: EventSource;
	release: Release | null;
	now: Date;
	counts: ImportCounts;
	rejects: readonly Reject[];
}

/**
 * Stores what staging holds under a new data revision, with rejects, coverage and the notice to open pages, and
 * closes the import's record. Without anything new or changed there is no revision. Returns its number.
 */
export async function commitStaging(tx: ImportTransaction, staged: Staged): Promise<number | null> {
	const { importId, now, counts, rejects } = staged;
	const revision = counts.new + counts.changed > 0 ? await storeAsRevision(tx, staged) : null;
	await recordRejects(tx, importId, rejects);
	await closeImport(tx, importId, { status: "committed", counts, dataRevision: revision, error: null, now });
	return revision;
}

async function storeAsRevision(
	tx: ImportTransaction,
	{ datasetId, importId, source, release, now, counts }: Staged,
): Promise<number> {
	const before = await datasetTotals(tx, datasetId);
	const revision = await takeRevision(tx, "import", importId, now);
	await applyStaging(tx, { datasetId, importId, dataRevision: revision, now });
	const span = coverageSpan(release, await datasetSpan(tx, datasetId), source.formatId, now);
	if (span) await widenCoverage(tx, datasetId, span);
	await settleDatasets(tx, datasetId, release?.text ?? null);
	const after = await datasetTotals(tx, datasetId);
	await describeRevision(tx, revision, {
		datasetId,
		datasetName: source.defaults.datasetName,
		synthetic: source.defaults.synthetic,
		importId,
		new: counts.new,
		changed: counts.changed,
		withdrawn: 0,
		fatalitiesBest: after.fatalitiesBest - before.fatalitiesBest,
		newestEvent: after.newestEvent,
	});
	await notifyRevision(tx, revision);
	return revision;
}
