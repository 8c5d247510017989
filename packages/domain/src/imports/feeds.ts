import { z } from "zod";

/** What can be fetched from a publisher. */
export const FEEDS = ["ucdp", "acled", "acled-deleted"] as const;
export type Feed = (typeof FEEDS)[number];

/** In place of a release: the newest final one and every candidate since, each an import of its own. */
export const NEWEST_RELEASES = "newest";

/** What a fetch is requested. UCDP by release; ACLED what changed since what is held, in some countries or all. */
export const feedRequest = z.discriminatedUnion("feed", [
	z.object({
		feed: z.literal("ucdp"),
		release: z.string().min(1).max(20),
		/** True where the requester has approved what comes: a clean check commits by itself. */
		approved: z.boolean().default(false),
		/** Address of the file, where the publisher's page gave it. */
		url: z.url({ protocol: /^https?$/ }).optional(),
	}),
	z.object({
		feed: z.enum(["acled", "acled-deleted"]),
		countries: z.array(z.string().trim().min(1).max(60)).max(60),
	}),
]);
export type FeedRequest = z.infer<typeof feedRequest>;
