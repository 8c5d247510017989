import { z } from "zod";
import { feedRequest } from "./feeds.ts";

/** Names of the worker's jobs, so that whoever enqueues one need not know the worker. */
export const JOBS = {
	inspectImport: "inspect-import",
	checkImport: "check-import",
	commitImport: "commit-import",
	rollBackImport: "roll-back-import",
	fetchFeed: "fetch-feed",
	fetchScheduled: "fetch-scheduled",
	matchActors: "match-actors",
	evaluateClaims: "evaluate-claims",
	tellVerdicts: "tell-verdicts",
	writeBackup: "write-backup",
} as const;

/** A publisher's data to fetch, for an import whose record waits for it. */
export const feedPayload = z.object({ importId: z.number().int(), request: feedRequest });
export type FeedPayload = z.infer<typeof feedPayload>;

/** A data revision whose changes of verdicts are to be told. */
export const verdictsPayload = z.object({ revision: z.number().int() });
export type VerdictsPayload = z.infer<typeof verdictsPayload>;

/** An import to work on, by its record. */
export const importPayload = z.object({
	importId: z.number().int(),
	/** True where a clean check commits by itself, since its requester approved it. */
	approved: z.boolean().default(false),
});
export type ImportPayload = z.infer<typeof importPayload>;
