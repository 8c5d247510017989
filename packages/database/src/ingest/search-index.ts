import { searchKeys } from "@harmattan/domain/search/search-key";
import type { Sql } from "postgres";
import { copyInto } from "../copy.ts";
import { notifyChange } from "../notify.ts";
import type { StoredActor } from "../schema/events.ts";

const PAGE = 5000;

interface Row {
	key: string;
	dataset: string;
	revision: number;
	place: string | null;
	country: string | null;
	admin1: string | null;
	admin2: string | null;
	region: string | null;
	type: string;
	actors: StoredActor[];
	names: string[];
	details: Record<string, string>;
	source_id: string;
}

/**
 * Brings the words that events are found by to how the events stand: of those that came or changed, and no more of those that went. An event's
 * actors are found by their names of now. Returns how many events were read.
 */
export async function indexEvents(sql: Sql): Promise<number> {
	await sql`
		delete from event_search s where not exists (
			select from events e where e.event_key = s.event_key and e.dataset_id = s.dataset_id and e.withdrawal is null and e.revision = s.revision)`;
	let indexed = 0;
	for (;;) {
		const count = await sql.begin(async (tx) => {
			const rows = await tx<Row[]>`
				select e.event_key as key, e.dataset_id as dataset, e.revision, e.place, e.country_stated as country, e.admin1_stated as admin1,
					e.admin2_stated as admin2, r.name as region, e.type, e.actors, e.details::json as details, e.source_id,
					array(select a.name from actors a where a.id = any(e.actor_ids)) as names
				from events e left join regions r on r.id = e.admin1
				where e.withdrawal is null and not exists (
					select from event_search s where s.event_key = e.event_key and s.dataset_id = e.dataset_id)
				limit ${PAGE}`;
			await copyInto(
				tx,
				"event_search",
				["dataset_id", "event_key", "revision", "words"],
				rows.map((row) => [row.dataset, row.key, row.revision, vectorOf(textsOf(row))]),
			);
			return rows.length;
		});
		indexed += count;
		if (count === PAGE) continue;
		if (indexed > 0) await notifyChange(sql);
		return indexed;
	}
}

const textsOf = ({ place, country, admin1, admin2, region, type, actors, names, details, source_id }: Row): string[] =>
	[
		...[place, country, admin1, admin2, region, type, source_id],
		...actors.map(([, name]) => name),
		...names,
		...Object.values(details),
	].filter((text) => text !== null);

/** Words as Postgres takes them for a `tsvector`: keys hold letters and digits alone, so that nothing is to be escaped. */
const vectorOf = (texts: readonly string[]): string =>
	searchKeys(texts.join(" "))
		.map((key) => `'${key.slice(0, MAX_WORD)}'`)
		.join(" ");

/** Longer than any name; Postgres allows 2,046 bytes. */
const MAX_WORD = 100;
