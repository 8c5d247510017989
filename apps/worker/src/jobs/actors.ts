import { JOBS } from "@harmattan/domain/imports/jobs";
import { z } from "zod";
import { matchActors } from "../actors/match-actors.ts";
import type { Job } from "./job.ts";

/** Settles the actors of all events again, once for all changes of the list that came before it began. */
export const matchActorsJob: Job<Record<string, never>> = {
	name: JOBS.matchActors,
	payload: z.record(z.string(), z.never()),
	run: async (_, { connection, now, log }) => {
		const moved = await matchActors(connection, now());
		log.info({ moved }, "matched the events' actors again");
	},
};
