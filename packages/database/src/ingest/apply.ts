import type { TransactionSql } from "postgres";
import { VERSION_COLUMNS } from "../schema/events.ts";

const columns = (prefix: string, names: readonly string[] = VERSION_COLUMNS) =>
	names.map((name) => `${prefix}."${name}"`).join(", ");

/** What a version keeps of the one before it, or that counts on from it. */
const KEPT: readonly string[] = ["event_key", "dataset_id", "source_id", "revision", "first_import_id"];

/** Stores what staging holds, if anything: the version that it replaces goes to the history, new events to the current ones. */
export async function applyStaging(tx: TransactionSql, importId: number): Promise<void> {
	const [waiting] = await tx`select exists (select from staging) as found`;
	if (waiting?.found !== true) return;
	await supersede(tx, importId, "staging");
	const changing = VERSION_COLUMNS.filter((name) => !KEPT.includes(name));
	await tx.unsafe(`
		update events e set revision = e.revision + 1, ${changing.map((name) => `"${name}" = s."${name}"`).join(", ")}
		from staging s where e.event_key = s.event_key and e.dataset_id = s.dataset_id`);
	await tx.unsafe(`
		insert into events (${VERSION_COLUMNS.map((name) => `"${name}"`).join(", ")})
		select ${columns("s")} from staging s where not exists (select 1 from events e where e.event_key = s.event_key and e.dataset_id = s.dataset_id)`);
}

/** Withdraws the events that `withdrawing` names: their content stays, and says why it no longer stands. Returns how many. */
export async function applyWithdrawals(tx: TransactionSql, importId: number): Promise<number> {
	await supersede(tx, importId, "withdrawing");
	const { count } = await tx`
		update events e set revision = e.revision + 1, import_id = ${importId}, withdrawal = w.reason, version_rank = greatest(e.version_rank, w.rank)
		from withdrawing w where e.event_key = w.event_key`;
	return count;
}

/** Copies the current versions of the events of a working table to the history. */
export async function supersede(tx: TransactionSql, importId: number, table: "staging" | "withdrawing" | "restoring") {
	await tx.unsafe(
		`insert into event_revisions (${VERSION_COLUMNS.map((name) => `"${name}"`).join(", ")}, superseded_by)
		select ${columns("e")}, $1 from events e join ${table} t using (event_key)`,
		[importId],
	);
}
