import type { Database } from "@harmattan/database/client";
import type { Viewer } from "@harmattan/domain/licence/policy";
import type { RevisionFeed } from "./revision-feed.ts";

/** What a request may use. The viewer decides which datasets exist for it. */
export interface ApiContext {
	db: Database;
	feed: RevisionFeed;
	viewer: Viewer;
	now: Date;
	/** Version and commit of the running product, for health. */
	build: { version: string; commit: string | null };
}
