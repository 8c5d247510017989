import { sql } from "drizzle-orm";
import { runSql, type Session } from "../run-sql.ts";
import { eventErasures } from "../schema/event-erasures.ts";
import { eventRevisions, events } from "../schema/events.ts";
import { importDifferences, imports, rejects } from "../schema/imports.ts";

/** What stands in place of a name that was erased. */
const ERASED = "erased";
/** Columns of sources that hold a code and no words: figures are formed from them. */
const CODES = ["disorder_type", "sub_event_type", "civilian_targeting", "code_status"] as const;

/**
 * Takes the words out of all versions of the events of a dataset that are to be erased: notes, sources, the place's name, and names of sides that
 * no list of actors knows. Day, point, class, deaths and known actors stay, and with them every figure. Run after each import, it keeps
 * out what the file brings again.
 */
export async function eraseWords(session: Session, datasetId: string): Promise<void> {
	const any = await runSql(session, sql`select 1 from ${eventErasures} where dataset_id = ${datasetId} limit 1`);
	if (any.length === 0) return;
	const erased = sql`select event_key from ${eventErasures} where dataset_id = ${datasetId}`;
	const codes = sql.join(
		CODES.map((name) => sql`${name}`),
		sql`, `,
	);
	for (const table of [events, eventRevisions])
		await runSql(
			session,
			sql`update ${table} e set
				place = null, admin2_stated = null,
				details = (
					select coalesce(json_object_agg(key, value), '{}')::text from json_each_text(e.details::json) where key in (${codes})),
				actors = (
					select coalesce(json_agg(case when a->>3 is null then json_build_array(a->>0, ${ERASED}::text, null, null) else a end), '[]')
					from json_array_elements(e.actors) a),
				side_a = case when side_a like 'name:%' then ${`name:${ERASED}`}::text else side_a end,
				side_b = case when side_b like 'name:%' then ${`name:${ERASED}`}::text else side_b end
			where e.dataset_id = ${datasetId} and e.event_key in (${erased})
				and (e.place is not null or e.admin2_stated is not null or e.details::text <> (
					select coalesce(json_object_agg(key, value), '{}')::text from json_each_text(e.details::json) where key in (${codes}))
					or exists (select from json_array_elements(e.actors) a where a->>3 is null and a->>1 <> ${ERASED}::text))`,
		);
	const ofDataset = sql`select id from ${imports} where dataset_id = ${datasetId}`;
	await runSql(
		session,
		sql`delete from ${importDifferences} where import_id in (${ofDataset}) and (difference->>'eventKey')::uuid in (${erased})`,
	);
	await runSql(
		session,
		sql`delete from ${rejects} where import_id in (${ofDataset}) and value in (
			select source_id from ${events} where dataset_id = ${datasetId} and event_key in (${erased}))`,
	);
}
