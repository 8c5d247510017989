import { finishPublication } from "@harmattan/analysis/brief/briefs";
import { renderBrief } from "@harmattan/briefs/render";
import { BRIEF_FORMAT_NAMES } from "@harmattan/domain/brief/formats";
import type { Job } from "./job.ts";

/** Makes the files of a brief and publishes it. */
export const publishBriefJob: Job<"publish-brief"> = {
	name: "publish-brief",
	run: async ({ briefId }, { connection: { db }, delivery, now, log }) => {
		const isPublished = await finishPublication({ db, now: now() }, briefId, (content) =>
			Promise.all(
				BRIEF_FORMAT_NAMES.map(async (format) => ({
					format,
					content: await renderBrief(content, format, delivery.address),
				})),
			),
		);
		if (isPublished) log.info({ brief: briefId }, "published a brief");
	},
};
