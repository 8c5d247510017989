import { keepEventFiles } from "@harmattan/analysis/map/event-files";
import type { Job } from "./job.ts";

/** Forms the columnar files of datasets that maps take, so that nobody waits for one. */
export const keepEventFilesJob: Job<"keep-event-files"> = {
	name: "keep-event-files",
	run: async (_, { connection, now }) => keepEventFiles(connection.db, now()),
};
