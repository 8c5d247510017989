import { CLAIMS_VERSION } from "@harmattan/domain/claims/evaluate";
import type { ClaimResult } from "@harmattan/domain/claims/verdict";
import type { Database } from "../client.ts";
import { claimVerdicts } from "../schema/claim-verdicts.ts";

/** Adds verdicts of one dataset under a data revision; one that is there already stays. */
export async function storeVerdicts(
	db: Pick<Database, "insert">,
	{ datasetId, revision, now }: { datasetId: string; revision: number; now: Date },
	results: ReadonlyMap<string, ClaimResult>,
): Promise<void> {
	if (results.size === 0) return;
	await db
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
		.onConflictDoNothing();
}
