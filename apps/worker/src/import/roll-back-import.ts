import { askForMatching } from "@harmattan/database/ingest/actor-matches";
import { refreshCube } from "@harmattan/database/ingest/cube";
import {
	datasetTotals,
	describeRevision,
	summariseImport,
	takeRevision,
} from "@harmattan/database/ingest/data-revisions";
import { readRelease, removeCoverage, writeRelease } from "@harmattan/database/ingest/dataset-state";
import { lockDataset } from "@harmattan/database/ingest/held-events";
import {
	closeImport,
	markRolledBack,
	newestStandingImport,
	readImport,
} from "@harmattan/database/ingest/import-records";
import { restoreBefore } from "@harmattan/database/ingest/rollback";
import { notifyImport, notifyRevision } from "@harmattan/database/notify";
import { DomainError } from "@harmattan/domain/errors";
import { releaseWithout } from "@harmattan/domain/imports/dataset-release";
import { NO_COUNTS } from "@harmattan/domain/imports/report";
import type { StoredImportContext } from "./stored-import.ts";

/**
 * Undoes a committed import as a new data revision: the dataset is again what it was before it. Only the newest import
 * of a dataset can be undone, and then the one before it; another order would undo what was built on top.
 *
 * @param importId the record of the rollback itself, which names the import that it undoes
 */
export async function rollBackImport(
	{ connection, now: clock }: Pick<StoredImportContext, "connection" | "now">,
	importId: number,
) {
	const now = clock();
	await connection.sql.begin(async (tx) => {
		const rollback = await readImport(tx, importId, { lock: true });
		if (rollback?.status !== "committing" || rollback.reverts === null || rollback.datasetId === null) return;
		const { datasetId, reverts } = rollback;
		await lockDataset(tx, datasetId);
		const undone = await readImport(tx, reverts, { lock: true });
		if (undone?.dataRevision == null || (await newestStandingImport(tx, datasetId)) !== reverts) {
			const error = new DomainError("conflict", `import ${reverts} is no longer the newest of its dataset`, {
				remedy: "Undo the newer imports first.",
			});
			await closeImport(tx, importId, {
				status: "failed",
				counts: null,
				report: null,
				dataRevision: null,
				error: `${error.message}. ${error.remedy}`,
				now,
			});
			await notifyImport(tx, importId);
			return;
		}
		const { fatalitiesBest: deathsBefore } = await datasetTotals(tx, datasetId);
		const restored = await restoreBefore(tx, {
			datasetId,
			undone: { id: reverts, dataRevision: undone.dataRevision },
			importId,
		});
		await removeCoverage(tx, reverts);
		if (undone.stateChange !== null) {
			const release = releaseWithout(await readRelease(tx, datasetId), undone.stateChange);
			await writeRelease(tx, datasetId, release);
		}
		await refreshCube(tx, datasetId, importId);
		// What is restored was settled by the list of actors of its time.
		await askForMatching(tx);
		await markRolledBack(tx, reverts);
		const counts = { ...NO_COUNTS, ...restored };
		const revision = await takeRevision(tx, "rollback", importId, now);
		await describeRevision(tx, revision, await summariseImport(tx, { datasetId, importId, deathsBefore }, counts));
		await closeImport(tx, importId, {
			status: "committed",
			counts,
			report: null,
			dataRevision: revision,
			error: null,
			now,
		});
		await notifyRevision(tx, revision);
		for (const id of [importId, reverts]) await notifyImport(tx, id);
	});
}
