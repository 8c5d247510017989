import type { JobName } from "@harmattan/domain/imports/jobs";
import { enqueue } from "./enqueue.ts";
import type { Session } from "./run-sql.ts";

/** What is worked out anew when data have changed, or the product has. */
const FOLLOW_UPS = [
	"keep-event-files",
	"evaluate-claims",
	"index-events",
	"keep-forecasts",
	"raise-alerts",
] as const satisfies JobName[];

/** Puts into the queue all that follows from a data revision. */
export async function enqueueFollowUps(session: Session): Promise<void> {
	for (const name of FOLLOW_UPS) await enqueue(session, name, {});
}
