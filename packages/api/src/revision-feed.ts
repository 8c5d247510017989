import { EventEmitter, on } from "node:events";
import type { Connection } from "@harmattan/database/client";
import { listenRevisions } from "@harmattan/database/notify";

/** Committed data revisions as they happen, for any number of open pages over one database session. */
export interface RevisionFeed {
	/** Numbers of revisions from now on, until the signal ends it. 0 says that some may have been missed. */
	follow: (signal: AbortSignal) => AsyncIterable<number>;
}

const MISSED = 0;

/** Listens on the database once; every follower shares it. */
export function createRevisionFeed(connection: Connection): RevisionFeed {
	const emitter = new EventEmitter().setMaxListeners(0);
	const listening = listenRevisions(
		connection.sql,
		(revision) => emitter.emit("revision", revision),
		() => emitter.emit("revision", MISSED),
	);
	return {
		follow: async function* (signal) {
			await listening;
			try {
				for await (const [revision] of on(emitter, "revision", { signal })) yield revision as number;
			} catch (error) {
				if (!signal.aborted) throw error;
			}
		},
	};
}
