import { z } from "zod";

/** Names of the worker's jobs, so that whoever enqueues one need not know the worker. */
export const JOBS = {
	inspectImport: "inspect-import",
	checkImport: "check-import",
	commitImport: "commit-import",
	rollBackImport: "roll-back-import",
} as const;

/** An import to work on, by its record. */
export const importPayload = z.object({ importId: z.number().int() });
export type ImportPayload = z.infer<typeof importPayload>;
