import { askForScheduled, fetchFeed } from "../import/fetch-feed.ts";
import type { Job } from "./job.ts";

/** Fetches what an admin, or the schedule, has asked a publisher for. */
export const fetchFeedJob: Job<"fetch-feed"> = {
	name: "fetch-feed",
	run: (payload, context) => fetchFeed(context, payload),
};

/** Asks each night for what the admins have switched on. */
export const fetchScheduledJob: Job<"fetch-scheduled"> = {
	name: "fetch-scheduled",
	run: async (_, context) => {
		const asked = await askForScheduled(context);
		if (asked > 0) context.log.info({ asked }, "asked for scheduled fetches");
	},
};
