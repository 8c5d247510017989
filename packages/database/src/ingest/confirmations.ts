import { parseRelease, type Release } from "@harmattan/domain/merge/release";
import type { RowSorter } from "@harmattan/domain/merge/row-sorter";
import type { PendingQuery, Row, TransactionSql } from "postgres";
import { copyInto } from "../copy.ts";
import { committedReleases } from "./dataset-state.ts";

const PAGE = 20_000;

interface Target {
	datasetId: string;
	importId: number;
}

/**
 * Notes the newest release that states the content of an event, for events that the file shows unchanged. A later copy
 * of that release with other content is then known to be edited, and a confirmed candidate is one no longer. Returns how many.
 */
export async function noteConfirmations(
	tx: TransactionSql,
	{ datasetId, importId, sorter }: Target & { sorter: RowSorter },
	release: Release,
): Promise<number> {
	const releases = await committedReleases(tx, datasetId);
	if (!releases.some((held) => (parseRelease(held)?.rank ?? 0) < release.rank)) return 0;
	const older = tx`dataset_id = ${datasetId} and withdrawal is null and version_rank < ${release.rank}`;
	await tx`create temporary table confirmed (event_key uuid not null) on commit drop`;
	let after = "00000000-0000-0000-0000-000000000000";
	for (;;) {
		const page = await tx<{ eventKey: string; fingerprint: string }[]>`
			select event_key as "eventKey", fingerprint from events
			where ${older} and event_key > ${after}::uuid
			order by event_key limit ${PAGE}`;
		const shown = page.filter(
			({ fingerprint }) => sorter.lineUnchanged(BigInt.asUintN(64, BigInt(fingerprint))) !== null,
		);
		await copyInto(
			tx,
			"confirmed",
			["event_key"],
			shown.map(({ eventKey }) => [eventKey]),
		);
		after = page.at(-1)?.eventKey ?? after;
		if (page.length < PAGE) break;
	}
	const noted = await keepHeld(tx, importId, tx`join confirmed c using (event_key) where e.dataset_id = ${datasetId}`);
	await tx`
		update events e set version_text = ${release.text}, version_rank = ${release.rank}
		from confirmed c where e.dataset_id = ${datasetId} and e.event_key = c.event_key`;
	return noted;
}

/** Notes the newer version and the fingerprint of staged rows that were settled as unchanged. Returns how many are of a newer one. */
export async function confirmStaged(tx: TransactionSql, importId: number): Promise<number> {
	const [any] = await tx`select exists (select from settled where outcome = 'unchanged') as found`;
	if (any?.found !== true) return 0;
	const noted = await keepHeld(
		tx,
		importId,
		tx`join staging s using (event_key, dataset_id) join settled d on d.position = s.position
			where d.outcome = 'unchanged' and s.version_rank is not null and s.version_rank > coalesce(e.version_rank, s.version_rank - 1)`,
	);
	await tx`
		update events e set fingerprint = s.fingerprint, version_text = coalesce(s.version_text, e.version_text),
			version_rank = greatest(s.version_rank, e.version_rank)
		from staging s join settled d using (position)
		where d.outcome = 'unchanged' and e.event_key = s.event_key and e.dataset_id = s.dataset_id`;
	return noted;
}

/** Takes back what an import confirmed: its events are again held in the versions that they were held in before it. */
export async function undoConfirmations(tx: TransactionSql, { datasetId, importId }: Target): Promise<void> {
	await tx`
		update events e set fingerprint = c.fingerprint, version_text = c.version_text, version_rank = c.version_rank
		from confirmations c where c.import_id = ${importId} and e.dataset_id = ${datasetId} and e.event_key = c.event_key`;
	await tx`delete from confirmations where import_id = ${importId}`;
}

async function keepHeld(tx: TransactionSql, importId: number, confirmed: PendingQuery<Row[]>): Promise<number> {
	const { count } = await tx`
		insert into confirmations (import_id, event_key, fingerprint, version_text, version_rank)
		select ${importId}, e.event_key, e.fingerprint, e.version_text, e.version_rank from events e ${confirmed}
		on conflict do nothing`;
	return count;
}
