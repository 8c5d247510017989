import { DomainError } from "@harmattan/domain/errors";
import { sql } from "drizzle-orm";
import type { Database } from "./client.ts";

/** Of a handle on the past: the database that it is of, and the revision. */
const states = new WeakMap<Database, { of: Database; revision: number }>();

/** The state of the past that a handle reads; null where it reads the present. */
export const stateOf = (db: Database): { of: Database; revision: number } | null => states.get(db) ?? null;

/**
 * Reads the database as it stood at a data revision: events, imports, coverage, milestones, populations and verdicts. Reads only, in one
 * snapshot. See decision 18.
 */
export async function asKnownAt<Answer>(
	db: Database,
	revision: number,
	read: (past: Database) => Promise<Answer>,
): Promise<Answer> {
	return db.transaction(
		async (tx) => {
			await tx.execute(
				sql`select set_config('harmattan.known_at', ${String(revision)}, true), set_config('search_path', 'past, public', true)`,
			);
			states.set(tx, { of: db, revision });
			return read(tx);
		},
		{ isolationLevel: "repeatable read", accessMode: "read only" },
	);
}

/**
 * The data revision that a text names: its number, or an instant, at which the newest before it stood. Throws a DomainError for a
 * revision that is not there, or an instant before the first or after now.
 */
export async function revisionKnownAt(db: Database, knownAt: string, now: Date): Promise<number> {
	const number = /^\d{1,9}$/.test(knownAt) ? Number(knownAt) : null;
	if (number === null && new Date(knownAt) > now)
		throw new DomainError("invalid", `${knownAt} is in the future`, {
			parameter: "knownAt",
			remedy: "Give an instant of the past, or the number of a data revision.",
		});
	const [found] = await db.execute<{ id: number }>(
		number === null
			? sql`select max(id) as id from data_revisions where recorded_at <= ${new Date(knownAt).toISOString()}::timestamptz having max(id) is not null`
			: sql`select id from data_revisions where id = ${number}`,
	);
	if (found === undefined)
		throw new DomainError("not_found", `there was no data revision at ${knownAt}`, {
			parameter: "knownAt",
			remedy: "Give the number of a data revision, or an instant since the first.",
		});
	return found.id;
}
