import type { MappedEvent } from "@harmattan/domain/events/mapped-event";
import { GEO_PRECISIONS } from "@harmattan/domain/events/precision";
import { dayOf } from "@harmattan/domain/time/calendar";
import type { Sql, TransactionSql } from "postgres";
import type { StoredActor } from "../schema/events.ts";
import { CopyBuffer } from "./copy-buffer.ts";
import { CONTENT_VERSION, contentHashOf } from "./staged-event.ts";
import { statedActor } from "./stored-actor.ts";
import { type After, FIRST_KEY, storedPages } from "./stored-pages.ts";

const PAGE = 5000;
/** The setting that says which version the stored hashes are of; where it is missing they are of the first. */
const SETTING = "contentVersion";

/** An event as far as its hash is taken over it. */
interface StoredContent
	extends Omit<
		MappedEvent,
		"version" | "geoPrecision" | "politicalViolence" | "civilianTargeting" | "codeStatus" | "actors" | "flags"
	> {
	key: string;
	revision: number;
	geoPrecision: number;
	actors: StoredActor[];
}

/**
 * Hashes what is stored anew where this version of the product hashes content otherwise than the one that stored it, so that an event
 * which is imported again is still found unchanged. Returns how many versions of events were hashed; 0 where nothing is due.
 */
export async function rehashStored(sql: Sql, version = CONTENT_VERSION, size = PAGE): Promise<number> {
	return sql.begin(async (tx) => {
		const [held] = await tx<{ value: number }[]>`select value from settings where name = ${SETTING} for update`;
		if ((held?.value ?? 1) === version) return 0;
		let hashed = 0;
		for (const table of ["events", "event_revisions"] as const) hashed += await rehashTable(tx, table, size);
		await tx`insert into settings (name, value) values (${SETTING}, ${tx.json(version)}) on conflict (name) do update set value = excluded.value`;
		return hashed;
	});
}

async function rehashTable(tx: TransactionSql, table: "events" | "event_revisions", size: number): Promise<number> {
	let hashed = 0;
	const buffer = new CopyBuffer();
	const read = (after: After, most: number) => tx<StoredContent[]>`
		select e.event_key as key, e.revision, e.source_id as "sourceId", e.date_start::text as "dateStart", e.date_end::text as "dateEnd",
			e.date_precision as "datePrecision", e.country_stated as "countryStated", e.admin1_stated as "admin1Stated", e.admin2_stated as "admin2Stated", e.place,
			e.latitude, e.longitude, e.geo_precision as "geoPrecision", e.type, e.fatalities_low as "fatalitiesLow", e.fatalities_best as "fatalitiesBest",
			e.fatalities_high as "fatalitiesHigh", e.civilians, e.source_count as "sourceCount", e.details, e.actors, d.format = 'acled' as "sidesInterchangeable"
		from ${tx(table)} e join datasets d on d.id = e.dataset_id
		where (e.event_key, e.revision) > (${after?.key ?? FIRST_KEY}::uuid, ${after?.revision ?? 0})
		order by e.event_key, e.revision limit ${most}`;
	for await (const page of storedPages(read, size)) {
		const hashes = page.map((row) => {
			const { high, low } = contentHashOf(buffer, {
				mapped: mappedOf(row),
				geoPrecision: row.geoPrecision,
				day: dayOf(row.dateStart),
			});
			return `${high.toString(16).padStart(16, "0")}${low.toString(16).padStart(16, "0")}`;
		});
		await tx`
			update ${tx(table)} e set content_hash = fresh.hash
			from unnest(${page.map(({ key }) => key)}::uuid[], ${page.map(({ revision }) => revision)}::int[], ${hashes}::uuid[]) as fresh(key, revision, hash)
			where e.event_key = fresh.key and e.revision = fresh.revision`;
		hashed += page.length;
	}
	return hashed;
}

function mappedOf({ key: _key, revision: _revision, actors, ...row }: StoredContent): MappedEvent {
	return {
		...row,
		version: null,
		geoPrecision: GEO_PRECISIONS[row.geoPrecision - 1] ?? "unknown",
		politicalViolence: false,
		civilianTargeting: false,
		codeStatus: null,
		actors: actors.map(statedActor),
		flags: [],
	};
}
