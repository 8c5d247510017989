import { z } from "zod";
import { shortId } from "../short-id.ts";

/** How often somebody is written to. */
export const FREQUENCIES = ["now", "day", "week"] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** What somebody wants to hear of: a rule, a region, or both; null is any. */
export const watch = z.object({ rule: shortId.nullable(), region: shortId.nullable() });
export type Watch = z.infer<typeof watch>;
export const watches = z.array(watch).max(50);

/** True where an alert is among what is watched. */
export const isWatched = (
	watched: readonly Watch[],
	{ ruleId, regions }: { ruleId: string; regions: readonly string[] },
): boolean =>
	watched.some(
		({ rule, region }) => (rule === null || rule === ruleId) && (region === null || regions.includes(region)),
	);

/**
 * How a message stands. `unknown`: the process ended, or the line broke, while it went out; it may have arrived, and is not sent again, since nobody is to be written
 * to twice.
 */
export const MESSAGE_STATES = ["pending", "sending", "sent", "failed", "unknown"] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** Tries of a message that its receiver refuses or that cannot be reached, over some hours. */
export const MESSAGE_TRIES = 8;
