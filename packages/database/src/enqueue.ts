import { JOBS, type JobInput, type JobName } from "@harmattan/domain/imports/jobs";
import { sql } from "drizzle-orm";
import type { Sql } from "postgres";
import { runSql, type Session } from "./run-sql.ts";

/**
 * Puts a job into the worker's queue, so that it is there if and only if what makes it due is committed. The payload goes as text: a
 * driver that is left to see a parameter of type json writes it a second time.
 */
export async function enqueue<Name extends JobName>(
	session: Session,
	name: Name,
	payload: JobInput<Name>,
): Promise<void> {
	const { attempts, isOne } = JOBS[name];
	const [text, key] = [JSON.stringify(payload), isOne ? name : null];
	await runSql(
		session,
		sql`select graphile_worker.add_job(${name}, ${text}::text::json, job_key => ${key}, max_attempts => ${attempts}::int)`,
	);
}

/** Kinds of job of which one waits at a time, with its kind's name for a key. */
const ONE_AT_A_TIME = Object.entries(JOBS)
	.filter(([, { isOne }]) => isOne)
	.map(([name]) => name);

/**
 * Takes jobs off the queue that ended without success after another of their kind was put behind them. The queue takes the key from one
 * that runs when its like is requested, and all its further tries; cut off after that, it would stand there as failed for good, while
 * its successor does its work.
 */
export async function dropReplaced(session: Sql): Promise<void> {
	await session`
		delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
		where t.id = j.task_id and t.identifier = any(${ONE_AT_A_TIME}::text[]) and j.key is null and j.locked_at is null`;
}
