import { addAlerts } from "@harmattan/database/changes/alerts";
import type { Database } from "@harmattan/database/client";
import { listRules, raisedBefore } from "@harmattan/database/queries/alerts";
import { listDatasets } from "@harmattan/database/queries/datasets";
import type { Occasion } from "@harmattan/domain/alerts/alert";
import { forceOccasions, occasionsOf, recentSpan } from "./occasions.ts";

const ADMIN = { role: "admin" } as const;

/**
 * Puts every rule to every dataset as both stand, and keeps what they raise. A demonstration that is set aside raises nothing. Returns how many alerts are new.
 *
 * @param about the newest data revision, and whether alerts wait for an analyst
 */
export async function raiseAlerts(
	db: Database,
	about: { dataRevision: number; now: Date; wait: boolean },
): Promise<number> {
	const rules = await listRules(db);
	const occasions: Occasion[] = [];
	for (const dataset of await listDatasets(db, ADMIN)) {
		const span = recentSpan(dataset, about.now);
		if (dataset.setAside || span === null) continue;
		const earlier = await raisedBefore(db, dataset.id);
		for (const rule of rules) occasions.push(...(await occasionsOf(db, dataset, rule, { ...span, earlier })));
	}
	const forces = rules.find(({ body }) => body.kind === "force_changed");
	if (forces) occasions.push(...(await forceOccasions(db, forces, about.now)));
	return addAlerts(db, occasions, about);
}
