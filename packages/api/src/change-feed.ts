import { EventEmitter, on } from "node:events";
import type { Connection } from "@harmattan/database/client";
import { listenImports, listenRevisions } from "@harmattan/database/notify";

/** What happens in the database as it happens, for any number of open pages over one database session. */
export interface ChangeFeed {
	/** Numbers of committed data revisions from now on, until the signal ends it. 0 says that some may have been missed. */
	revisions: (signal: AbortSignal) => AsyncIterable<number>;
	/** Ids of imports whose records change. 0 says that some may have been missed. */
	imports: (signal: AbortSignal) => AsyncIterable<number>;
}

const MISSED = 0;

/** Listens on the database once; every follower shares it. */
export function createChangeFeed(connection: Connection): ChangeFeed {
	const emitter = new EventEmitter().setMaxListeners(0);
	const tell = (name: string) => (id: number) => void emitter.emit(name, id);
	const listening = Promise.all([
		listenRevisions(connection.sql, tell("revision"), () => tell("revision")(MISSED)),
		listenImports(connection.sql, tell("import"), () => tell("import")(MISSED)),
	]);
	listening.catch(() => {});
	const follow = (name: string) =>
		async function* (signal: AbortSignal) {
			await listening;
			try {
				for await (const [id] of on(emitter, name, { signal })) yield id as number;
			} catch (error) {
				if (!signal.aborted) throw error;
			}
		};
	return { revisions: follow("revision"), imports: follow("import") };
}
