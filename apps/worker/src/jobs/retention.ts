import { forgetOld } from "@harmattan/database/changes/retention";
import { readSettings } from "@harmattan/database/queries/settings";
import type { Job } from "./job.ts";

/** Lets go, each night, what is kept for a time only. */
export const forgetOldJob: Job<"forget-old"> = {
	name: "forget-old",
	run: async (_, { connection: { db }, now, log }) => {
		const forgotten = await forgetOld(db, await readSettings(db), now());
		log.info({ ...forgotten }, "let go what is kept for a time only");
	},
};
