import { z } from "zod";

/** Names and payloads of the worker's jobs, so that whoever enqueues one need not know the worker. */
export const JOBS = {
	importFile: "import-file",
} as const;

/** A file to import, as stored on the machine that the worker runs on. */
export const importFilePayload = z.object({
	path: z.string().min(1),
	fileName: z.string().min(1),
	datasetId: z.string().nullable(),
	format: z.string().nullable(),
	release: z.string().nullable(),
});
export type ImportFilePayload = z.infer<typeof importFilePayload>;
