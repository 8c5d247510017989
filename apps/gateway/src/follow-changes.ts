import type { Connection } from "@harmattan/database/client";
import { listenChanges, listenRevisions, listenVerdicts } from "@harmattan/database/notify";
import { readHealth } from "@harmattan/database/queries/health";

/** What is known of the data without asking for them. */
export interface FollowedChanges {
	/** Newest data revision that was heard of; null until the database has answered once. */
	revision: () => number | null;
	/** Whether a revision, or its verdicts, were heard of: what was kept before is then known to be old. */
	hasHeard: (notice: { of: "data" | "verdicts"; revision: number }) => boolean;
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
	const newest = { data: null as number | null, verdicts: 0 };
	const heard = (of: "data" | "verdicts") => (id: number) => {
		newest[of] = Math.max(newest[of] ?? 0, id);
	};
	const look = () =>
		readHealth(db).then(
			({ revision }) => heard("data")(revision),
			() => {},
		);
	const listening = [
		await listenChanges(sql, onChange, () => {
			onChange("access");
			void look();
		}),
		await listenRevisions(sql, heard("data"), () => {}),
		await listenVerdicts(sql, heard("verdicts"), () => {}),
	];
	await look();
	return {
		revision: () => newest.data,
		hasHeard: ({ of, revision }) => (newest[of] ?? 0) >= revision,
		close: async () => void (await Promise.all(listening.map((unlisten) => unlisten()))),
	};
}
