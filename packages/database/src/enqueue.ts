import { JOBS, type JobInput, type JobName } from "@harmattan/domain/imports/jobs";
import { sql } from "drizzle-orm";
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
