import type { DatePrecision } from "@harmattan/domain/events/precision";
import type { Withdrawal } from "@harmattan/domain/merge/withdrawal";
import { dayOf, monthOf } from "@harmattan/domain/time/calendar";
import type { Sql } from "postgres";
import { formCube } from "../ingest/cube.ts";
import { ensurePartition } from "../ingest/event-partitions.ts";

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
	type?: string;
	datePrecision?: DatePrecision;
	withdrawal?: Withdrawal;
	admin1?: string;
	/** A province, or a region of a later law. */
	finerUnit?: string;
}

/** Puts events straight into the tables, for tests of reading that need no importer. */
export async function insertEvents(sql: Sql, events: readonly TestEvent[]): Promise<void> {
	await sql`
		insert into imports (id, kind, dataset_id, status, file_name, data_revision, started_at, finished_at) overriding system value
		select 1, 'file', id, 'committed', 'test', 1, now(), now() from datasets limit 1 on conflict do nothing`;
	await sql`select setval(pg_get_serial_sequence('imports', 'id'), (select max(id) from imports))`;
	for (const dataset of new Set(events.map((event) => event.dataset))) await ensurePartition(sql, dataset);
	for (const event of events) {
		const key = await sql<{ key: string }[]>`select md5(${event.dataset} || ${event.sourceId})::uuid as key`;
		const eventKey = key[0]?.key ?? "";
		const name = event.actor ?? "JNIM";
		const actorId = event.actor ? null : "jnim";
		await sql`
			insert into events (event_key, dataset_id, source_id, revision, import_id, first_import_id, content_hash, fingerprint, date_start, date_end,
				day, month, date_precision, country, place, latitude, longitude, geo_precision, type, classes, fatalities_best,
				side_a, actor_ids, actors, details, withdrawal, admin1)
			values (${eventKey}, ${event.dataset}, ${event.sourceId}, 1, 1, 1, md5('x')::uuid, 0, ${event.date}, ${event.date},
				${event.date}::date - date '1970-01-01', ${monthOf(dayOf(event.date))}, ${event.datePrecision ?? "day"}, ${event.country}, ${event.place ?? null}, 14.5, -4.2, 1, ${event.type ?? "Test"}, ${event.classes ?? 3},
				${event.best ?? 1}, ${actorId ?? `name:${name}`}, ${actorId === null ? [] : [actorId]},
				${sql.json([["a", name, null, actorId]])}, '{}', ${event.withdrawal ?? null}, ${event.admin1 ?? null})`;
		// A test of upgrades puts events into tables of before there was such a column.
		if (event.finerUnit !== undefined)
			await sql`update events set finer_unit = ${event.finerUnit} where event_key = ${eventKey} and dataset_id = ${event.dataset}`;
	}
	for (const dataset of new Set(events.map((event) => event.dataset)))
		await sql.begin(async (tx) => {
			await tx`delete from event_cube where dataset_id = ${dataset}`;
			await tx`delete from country_months where dataset_id = ${dataset}`;
			await formCube(tx, dataset);
		});
}

/** Makes a dataset that covers the three countries of the Sahel and the four of the littoral from 2019 to 2023. */
export async function insertDataset(sql: Sql, id: string, policy: "open" | "restricted" | "private"): Promise<void> {
	await sql`insert into datasets (id, name, format, licence, licence_policy, attribution) values (${id}, ${`Name of ${id}`}, 'test', 'licence', ${policy}, 'attribution')`;
	for (const country of ["MLI", "BFA", "NER", "BEN", "CIV", "GHA", "TGO"]) {
		await sql`insert into dataset_coverage (dataset_id, country, "from", "to", source) values (${id}, ${country}, '2019-01-01', '2023-12-31', 'test')`;
	}
}
