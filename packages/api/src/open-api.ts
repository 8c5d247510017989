import { openConnection } from "@harmattan/database/client";
import type { ApiContext } from "./context.ts";
import { createRevisionFeed } from "./revision-feed.ts";

/** What a process that serves the API holds: one pool, one listener, and a context for each request. */
export interface OpenApi {
	createContext: () => ApiContext;
	close: () => Promise<void>;
}

/** Opens the API on a database. Nobody can sign in yet, so every viewer is a visitor. */
export function openApi(databaseUrl: string, build: ApiContext["build"]): OpenApi {
	const connection = openConnection(databaseUrl);
	const feed = createRevisionFeed(connection);
	return {
		createContext: () => ({ db: connection.db, feed, viewer: null, now: new Date(), build }),
		close: connection.close,
	};
}
