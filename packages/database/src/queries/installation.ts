import { sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { LIVENESS_LOCKS } from "../liveness.ts";

/** The state of an installation, for its admins. */
export interface Installation {
	databaseBytes: number;
	postgres: string;
	/** The largest tables, with their indexes; of events, a table for each dataset. */
	tables: { name: string; bytes: number /** About; null until the database has looked. */; rows: number | null }[];
	queue: { job: string; waiting: number; running: number; failed: number; lastError: string | null }[];
	workers: { pid: number; since: string }[];
}

/** Asks the database about itself, its queue and the workers that are connected. */
export async function readInstallation(db: Database): Promise<Installation> {
	const [about] = await db.execute<{ bytes: string; version: string }>(
		sql`select pg_database_size(current_database())::text as bytes, current_setting('server_version') as version`,
	);
	const tables = await db.execute<{ name: string; bytes: string; rows: number | null }>(sql`
		select coalesce((select 'events, ' || d.name from datasets d where 'events_' || left(md5(d.id), 16) = relname), relname) as name, pg_total_relation_size(oid)::text as bytes, case when reltuples >= 0 then reltuples::int end as rows from pg_class
		where relkind = 'r' and relnamespace = 'public'::regnamespace order by pg_total_relation_size(oid) desc limit 6`);
	const queue = await db.execute<Installation["queue"][number]>(sql`
		select task_identifier as job, count(*) filter (where locked_at is null and attempts < max_attempts)::int as waiting,
			count(*) filter (where locked_at is not null)::int as running,
			count(*) filter (where attempts >= max_attempts)::int as failed, max(last_error) as "lastError"
		from graphile_worker.jobs group by 1 order by 1`);
	const workers = await db.execute<{ pid: number; since: string }>(sql`
		select distinct a.pid, a.backend_start::text as since from pg_locks l join pg_stat_activity a on a.pid = l.pid
		where l.locktype = 'advisory' and l.classid = ${LIVENESS_LOCKS}::oid and l.granted and a.datname = current_database() order by 2`);
	return {
		databaseBytes: Number(about?.bytes ?? 0),
		postgres: about?.version ?? "",
		tables: tables.map((row) => ({ ...row, bytes: Number(row.bytes) })),
		queue: [...queue],
		workers: workers.map((row) => ({ ...row, since: new Date(row.since).toISOString() })),
	};
}
