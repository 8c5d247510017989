import { type FeedPayload, feedPayload, JOBS } from "@harmattan/domain/imports/jobs";
import { z } from "zod";
import { askForScheduled, fetchFeed } from "../import/fetch-feed.ts";
import type { Job } from "./job.ts";

/** Fetches what an admin, or the schedule, has asked a publisher for. */
export const fetchFeedJob: Job<FeedPayload> = {
	name: JOBS.fetchFeed,
	payload: feedPayload,
	run: (payload, context) => fetchFeed(context, payload),
};

/** Asks each night for what the admins have switched on. */
export const fetchScheduledJob: Job<unknown> = {
	name: JOBS.fetchScheduled,
	payload: z.unknown(),
	run: async (_, context) => {
		const asked = await askForScheduled(context);
		if (asked > 0) context.log.info({ asked }, "asked for scheduled fetches");
	},
};
