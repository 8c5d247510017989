import { inImportTurn } from "@harmattan/database/ingest/import-records";
import { inspectImport } from "../import/inspect-import.ts";
import { rollBackImport } from "../import/roll-back-import.ts";
import { checkImport, commitImport } from "../import/stored-import.ts";
import type { Job } from "./job.ts";

type Step = "inspect-import" | "check-import" | "commit-import" | "roll-back-import";

const importJob = (name: Step, run: Job<Step>["run"]): Job<Step> => ({
	name,
	run: (payload, context) => inImportTurn(context.connection.sql, payload.importId, () => run(payload, context)),
});

/** The steps of an import's life that the worker takes, one at a time. Each looks at the record first: doing one twice does nothing. */
export const IMPORT_JOBS: readonly Job<Step>[] = [
	importJob("inspect-import", ({ importId }, context) => inspectImport(context, importId)),
	importJob("check-import", ({ importId, approved }, context) => checkImport(context, importId, { approved })),
	importJob("commit-import", ({ importId }, context) => commitImport(context, importId)),
	importJob("roll-back-import", ({ importId }, context) => rollBackImport(context, importId)),
];
