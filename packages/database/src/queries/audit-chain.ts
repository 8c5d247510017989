import { sql } from "drizzle-orm";
import type { Database } from "../client.ts";

/** What is wrong with an entry of the audit log. */
export interface AuditFault {
	/** Id of the entry. */
	entryId: number;
	/** Changed since it was written; gone from the log; not in the chain; or its link does not follow the one before. */
	kind: "changed" | "gone" | "unchained" | "broken";
}

/** What a look at the whole chain has found. */
export interface AuditCheck {
	entries: number;
	/** Entries that were older than admins keep them, and went; their links stand. */
	cut: number;
	/** Hash of the newest link; null where there is none. Kept elsewhere, it shows later that the end of the log was not cut off. */
	head: string | null;
	/** The first hundred. */
	faults: AuditFault[];
	/** True where the chain holds the hash that was kept; null where none was given. */
	holdsKept: boolean | null;
}

/** Forms every hash of the audit log again, and compares it with its chain. */
export async function checkAudit(db: Database, kept: string | null): Promise<AuditCheck> {
	// One statement sees one state of both tables.
	const [found] = await db.execute<{
		entries: number;
		cut: number;
		head: string | null;
		holds_kept: boolean;
		faults: AuditFault[];
	}>(sql`
		with link as (
			select position, entry_id, previous, hash, lag(hash, 1, '') over (order by position) as before from audit_chain
		), cut as (
			select coalesce(max((after->>'upToLink')::bigint), 0) as up_to from audit_log where action = 'cut' and entity = 'audit'
		), fault as (
			select coalesce(link.entry_id, entry.id) as entry_id, case
				when link.entry_id is null then 'unchained'
				when link.previous <> link.before then 'broken'
				when entry.id is null and link.position <= (select up_to from cut) then null
				when entry.id is null then 'gone'
				when audit_hash(link.previous, entry) <> link.hash then 'changed'
			end as kind
			from link full join audit_log entry on entry.id = link.entry_id
		)
		select
			(select count(*)::int from audit_log) as entries,
			(select hash from audit_chain order by position desc limit 1) as head,
			(select count(*)::int from link, cut where position <= up_to and not exists (
				select from audit_log entry where entry.id = link.entry_id)) as cut,
			exists (select from audit_chain where hash = ${kept}) as holds_kept,
			(select coalesce(json_agg(json_build_object('entryId', entry_id, 'kind', kind) order by entry_id), '[]')
				from (select * from fault where kind is not null order by entry_id limit 100) as first) as faults`);
	if (found === undefined) throw new Error("a statement without tables gives one row");
	const { entries, cut, head, faults, holds_kept: holds } = found;
	return { entries, cut, head, faults, holdsKept: kept === null ? null : holds };
}
