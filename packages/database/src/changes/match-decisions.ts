import type { Member } from "@harmattan/domain/people/roles";
import type { Database } from "../client.ts";
import { matchDecisions } from "../schema/match-decisions.ts";
import { recordAudit } from "./audited.ts";

/** Two events of different datasets, by dataset and the source's id; the dataset whose id comes first stands first. */
export interface MatchedPair {
	datasetA: string;
	eventA: string;
	datasetB: string;
	eventB: string;
}

/** Keeps what an analyst decides of a pair, in place of what was decided before, and writes it to the audit log. */
export async function decideMatch(
	db: Database,
	member: Member,
	{ pair, decision, reason }: { pair: MatchedPair; decision: "confirmed" | "refused"; reason: string },
	now: Date,
): Promise<void> {
	await db.transaction(async (tx) => {
		const values = { decision, reason, authorId: member.id, authorName: member.name, decidedAt: now };
		await tx
			.insert(matchDecisions)
			.values({ ...pair, ...values })
			.onConflictDoUpdate({
				target: [matchDecisions.datasetA, matchDecisions.eventA, matchDecisions.datasetB, matchDecisions.eventB],
				set: values,
			});
		await recordAudit(tx, member, now, {
			action: decision === "confirmed" ? "confirm" : "refuse",
			entity: "match",
			entityId: `${pair.datasetA} ${pair.eventA}, ${pair.datasetB} ${pair.eventB}`,
			before: null,
			after: { decision, reason },
		});
	});
}
