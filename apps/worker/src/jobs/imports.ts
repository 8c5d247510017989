import { inImportTurn } from "@harmattan/database/ingest/import-records";
import { type ImportPayload, importPayload, JOBS } from "@harmattan/domain/imports/jobs";
import { inspectImport } from "../import/inspect-import.ts";
import { rollBackImport } from "../import/roll-back-import.ts";
import { checkImport, commitImport } from "../import/stored-import.ts";
import type { Job } from "./job.ts";

const importJob = (name: string, run: Job<ImportPayload>["run"]): Job<ImportPayload> => ({
	name,
	payload: importPayload,
	run: (payload, context) => inImportTurn(context.connection.sql, payload.importId, () => run(payload, context)),
});

/** The steps of an import's life that the worker takes, one at a time. Each looks at the record first: doing one twice does nothing. */
export const IMPORT_JOBS: readonly Job<ImportPayload>[] = [
	importJob(JOBS.inspectImport, ({ importId }, context) => inspectImport(context, importId)),
	importJob(JOBS.checkImport, ({ importId, approved }, context) => checkImport(context, importId, { approved })),
	importJob(JOBS.commitImport, ({ importId }, context) => commitImport(context, importId)),
	importJob(JOBS.rollBackImport, ({ importId }, context) => rollBackImport(context, importId)),
];
