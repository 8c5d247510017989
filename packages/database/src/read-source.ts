import type { Connection, Database } from "./client.ts";

/** Where readers' questions are answered. */
export interface ReadSource {
	/** A database that holds all that was committed at the moment of the call: a replica that has caught up, else the primary. */
	current: () => Promise<Database>;
}

export interface ReadSourceOptions {
	/** Milliseconds for which a request waits for a replica that lags behind. */
	longestMs: number;
	/** Milliseconds for which a replica is passed over that did not catch up, or did not answer. */
	passedOverMs: number;
	now: () => number;
	wait: (milliseconds: number) => Promise<unknown>;
}

/** Between two looks at a replica that lags. */
const STEP_MS = 3;

/**
 * Reads from a physical replica. It is given a request only when it has replayed the primary's log up to where that stood as
 * the request began: so nobody is shown an older state than they have heard of, by whichever way, and everybody who made a change sees it.
 */
export function createReadSource(
	primary: Connection,
	replica: Connection | null,
	{ longestMs, passedOverMs, now, wait }: ReadSourceOptions,
): ReadSource {
	if (replica === null) return { current: async () => primary.db };
	let passedOverUntil = Number.NEGATIVE_INFINITY;
	const hasReplayed = async (position: string): Promise<boolean> => {
		const [row] = await replica.sql<{ there: boolean | null }[]>`
			select pg_last_wal_replay_lsn() >= ${position}::text::pg_lsn as there`;
		// Null: it is no replica but a primary of its own, which would answer from other data.
		if (row?.there == null) throw new Error("the database of DATABASE_REPLICA_URL is no replica");
		return row.there;
	};
	// Flushed: what is committed is (unless somebody sets synchronous_commit = off), and what an import under way has written need not be.
	const caughtUp = async (): Promise<boolean> => {
		const [at] = await primary.sql<{ position: string }[]>`select pg_current_wal_flush_lsn()::text as position`;
		if (!at) return false;
		const until = now() + longestMs;
		while (!(await hasReplayed(at.position))) {
			if (now() >= until) return false;
			await wait(STEP_MS);
		}
		return true;
	};
	return {
		current: async () => {
			if (now() < passedOverUntil) return primary.db;
			if (await caughtUp().catch(() => false)) return replica.db;
			passedOverUntil = now() + passedOverMs;
			return primary.db;
		},
	};
}
