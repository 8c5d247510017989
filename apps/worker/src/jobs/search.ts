import { indexEvents } from "@harmattan/database/ingest/search-index";
import type { Job } from "./job.ts";

/** Brings what events are found by to how they stand. */
export const indexEventsJob: Job<"index-events"> = {
	name: "index-events",
	run: async (_, { connection, log }) => {
		const indexed = await indexEvents(connection.sql);
		if (indexed > 0) log.info({ indexed }, "events can be searched");
	},
};
