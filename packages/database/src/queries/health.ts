import { sql } from "drizzle-orm";
import type { Database } from "../client.ts";

/** What an operator's monitor asks of the installation. */
export interface Health {
	worker: "running" | "not_running";
	queueDepth: number;
	revision: number;
}

/** Asks the database itself: a connected worker has a session under its own name. */
export async function readHealth(db: Database): Promise<Health> {
	const [row] = await db.execute<{ workers: number; queue: number; revision: number }>(sql`
		select (select count(*)::int from pg_stat_activity where application_name = 'harmattan-worker' and datname = current_database()) as workers,
			(select count(*)::int from graphile_worker.jobs) as queue,
			(select coalesce(max(id), 0)::int from data_revisions) as revision`);
	return {
		worker: (row?.workers ?? 0) > 0 ? "running" : "not_running",
		queueDepth: row?.queue ?? 0,
		revision: row?.revision ?? 0,
	};
}
