import type { Connection } from "@harmattan/database/client";
import { listenChanges } from "@harmattan/database/notify";
import { readHealth } from "@harmattan/database/queries/health";

/** What is known of the data without asking for them. */
export interface FollowedChanges {
	/** Newest data revision that was heard of; null until the database has answered once. */
	revision: () => number | null;
	close: () => Promise<void>;
}

/**
 * Listens for changes of what visitors see, over one session. While the database is away nothing can be heard: what was missed is
 * taken for a change that concerns access.
 */
export async function followChanges(
	{ sql, db }: Pick<Connection, "sql" | "db">,
	onChange: (what: "data" | "access") => void,
): Promise<FollowedChanges> {
	let revision: number | null = null;
	const look = () =>
		readHealth(db).then(
			(health) => {
				revision = health.revision;
			},
			() => {},
		);
	const heard = (what: "data" | "access") => {
		onChange(what);
		void look();
	};
	const unlisten = await listenChanges(sql, heard, () => heard("access"));
	await look();
	return { revision: () => revision, close: unlisten };
}
