import { NO_DATASET, readClaimFacts } from "@harmattan/analysis/claims/claim-facts";
import { announceVerdicts, storeVerdicts } from "@harmattan/database/changes/claim-verdicts";
import type { Connection } from "@harmattan/database/client";
import { listClaims, verdictChanges } from "@harmattan/database/queries/claims";
import { listDatasets } from "@harmattan/database/queries/datasets";
import { newestRevision } from "@harmattan/database/queries/revisions";
import { STATED_TESTS, STATED_VALUES } from "@harmattan/domain/claims/assessment-tests";
import { evaluate } from "@harmattan/domain/claims/evaluate";
import type { ClaimResult } from "@harmattan/domain/claims/verdict";

const VIEWER = { role: "admin" } as const;

/** Puts every claim to every dataset as both stand now, and adds the verdicts to their history. Returns how many were computed. */
export async function evaluateClaims({ db }: Connection, now: Date): Promise<number> {
	return db.transaction(
		async (tx) => {
			const revision = await newestRevision(tx, VIEWER);
			if (revision === undefined) return 0;
			const claims = await listClaims(tx);
			let computed = 0;
			let added = 0;
			for (const dataset of await listDatasets(tx, VIEWER)) {
				const facts = await readClaimFacts(tx, dataset);
				const results = new Map<string, ClaimResult>();
				for (const { id, bound } of claims) if (bound !== null) results.set(id, await evaluate(bound, facts));
				added += await storeVerdicts(tx, { datasetId: dataset.id, revision: revision.id, now }, results);
				computed += results.size;
			}
			const stated = await readClaimFacts(tx, NO_DATASET);
			const onStated = new Map<string, ClaimResult>();
			for (const { id } of claims) {
				const test = STATED_TESTS[id];
				if (test !== undefined) onStated.set(id, await evaluate(test, stated));
			}
			added += await storeVerdicts(tx, { datasetId: STATED_VALUES, revision: revision.id, now }, onStated);
			computed += onStated.size;
			if (added > 0) {
				const changed = await verdictChanges(tx, VIEWER, revision.id);
				await announceVerdicts(tx, revision.id, { hasChanged: changed.length > 0 });
			}
			return computed;
		},
		{ isolationLevel: "repeatable read" },
	);
}
