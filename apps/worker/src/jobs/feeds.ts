import { askForScheduled, fetchFeed } from "../import/fetch-feed.ts";
import type { Job } from "./job.ts";

/** Fetches what an admin, or the schedule, has requested from a publisher. */
export const fetchFeedJob: Job<"fetch-feed"> = {
	name: "fetch-feed",
	run: (payload, context) => fetchFeed(context, payload),
};

/** Asks each night for what the admins have switched on. */
export const fetchScheduledJob: Job<"fetch-scheduled"> = {
	name: "fetch-scheduled",
	run: async (_, context) => {
		const requested = await askForScheduled(context);
		if (requested > 0) context.log.info({ requested }, "requested scheduled fetches");
	},
};
