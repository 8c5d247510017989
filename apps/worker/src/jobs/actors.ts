import { matchActors } from "../actors/match-actors.ts";
import type { Job } from "./job.ts";

/** Settles the actors of all events again, once for all changes of the list that came before it began. */
export const matchActorsJob: Job<"match-actors"> = {
	name: "match-actors",
	run: async (_, { connection, now, log }) => {
		const moved = await matchActors(connection, now());
		log.info({ moved }, "matched the events' actors again");
	},
};
