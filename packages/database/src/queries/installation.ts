import { sql } from "drizzle-orm";
import type { Database } from "../client.ts";

/** The state of an installation, for its admins. */
export interface Installation {
	databaseBytes: number;
	postgres: string;
	/** The largest tables, with their indexes. */
	tables: { name: string; bytes: number; rows: number }[];
	queue: { job: string; waiting: number; running: number; failed: number; lastError: string | null }[];
	workers: { pid: number; since: string; state: string }[];
}

/** Asks the database about itself, its queue and the workers that are connected. */
export async function readInstallation(db: Database): Promise<Installation> {
	const [about] = await db.execute<{ bytes: string; version: string }>(
		sql`select pg_database_size(current_database())::text as bytes, current_setting('server_version') as version`,
	);
	const tables = await db.execute<{ name: string; bytes: string; rows: number }>(sql`
		select relname as name, pg_total_relation_size(oid)::text as bytes, greatest(reltuples, 0)::int as rows from pg_class
		where relkind = 'r' and relnamespace = 'public'::regnamespace order by pg_total_relation_size(oid) desc limit 6`);
	const queue = await db.execute<Installation["queue"][number]>(sql`
		select task_identifier as job, count(*) filter (where locked_at is null and attempts < max_attempts)::int as waiting,
			count(*) filter (where locked_at is not null)::int as running,
			count(*) filter (where attempts >= max_attempts)::int as failed, max(last_error) as "lastError"
		from graphile_worker.jobs group by 1 order by 1`);
	const workers = await db.execute<{ pid: number; since: string; state: string }>(sql`
		select pid, min(backend_start)::text as since, max(state) as state from pg_stat_activity
		where application_name = 'harmattan-worker' and datname = current_database() group by pid order by 2`);
	return {
		databaseBytes: Number(about?.bytes ?? 0),
		postgres: about?.version ?? "",
		tables: tables.map((row) => ({ ...row, bytes: Number(row.bytes) })),
		queue: [...queue],
		workers: workers.map((row) => ({ ...row, since: new Date(row.since).toISOString() })),
	};
}
