import { describeRevision, summariseImport, takeRevision } from "@harmattan/database/ingest/data-revisions";
import {
	datasetSpan,
	heldCountries,
	readDatasetState,
	setDemonstrationAside,
	writeDatasetState,
} from "@harmattan/database/ingest/dataset-state";
import { recordDifferences } from "@harmattan/database/ingest/describe-changes";
import { closeImport, noteStateChange } from "@harmattan/database/ingest/import-records";
import { notifyImport, notifyRevision } from "@harmattan/database/notify";
import { type DatasetState, isNewer, sameState, stateWith } from "@harmattan/domain/imports/dataset-state";
import type { Attempt } from "./attempt.ts";
import type { ImportRequest, ImportTransaction } from "./import-request.ts";

/**
 * Gives what an attempt has applied its data revision, with differences, coverage and the notice to open pages, and
 * closes the import's record. Without anything new, changed, withdrawn or confirmed, and no newer release, there is no
 * revision. Returns its number.
 */
export async function commitAttempt(
	tx: ImportTransaction,
	request: ImportRequest,
	{ counts, report, differences, deathsBefore, confirmed }: Attempt,
): Promise<number | null> {
	const { importId, now } = request;
	const held = await readDatasetState(tx, request.datasetId);
	const moved =
		counts.new + counts.changed + counts.withdrawn + confirmed > 0 || isNewer(request.release, held.release);
	const revision = moved ? await storeAsRevision(tx, request, held, { counts, deathsBefore }) : null;
	await recordDifferences(tx, importId, differences);
	await closeImport(tx, importId, { status: "committed", counts, report, dataRevision: revision, error: null, now });
	await notifyImport(tx, importId);
	return revision;
}

async function storeAsRevision(
	tx: ImportTransaction,
	{ datasetId, importId, source, release, now }: ImportRequest,
	before: DatasetState,
	{ counts, deathsBefore }: Pick<Attempt, "counts" | "deathsBefore">,
): Promise<number> {
	const after = stateWith(before, {
		format: source.formatId,
		release,
		held: await datasetSpan(tx, datasetId),
		countries: await heldCountries(tx, datasetId),
		now,
	});
	if (!sameState(before, after)) {
		await writeDatasetState(tx, datasetId, after);
		await noteStateChange(tx, importId, { before, after });
	}
	await setDemonstrationAside(tx, datasetId);
	const revision = await takeRevision(tx, "import", importId, now);
	await describeRevision(tx, revision, await summariseImport(tx, { datasetId, importId, deathsBefore }, counts));
	await notifyRevision(tx, revision);
	return revision;
}
