import { lt } from "drizzle-orm";
import type { Database } from "../client.ts";
import { datasetReads } from "../schema/dataset-reads.ts";
import { type Actor, recordAudit } from "./audited.ts";

/** Writes into the audit log that somebody has read a closed dataset, once a day. */
export async function noteDatasetRead(
	db: Database,
	account: NonNullable<Actor>,
	datasetId: string,
	now: Date,
): Promise<void> {
	const day = now.toISOString().slice(0, 10);
	await db.transaction(async (tx) => {
		const first = await tx
			.insert(datasetReads)
			.values({ accountId: account.id, datasetId, day })
			.onConflictDoNothing()
			.returning({ day: datasetReads.day });
		if (first.length === 0) return;
		// The log has it; of earlier days nothing more is needed here.
		await tx.delete(datasetReads).where(lt(datasetReads.day, day));
		await recordAudit(tx, account, now, {
			action: "read",
			entity: "dataset",
			entityId: datasetId,
			before: null,
			after: { day },
		});
	});
}
