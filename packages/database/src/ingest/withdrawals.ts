import type { SnapshotScope } from "@harmattan/domain/imports/snapshot";
import { CANDIDATE_RANKS, type Release, yearOf } from "@harmattan/domain/merge/release";
import type { RowSorter } from "@harmattan/domain/merge/row-sorter";
import type { Withdrawal } from "@harmattan/domain/merge/withdrawal";
import type { PendingQuery, Row, TransactionSql } from "postgres";
import { copyInto } from "../copy.ts";
import { keyHash } from "./held-events.ts";

const PAGE = 20_000;

/** An event that stands in a dataset before an import, as far as telling whether a file shows it needs. */
interface Standing {
	eventKey: string;
	sourceId: string;
	fingerprint: string;
}

/** What a file shows of a dataset's events. */
interface Shown {
	datasetId: string;
	importId: number;
	sorter: RowSorter;
	/** Ids of rows that were refused: shown, if badly. */
	refusedIds: ReadonlySet<string>;
	/** Refused rows that may be of any event: where there are some, no absence is certain and nothing is proposed. */
	unnamed: number;
}

/** Proposes to withdraw the events of a declared scope that the file does not show. Returns how many. */
export async function proposeAbsent(tx: TransactionSql, target: Shown, scope: SnapshotScope): Promise<number> {
	const conditions = tx`
		${scope.countries === null ? tx`true` : tx`country = any(${[...scope.countries]})`}
		and ${scope.from === null ? tx`true` : tx`date_start >= ${scope.from}::date`}
		and ${scope.to === null ? tx`true` : tx`date_start <= ${scope.to}::date`}`;
	return propose(tx, target, conditions, "absent");
}

/**
 * Proposes to withdraw candidate events that a final release does not hold: those dated before its year, in countries
 * that it has events of. Returns how many.
 */
export async function proposeNotConfirmed(tx: TransactionSql, target: Shown, final: Release): Promise<number> {
	const { first, last } = CANDIDATE_RANKS;
	const conditions = tx`
		version_rank % 10000 between ${first} and ${last} and date_start < ${`${yearOf(final)}-01-01`}::date
		and country in (select country from events where dataset_id = ${target.datasetId} and version_rank = ${final.rank})`;
	return propose(tx, target, conditions, "not_confirmed");
}

async function propose(
	tx: TransactionSql,
	{ datasetId, importId, sorter, refusedIds, unnamed }: Shown,
	conditions: PendingQuery<Row[]>,
	reason: Withdrawal,
): Promise<number> {
	if (unnamed > 0) return 0;
	let proposed = 0;
	let after = "00000000-0000-0000-0000-000000000000";
	for (;;) {
		const page = await tx<Standing[]>`
			select event_key as "eventKey", source_id as "sourceId", fingerprint from events
			where dataset_id = ${datasetId} and withdrawal is null and import_id <> ${importId} and event_key > ${after}::uuid and ${conditions}
			order by event_key limit ${PAGE}`;
		const missing = page.filter(
			({ eventKey, sourceId, fingerprint }) =>
				!refusedIds.has(sourceId) && !sorter.hasShown(keyHash(eventKey), BigInt.asUintN(64, BigInt(fingerprint))),
		);
		await copyInto(
			tx,
			"withdrawing",
			["event_key", "reason"],
			missing.map(({ eventKey }) => [eventKey, reason]),
		);
		proposed += missing.length;
		after = page.at(-1)?.eventKey ?? after;
		if (page.length < PAGE) return proposed;
	}
}

/** Proposes to withdraw the events that a publisher's deletion list names. Returns how many of them stand. */
export async function proposeDeleted(
	tx: TransactionSql,
	datasetId: string,
	deletions: readonly { sourceId: string; rank: number | null }[],
): Promise<number> {
	await tx`create temporary table deletions (source_id text not null, rank bigint) on commit drop`;
	await copyInto(
		tx,
		"deletions",
		["source_id", "rank"],
		deletions.map(({ sourceId, rank }) => [sourceId, rank]),
	);
	const { count } = await tx`
		insert into withdrawing (event_key, reason, rank)
		select e.event_key, 'deleted', max(d.rank) from events e join deletions d using (source_id)
		where e.dataset_id = ${datasetId} and e.withdrawal is null and (d.rank is null or e.version_rank is null or d.rank >= e.version_rank)
		group by e.event_key`;
	return count;
}
