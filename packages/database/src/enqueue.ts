import { JOBS, type JobInput, type JobName } from "@harmattan/domain/imports/jobs";
import { sql } from "drizzle-orm";
import type { TransactionSql } from "postgres";
import type { Database } from "./client.ts";

/** Where a job is requested: in the transaction that makes it due, by whichever driver that was opened. */
type Due = Pick<Database, "execute"> | TransactionSql;

/**
 * Puts a job into the worker's queue, so that it is there if and only if what makes it due is committed. The payload goes as text: a
 * driver that is left to see a parameter of type json writes it a second time.
 */
export async function enqueue<Name extends JobName>(due: Due, name: Name, payload: JobInput<Name>): Promise<void> {
	const { attempts, isOne } = JOBS[name];
	const [text, key] = [JSON.stringify(payload), isOne ? name : null];
	if ("execute" in due)
		await due.execute(
			sql`select graphile_worker.add_job(${name}, ${text}::text::json, job_key => ${key}, max_attempts => ${attempts}::int)`,
		);
	else
		await due`select graphile_worker.add_job(${name}, ${text}::text::json, job_key => ${key}, max_attempts => ${attempts}::int)`;
}
