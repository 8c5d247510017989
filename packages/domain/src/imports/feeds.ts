import { z } from "zod";

/** What can be fetched from a publisher. */
export const FEEDS = ["ucdp", "acled", "acled-deleted"] as const;
export type Feed = (typeof FEEDS)[number];

/** What a fetch is asked for. UCDP by release; ACLED what changed since what is held, in some countries or all. */
export const feedRequest = z.discriminatedUnion("feed", [
	z.object({ feed: z.literal("ucdp"), release: z.string().min(1).max(20) }),
	z.object({
		feed: z.enum(["acled", "acled-deleted"]),
		countries: z.array(z.string().trim().min(1).max(60)).max(60),
	}),
]);
export type FeedRequest = z.infer<typeof feedRequest>;

/** Candidate releases come out month by month, about three weeks after; the two months before a day are looked for. */
export function candidateReleases(today: string): string[] {
	const month = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
	return [month - 2, month - 1].map((past) => `${String(Math.floor(past / 12)).slice(2)}.0.${(past % 12) + 1}`);
}
