import { type ImportFilePayload, importFilePayload, JOBS } from "@harmattan/domain/imports/jobs";
import { importFile } from "../import/import-file.ts";
import type { Job } from "./job.ts";

/** Imports a stored file. */
export const importFileJob: Job<ImportFilePayload> = {
	name: JOBS.importFile,
	payload: importFilePayload,
	run: async (payload, { connection, locator, log, now }) => {
		const outcome = await importFile({ connection, locator, now: now(), dryRun: false, ...payload });
		log.info(
			{ importId: outcome.importId, dataset: outcome.dataset, status: outcome.status, counts: outcome.counts },
			"import ended",
		);
	},
};
