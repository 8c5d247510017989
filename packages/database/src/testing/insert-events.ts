import type { Sql } from "postgres";

/** What a test says of an event; all else is filled in. */
export interface TestEvent {
	dataset: string;
	sourceId: string;
	date: string;
	country: string;
	classes?: number;
	best?: number;
	place?: string;
	actor?: string;
}

/** Puts events straight into the tables, for tests of reading that need no importer. */
export async function insertEvents(sql: Sql, events: readonly TestEvent[]): Promise<void> {
	for (const event of events) {
		const key = await sql<{ key: string }[]>`select md5(${event.dataset} || ${event.sourceId})::uuid as key`;
		const eventKey = key[0]?.key ?? "";
		await sql`
			insert into events (event_key, dataset_id, source_id, revision, import_id, data_revision, content_hash, first_seen_at, date_start, date_end, day, month,
				date_precision, country, place, latitude, longitude, geo_precision, type, classes, fatalities_best)
			values (${eventKey}, ${event.dataset}, ${event.sourceId}, 1, 1, 1, 'x', now(), ${event.date}, ${event.date}, ${event.date}::date - date '1970-01-01',
				0, 'day', ${event.country}, ${event.place ?? null}, 14.5, -4.2, 1, 'Test', ${event.classes ?? 3}, ${event.best ?? 1})`;
		await sql`insert into event_actors (event_key, position, role, name, actor_id) values (${eventKey}, 1, 'side_a', ${event.actor ?? "JNIM"}, ${event.actor ? null : "jnim"})`;
	}
}

/** Makes a dataset that covers the three countries of the Sahel and the four of the littoral from 2019 to 2023. */
export async function insertDataset(sql: Sql, id: string, policy: "open" | "restricted" | "private"): Promise<void> {
	await sql`insert into datasets (id, name, format, licence, licence_policy, attribution) values (${id}, ${`Name of ${id}`}, 'test', 'licence', ${policy}, 'attribution')`;
	for (const country of ["MLI", "BFA", "NER", "BEN", "CIV", "GHA", "TGO"]) {
		await sql`insert into dataset_coverage (dataset_id, country, "from", "to", source) values (${id}, ${country}, '2019-01-01', '2023-12-31', 'test')`;
	}
}
