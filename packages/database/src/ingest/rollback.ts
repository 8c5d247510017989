import type { TransactionSql } from "postgres";
import { VERSION_COLUMNS } from "../schema/events.ts";
import { supersede } from "./apply.ts";
import { undoConfirmations } from "./confirmations.ts";

/** What a version keeps of its event when an earlier version's content is restored. */
const KEPT: readonly string[] = ["event_key", "dataset_id", "source_id", "revision", "import_id", "first_import_id"];

/** How many events a rollback restored to an earlier version, and how many it withdrew. */
export interface RolledBack {
	changed: number;
	withdrawn: number;
}

/**
 * Brings a dataset back to what it was just before the import `undone`, as new versions under the import `importId`:
 * events whose version then differs get it back, events that were not there are withdrawn. Nothing is deleted.
 */
export async function restoreBefore(
	tx: TransactionSql,
	target: { datasetId: string; undone: { id: number; dataRevision: number }; importId: number },
): Promise<RolledBack> {
	const { datasetId, undone, importId } = target;
	const { dataRevision } = undone;
	await tx`
		create temporary table restoring on commit drop as
		select e.event_key, past.revision as past_revision
		from events e join imports written on written.id = e.import_id
		left join lateral (
			select r.revision, r.content_hash, r.withdrawal from event_revisions r
			join imports made on made.id = r.import_id join imports ended on ended.id = r.superseded_by
			where r.event_key = e.event_key and made.data_revision < ${dataRevision} and ended.data_revision >= ${dataRevision}
			order by r.revision desc limit 1
		) past on true
		where e.dataset_id = ${datasetId} and written.data_revision >= ${dataRevision}
			and not (past.revision is null and e.withdrawal is not distinct from 'rolled_back')
			and not (past.revision is not null and past.content_hash = e.content_hash and past.withdrawal is not distinct from e.withdrawal)`;
	await tx`create index on restoring (event_key)`;
	await supersede(tx, importId, "restoring");
	const restored = VERSION_COLUMNS.filter((name) => !KEPT.includes(name));
	const changed = await tx.unsafe(
		`update events e set revision = e.revision + 1, import_id = $1, ${restored.map((name) => `"${name}" = r."${name}"`).join(", ")}
		from restoring t join event_revisions r on r.event_key = t.event_key and r.revision = t.past_revision
		where e.event_key = t.event_key`,
		[importId],
	);
	const withdrawn = await tx`
		update events e set revision = e.revision + 1, import_id = ${importId}, withdrawal = 'rolled_back'
		from restoring t where e.event_key = t.event_key and t.past_revision is null`;
	await undoConfirmations(tx, { datasetId, importId: undone.id });
	return { changed: changed.count, withdrawn: withdrawn.count };
}
