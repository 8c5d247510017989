import { carryEventFile } from "@harmattan/analysis/map/event-files";
import { describeRevision, summariseImport, takeRevision } from "@harmattan/database/ingest/data-revisions";
import {
	addCoverage,
	readCoverage,
	readRelease,
	setDemonstrationAside,
	writeRelease,
} from "@harmattan/database/ingest/dataset-state";
import { recordDifferences } from "@harmattan/database/ingest/describe-changes";
import { eraseWords } from "@harmattan/database/ingest/erase-words";
import { closeImport, noteReleaseChange } from "@harmattan/database/ingest/import-records";
import { notifyImport, notifyRevision } from "@harmattan/database/notify";
import { publishedCoverage } from "@harmattan/domain/coverage/coverage";
import type { CoverageSpan } from "@harmattan/domain/coverage/span";
import { isNewer } from "@harmattan/domain/imports/dataset-release";
import type { Attempt } from "./attempt.ts";
import type { ImportRequest, ImportTransaction } from "./import-request.ts";

/**
 * Gives what an attempt has applied its data revision, with differences, coverage and the notice to open pages, and
 * closes the import's record. Without anything new, changed, withdrawn or confirmed, no newer release and no further
 * coverage, there is no revision. Returns its number.
 */
export async function commitAttempt(
	tx: ImportTransaction,
	request: ImportRequest,
	{ counts, report, differences, deathsBefore, confirmed }: Attempt,
): Promise<number | null> {
	const { connection, importId, datasetId, now } = request;
	const added = report.coverage?.added ?? [];
	const moved =
		counts.new + counts.changed + counts.withdrawn + confirmed > 0 ||
		isNewer(request.release, await readRelease(tx, datasetId)) ||
		covers(await readCoverage(tx, datasetId), added);
	const revision = moved ? await storeAsRevision(tx, request, added, { counts, deathsBefore }) : null;
	await recordDifferences(tx, importId, differences);
	await eraseWords(tx, datasetId);
	await closeImport(tx, importId, { status: "committed", counts, report, dataRevision: revision, error: null, now });
	if (revision !== null)
		await carryEventFile(connection.db, tx, {
			datasetId,
			revision,
			changed: counts.new + counts.changed + counts.withdrawn,
			now,
		});
	await notifyImport(tx, importId);
	return revision;
}

/** True where spans cover anything that others do not. */
const covers = (before: readonly CoverageSpan[], added: readonly CoverageSpan[]): boolean => {
	const days = (spans: readonly CoverageSpan[]) =>
		JSON.stringify(publishedCoverage(spans).map(({ country, from, to, kind }) => [country, from, to, kind]));
	return days(before) !== days([...before, ...added]);
};

async function storeAsRevision(
	tx: ImportTransaction,
	{ datasetId, importId, release, now }: ImportRequest,
	added: readonly CoverageSpan[],
	{ counts, deathsBefore }: Pick<Attempt, "counts" | "deathsBefore">,
): Promise<number> {
	const held = await readRelease(tx, datasetId);
	if (release !== null && isNewer(release, held)) {
		await writeRelease(tx, datasetId, release.text);
		await noteReleaseChange(tx, importId, { before: { release: held }, after: { release: release.text } });
	}
	await addCoverage(tx, datasetId, importId, added);
	await setDemonstrationAside(tx, datasetId);
	const revision = await takeRevision(tx, "import", importId, now);
	await describeRevision(tx, revision, await summariseImport(tx, { datasetId, importId, deathsBefore }, counts));
	await notifyRevision(tx, revision);
	return revision;
}
