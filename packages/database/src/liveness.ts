import type { ReservedSql, Sql } from "postgres";
import { dropReplaced } from "./enqueue.ts";

/** First half of the key of every worker's lock; the second is a hash of its id. */
export const LIVENESS_LOCKS = 4_207_002;
/** A worker that took its job this short a time ago may still be taking its lock. */
const GRACE_SECONDS = 3;

/** Says in the database that workers are alive, and finds those that are not. */
export interface Liveness {
	/** Says that a worker of this process is alive, for as long as the process is. */
	announce: (workerId: string) => void;
	/**
	 * Gives back the jobs of workers that died, to be done again at once instead of after hours. Returns the dead
	 * workers' ids. Takes up a lost connection again.
	 */
	release: () => Promise<string[]>;
	close: () => void;
}

/**
 * A session of the database holds one lock a worker: when the process dies, however it does, the locks go with it, and
 * anyone who can take such a lock knows that its worker is gone.
 */
export function createLiveness(sql: Sql): Liveness {
	const own = new Set<string>();
	let session: ReservedSql | null = null;
	let held = new Set<string>();
	const connected = async (): Promise<ReservedSql> => {
		if (session === null) {
			session = await sql.reserve();
			held = new Set();
		}
		for (const id of own) {
			if (held.has(id)) continue;
			await session`select pg_advisory_lock(${LIVENESS_LOCKS}, hashtext(${id}))`;
			held.add(id);
		}
		return session;
	};
	// One after the other: two sessions of this process would wait for each other's locks.
	let turn: Promise<unknown> = Promise.resolve();
	const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
		const result = turn.then(work);
		turn = result.catch(() => {});
		return result;
	};
	const release = async (): Promise<string[]> => {
		try {
			const here = await connected();
			const lockers = await here<{ id: string }[]>`
					select distinct locked_by as id from graphile_worker._private_jobs
					where locked_by is not null and locked_at < now() - make_interval(secs => ${GRACE_SECONDS})`;
			const dead: string[] = [];
			for (const { id } of lockers) {
				if (own.has(id)) continue;
				const [taken] = await here<
					{ free: boolean }[]
				>`select pg_try_advisory_lock(${LIVENESS_LOCKS}, hashtext(${id})) as free`;
				if (!taken?.free) continue;
				dead.push(id);
				await here`select pg_advisory_unlock(${LIVENESS_LOCKS}, hashtext(${id}))`;
			}
			if (dead.length > 0) await here`select graphile_worker.force_unlock_workers(${dead}::text[])`;
			await dropReplaced(here);
			return dead;
		} catch (error) {
			session?.release();
			session = null;
			throw error;
		}
	};
	return {
		announce: (workerId) => {
			own.add(workerId);
			void inTurn(connected).catch(() => {});
		},
		release: () => inTurn(release),
		close: () => session?.release(),
	};
}
