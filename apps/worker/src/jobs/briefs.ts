import { finishPublication } from "@harmattan/analysis/brief/briefs";
import { BRIEF_FORMATS, type BriefFormat, renderBrief } from "@harmattan/briefs/render";
import type { Job } from "./job.ts";

/** Makes the files of a brief and publishes it. */
export const publishBriefJob: Job<"publish-brief"> = {
	name: "publish-brief",
	run: async ({ briefId }, { connection: { db }, delivery, now, log }) => {
		const isPublished = await finishPublication({ db, now: now() }, briefId, (content) =>
			Promise.all(
				(Object.keys(BRIEF_FORMATS) as BriefFormat[]).map(async (format) => ({
					format,
					content: await renderBrief(content, format, delivery.address),
				})),
			),
		);
		if (isPublished) log.info({ brief: briefId }, "published a brief");
	},
};
