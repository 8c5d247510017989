import type { Installation } from "./installation.ts";

/** Job names and states that a healthy queue never shows once all imports have ended. */
export async function losses({ connection: { sql } }: Installation, expected: { events: number }): Promise<string[]> {
	const found: string[] = [];
	const [state] = await sql`
		select (select count(*)::int from events where withdrawal is null) as events,
			(select count(*)::int from events where import_id not in (select id from imports where status in ('committed', 'rolled_back'))) as strays,
			(select string_agg(format('%s (attempt %s of %s%s)', task_identifier, attempts, max_attempts, ', ' || last_error), '; ') from graphile_worker.jobs) as jobs,
			(select count(*)::int from imports where status in ('checking', 'committing')) as unfinished,
			(select count(*)::int from pg_class where relname in ('staging', 'settled', 'withdrawing', 'touched')) as staging,
			(select count(*)::int from data_revisions) - (select coalesce(max(id), 0) from data_revisions) as gaps,
			(select coalesce(sum(events), 0)::int from event_cube) as cube,
			(select count(*)::int from events where withdrawal is null and country is not null) as countable`;
	if (!state) return ["the database does not answer"];
	if (state.events !== expected.events) found.push(`${state.events} events stand, ${expected.events} should`);
	if (state.strays !== 0) found.push(`${state.strays} events of imports that were never committed`);
	if (state.jobs !== null) found.push(`left in the queue: ${state.jobs}`);
	if (state.unfinished !== 0) found.push(`${state.unfinished} imports without an end`);
	if (state.staging !== 0) found.push("staging tables are left behind");
	if (state.gaps !== 0) found.push("data revisions have gaps");
	if (state.cube !== state.countable) found.push(`the cube counts ${state.cube} events, there are ${state.countable}`);
	return found;
}
