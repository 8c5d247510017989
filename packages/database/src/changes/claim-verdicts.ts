import { CLAIMS_VERSION } from "@harmattan/domain/claims/evaluate";
import type { ClaimResult } from "@harmattan/domain/claims/verdict";
import { sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { enqueue } from "../enqueue.ts";
import { VERDICT_CHANNEL } from "../notify.ts";
import { claimVerdicts } from "../schema/claim-verdicts.ts";

/** Tells open pages that verdicts of a data revision are there, and by a job anyone else who wants to know if any has changed. */
export async function announceVerdicts(
	db: Pick<Database, "execute">,
	revision: number,
	{ hasChanged }: { hasChanged: boolean },
): Promise<void> {
	await db.execute(sql`select pg_notify(${VERDICT_CHANNEL}, ${String(revision)})`);
	if (!hasChanged) return;
	await enqueue(db, "tell-verdicts", { revision });
}

/** Adds verdicts of one dataset under a data revision; one that is there already stays. Returns how many were new. */
export async function storeVerdicts(
	db: Pick<Database, "insert">,
	{ datasetId, revision, now }: { datasetId: string; revision: number; now: Date },
	results: ReadonlyMap<string, ClaimResult>,
): Promise<number> {
	if (results.size === 0) return 0;
	const added = await db
		.insert(claimVerdicts)
		.values(
			[...results].map(([claimId, result]) => ({
				claimId,
				datasetId,
				dataRevision: revision,
				version: CLAIMS_VERSION,
				computedAt: now,
				...result,
			})),
		)
		.onConflictDoNothing()
		.returning({ claimId: claimVerdicts.claimId });
	return added.length;
}
