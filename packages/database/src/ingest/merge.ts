import { decideMerge, decideRepeats, type MergeOutcome, type MergePolicy } from "@harmattan/domain/merge/decide";
import type { TransactionSql } from "postgres";
import { copyInto } from "../copy.ts";
import { CONTENT_COLUMNS } from "../schema/events.ts";

/** A staged row that will not be stored, by the line it came from. */
export interface SetApart {
	line: number;
	sourceId: string;
	reason: "repeated_id_differs" | "same_version_differs" | "release_not_stated";
}

export interface MergeResult {
	new: number;
	changed: number;
	unchanged: number;
	stale: number;
	collapsed: number;
	setApart: SetApart[];
}

/** Settles rows of one file that share a key; the losers leave staging. */
export async function settleRepeats(tx: TransactionSql): Promise<{ collapsed: number; setApart: SetApart[] }> {
	const rows = await tx<
		{ position: number; line: number; eventKey: string; sourceId: string; rank: string | null; hash: string }[]
	>`
		select position, line, event_key as "eventKey", source_id as "sourceId", version_rank as rank, content_hash as hash
		from staging where event_key in (select event_key from staging group by event_key having count(*) > 1)
		order by position`;
	const losers: number[] = [];
	const setApart: SetApart[] = [];
	for (const group of Map.groupBy(rows, (row) => row.eventKey).values()) {
		const winner = decideRepeats(
			group.map((row) => ({ rank: row.rank === null ? null : Number(row.rank), hash: row.hash })),
		);
		if (winner === null)
			setApart.push(...group.map(({ line, sourceId }) => ({ line, sourceId, reason: "repeated_id_differs" as const })));
		losers.push(...group.filter((_, index) => index !== winner).map((row) => row.position));
	}
	if (losers.length > 0) await tx`delete from staging where position = any(${losers}::int[])`;
	return { collapsed: losers.length - setApart.length, setApart };
}

/**
 * Compares staging with the current events and leaves in it only what is new or changed. A row without a
 * stored counterpart is new and one with equal content unchanged, both told in SQL; every other pair is put
 * to `decideMerge`.
 */
export async function settleDifferences(
	tx: TransactionSql,
	policy: MergePolicy,
): Promise<Omit<MergeResult, "collapsed">> {
	const [tally] = await tx<{ new: number; unchanged: number }[]>`
		select count(*) filter (where e.event_key is null)::int as new,
			count(*) filter (where e.content_hash = s.content_hash and e.withdrawn_at is null)::int as unchanged
		from staging s left join events e using (event_key)`;
	await tx`
		delete from staging s using events e
		where e.event_key = s.event_key and e.content_hash = s.content_hash and e.withdrawn_at is null`;
	const pairs = await tx<
		{
			position: number;
			line: number;
			sourceId: string;
			rank: string | null;
			hash: string;
			storedRank: string | null;
			storedHash: string;
			withdrawn: boolean;
		}[]
	>`
		select s.position, s.line, s.source_id as "sourceId", s.version_rank as rank, s.content_hash as hash,
			e.version_rank as "storedRank", e.content_hash as "storedHash", e.withdrawn_at is not null as withdrawn
		from staging s join events e using (event_key)`;
	const decided = pairs.map((pair) => ({
		...pair,
		outcome: decideMerge(
			{ rank: numeric(pair.storedRank), hash: pair.storedHash, withdrawn: pair.withdrawn },
			{ rank: numeric(pair.rank), hash: pair.hash, withdrawn: false },
			policy,
		),
	}));
	const kept = decided.filter((row) => row.outcome === "changed");
	const dropped = decided.filter((row) => row.outcome !== "changed");
	await copyInto(
		tx,
		"decided",
		["position", "outcome"],
		dropped.map((row) => [row.position, row.outcome]),
	);
	await tx`delete from staging using decided where decided.position = staging.position`;
	const setApart = dropped.flatMap(({ line, sourceId, outcome }) => {
		const reason = REASONS[outcome];
		return reason ? [{ line, sourceId, reason }] : [];
	});
	return {
		new: tally?.new ?? 0,
		changed: kept.length,
		unchanged: (tally?.unchanged ?? 0) + count(dropped, "unchanged"),
		stale: count(dropped, "stale"),
		setApart,
	};
}

const REASONS: Partial<Record<MergeOutcome, SetApart["reason"]>> = {
	quarantined: "same_version_differs",
	needs_release: "release_not_stated",
};
const numeric = (text: string | null) => (text === null ? null : Number(text));
const count = (rows: readonly { outcome: MergeOutcome }[], outcome: MergeOutcome) =>
	rows.filter((row) => row.outcome === outcome).length;

/** Stores what staging holds: a revision each, the current row, its actors. */
export async function applyStaging(
	tx: TransactionSql,
	stamp: { datasetId: string; importId: number; dataRevision: number; now: Date },
): Promise<void> {
	const content = tx.unsafe(CONTENT_COLUMNS.join(", "));
	const { datasetId, importId, dataRevision, now } = stamp;
	await tx`
		insert into event_revisions (event_key, revision, dataset_id, source_id, operation, import_id, data_revision, recorded_at,
			version_text, version_rank, content_hash, actors, details, ${content})
		select s.event_key, coalesce(e.revision, 0) + 1, ${datasetId}, s.source_id, case when e.event_key is null then 'new' else 'changed' end,
			${importId}, ${dataRevision}, ${now}, s.version_text, s.version_rank, s.content_hash, s.actors, s.details,
			${tx.unsafe(CONTENT_COLUMNS.map((column) => `s.${column}`).join(", "))}
		from staging s left join events e using (event_key)`;
	await tx`delete from event_actors a using staging s where s.event_key = a.event_key`;
	await tx`
		insert into event_actors (event_key, position, role, name, actor_id)
		select s.event_key, a.ordinality, a.value ->> 'role', a.value ->> 'name', a.value ->> 'actorId'
		from staging s, jsonb_array_elements(s.actors) with ordinality as a`;
	const assignments = [
		...CONTENT_COLUMNS,
		"revision",
		"import_id",
		"data_revision",
		"version_text",
		"version_rank",
		"content_hash",
	]
		.map((column) => `"${column}" = excluded."${column}"`)
		.join(", ");
	await tx`
		insert into events (event_key, dataset_id, source_id, revision, import_id, data_revision, version_text, version_rank,
			content_hash, first_seen_at, ${content})
		select event_key, dataset_id, source_id, revision, import_id, data_revision, version_text, version_rank,
			content_hash, ${now}, ${content}
		from event_revisions where data_revision = ${dataRevision} and event_key in (select event_key from staging)
		on conflict (event_key) do update set ${tx.unsafe(assignments)}, withdrawn_at = null`;
}
