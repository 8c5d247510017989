import { EventEmitter, on } from "node:events";
import type { Connection } from "@harmattan/database/client";
import { listenImports, listenRevisions, listenVerdicts } from "@harmattan/database/notify";

/** What happens in the database as it happens, for any number of open pages over one database session. */
export interface ChangeFeed {
	/** Data revisions from now on, as they are committed and once their verdicts are there, until the signal ends it. 0 says that some may have been missed. */
	revisions: (signal: AbortSignal) => AsyncIterable<{ of: "data" | "verdicts"; id: number }>;
	/** Ids of imports whose records change. 0 says that some may have been missed. */
	imports: (signal: AbortSignal) => AsyncIterable<{ id: number }>;
}

const MISSED = 0;

/** Listens on the database once; every follower shares it. */
export function createChangeFeed(connection: Connection): ChangeFeed {
	const emitter = new EventEmitter().setMaxListeners(0);
	const tell =
		<Notice extends { id: number }>(name: string, rest: Omit<Notice, "id">) =>
		(id: number) =>
			void emitter.emit(name, { ...rest, id });
	const data = tell("revision", { of: "data" });
	const verdicts = tell("revision", { of: "verdicts" });
	const imported = tell("import", {});
	const listening = Promise.all([
		listenRevisions(connection.sql, data, () => data(MISSED)),
		listenVerdicts(connection.sql, verdicts, () => {}),
		listenImports(connection.sql, imported, () => imported(MISSED)),
	]);
	listening.catch(() => {});
	const follow = <Notice>(name: string) =>
		async function* (signal: AbortSignal): AsyncGenerator<Notice> {
			await listening;
			try {
				for await (const [reported] of on(emitter, name, { signal })) yield reported as Notice;
			} catch (error) {
				if (!signal.aborted) throw error;
			}
		};
	return { revisions: follow("revision"), imports: follow("import") };
}
