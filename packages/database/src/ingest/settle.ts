import {
	type ContentVersion,
	decideMerge,
	decideRepeats,
	type MergeOutcome,
	type MergePolicy,
} from "@harmattan/domain/merge/decide";
import type { RowSorter } from "@harmattan/domain/merge/row-sorter";
import type { Withdrawal } from "@harmattan/domain/merge/withdrawal";
import type { TransactionSql } from "postgres";
import { copyInto } from "../copy.ts";
import { keyHash } from "./held-events.ts";

const PAGE = 20_000;

/** A staged row that will not be stored, by the line it came from. */
export interface SetApart {
	line: number;
	sourceId: string;
	reason: "repeated_id_differs" | "same_version_differs" | "release_not_stated";
}

/** How the compared rows were settled. `new` and `unchanged` may be negative: they correct what was reported while reading. */
export interface Settlement {
	new: number;
	changed: number;
	unchanged: number;
	stale: number;
	collapsed: number;
	setApart: SetApart[];
}

interface Pair {
	position: number;
	line: number;
	eventKey: string;
	sourceId: string;
	rank: string | null;
	hash: string;
	heldImport: number | null;
	heldRank: string | null;
	heldHash: string | null;
	heldFingerprint: string | null;
	heldWithdrawal: Withdrawal | null;
}

/**
 * Settles staged rows against held events and earlier rows of the file: `settled` then names those that neither add nor
 * change an event. What happens to a row, `decideRepeats` and `decideMerge` say.
 */
export async function settleStaging(
	tx: TransactionSql,
	context: { importId: number; sorter: RowSorter; policy: MergePolicy; releaseRank: number | null },
): Promise<Settlement> {
	const total: Settlement = { new: 0, changed: 0, unchanged: 0, stale: 0, collapsed: 0, setApart: [] };
	const [waiting] = await tx`select exists (select from staging) as found`;
	if (waiting?.found !== true) return total;
	await tx`create index on staging (event_key, position)`;
	await tx`analyze staging`;
	let rest: Pair[] = [];
	let after: Pair | null = null;
	for (;;) {
		const page: Pair[] = await readPairs(tx, after);
		const done = page.length < PAGE;
		after = page.at(-1) ?? null;
		const groups = [...Map.groupBy([...rest, ...page], (pair) => pair.eventKey).values()];
		rest = done ? [] : (groups.pop() ?? []);
		await settleGroups(tx, groups, context, total);
		if (done) break;
	}
	await tx`delete from events e using staging s join settled d using (position)
		where d.outcome = 'replaces' and e.event_key = s.event_key and e.dataset_id = s.dataset_id and e.import_id = ${context.importId}`;
	return total;
}

/** Takes the rows out of staging that are settled and will not be stored. */
export async function dropSettled(tx: TransactionSql): Promise<void> {
	await tx`delete from staging s using settled d where d.position = s.position and d.outcome <> 'replaces'`;
}

async function readPairs(tx: TransactionSql, after: Pair | null): Promise<Pair[]> {
	return tx<Pair[]>`
		select s.position, s.line, s.event_key as "eventKey", s.source_id as "sourceId", s.version_rank as rank, s.content_hash as hash,
			e.import_id as "heldImport", e.version_rank as "heldRank", e.content_hash as "heldHash",
			e.fingerprint as "heldFingerprint", e.withdrawal as "heldWithdrawal"
		from staging s left join events e using (event_key, dataset_id)
		where ${after === null ? tx`true` : tx`(s.event_key, s.position) > (${after.eventKey}, ${after.position})`}
		order by s.event_key, s.position limit ${PAGE}`;
}

async function settleGroups(
	tx: TransactionSql,
	groups: readonly Pair[][],
	context: Parameters<typeof settleStaging>[1],
	total: Settlement,
): Promise<void> {
	const settled: [number, string][] = [];
	const forgotten: string[] = [];
	for (const group of groups) settleGroup(group, context, total, settled, forgotten);
	if (forgotten.length > 0) {
		await tx`delete from events where event_key = any(${forgotten}::uuid[]) and import_id = ${context.importId}`;
	}
	await copyInto(tx, "settled", ["position", "outcome"], settled);
}

/** Settles all rows of one key. `settled` lists rows that leave staging, and those that replace a row just written. */
function settleGroup(
	group: readonly Pair[],
	{ importId, sorter, policy, releaseRank }: Parameters<typeof settleStaging>[1],
	total: Settlement,
	settled: [number, string][],
	forgotten: string[],
): void {
	const [any] = group;
	if (!any) return;
	const written = any.heldImport === importId;
	const fingerprint = any.heldFingerprint === null ? null : BigInt.asUintN(64, BigInt(any.heldFingerprint));
	const firstLine = written
		? sorter.lineMapped(keyHash(any.eventKey))
		: fingerprint === null
			? null
			: sorter.lineUnchanged(fingerprint);
	const rows = group.map(({ rank, hash }) => ({ rank: numeric(rank), hash }));
	const first = firstLine === null ? [] : [{ rank: releaseRank ?? numeric(any.heldRank), hash: any.heldHash ?? "" }];
	const winner = decideRepeats([...first, ...rows]);
	if (winner === null) {
		const lines = [...(firstLine === null ? [] : [firstLine]), ...group.map((pair) => pair.line)];
		total.setApart.push(
			...lines.map((line) => ({ line, sourceId: any.sourceId, reason: "repeated_id_differs" as const })),
		);
		settled.push(...group.map((pair): [number, string] => [pair.position, "rejected"]));
		if (written) forgotten.push(any.eventKey);
		if (firstLine !== null) total[written ? "new" : "unchanged"] -= 1;
		return;
	}
	const winning = group[winner - first.length];
	for (const pair of group) if (pair !== winning) settled.push([pair.position, "collapsed"]);
	total.collapsed += group.length + first.length - 1;
	if (winning === undefined) return;
	if (written) {
		settled.push([winning.position, "replaces"]);
		return;
	}
	if (firstLine !== null) total.unchanged -= 1;
	const outcome = decideMerge(
		heldVersion(winning),
		{ rank: numeric(winning.rank), hash: winning.hash, withdrawal: null },
		policy,
	);
	if (outcome === "new" || outcome === "changed") {
		total[outcome] += 1;
		return;
	}
	settled.push([winning.position, outcome]);
	if (outcome === "unchanged" || outcome === "stale") total[outcome] += 1;
	const reason = REASONS[outcome];
	if (reason) total.setApart.push({ line: winning.line, sourceId: winning.sourceId, reason });
}

const heldVersion = ({ heldHash, heldRank, heldWithdrawal }: Pair): ContentVersion | null =>
	heldHash === null ? null : { rank: numeric(heldRank), hash: heldHash, withdrawal: heldWithdrawal };

const REASONS: Partial<Record<MergeOutcome, SetApart["reason"]>> = {
	quarantined: "same_version_differs",
	needs_release: "release_not_stated",
};
const numeric = (text: string | null) => (text === null ? null : Number(text));
