import { GEO_PRECISIONS } from "@harmattan/domain/events/precision";
import { PROVINCED_UNITS } from "@harmattan/geo/divisions";
import { finerUnit } from "@harmattan/geo/finer-unit";
import type { Sql, TransactionSql } from "postgres";
import { type After, FIRST_KEY, storedPages } from "./stored-pages.ts";

const PAGE = 5000;
/** The setting that says by which version of the rule stored events know their finer unit; where it is missing they know none. */
const SETTING = "finerUnitVersion";
/** Version of the rule: another one makes the next start work the stored events out anew. */
const FINER_UNIT_VERSION = 1;

interface StoredPlace {
	key: string;
	revision: number;
	admin1: string;
	admin1Stated: string | null;
	admin2Stated: string | null;
	latitude: number | null;
	longitude: number | null;
	geoPrecision: number;
}

/** Works out the finer unit of stored events where this version of the product does it otherwise than the one that stored them. Returns how many versions of events were placed. */
export async function placeStored(sql: Sql, version = FINER_UNIT_VERSION, size = PAGE): Promise<number> {
	return sql.begin(async (tx) => {
		const [held] = await tx<{ value: number }[]>`select value from settings where name = ${SETTING} for update`;
		if (held?.value === version) return 0;
		let placed = 0;
		for (const table of ["events", "event_revisions"] as const) placed += await placeTable(tx, table, size);
		await tx`insert into settings (name, value) values (${SETTING}, ${tx.json(version)}) on conflict (name) do update set value = excluded.value`;
		return placed;
	});
}

async function placeTable(tx: TransactionSql, table: "events" | "event_revisions", size: number): Promise<number> {
	let placed = 0;
	const read = (after: After, most: number) => tx<StoredPlace[]>`
		select event_key as key, revision, admin1, admin1_stated as "admin1Stated", admin2_stated as "admin2Stated", latitude, longitude, geo_precision as "geoPrecision"
		from ${tx(table)} where admin1 = any(${PROVINCED_UNITS as string[]}) and (event_key, revision) > (${after?.key ?? FIRST_KEY}::uuid, ${after?.revision ?? 0})
		order by event_key, revision limit ${most}`;
	for await (const page of storedPages(read, size)) {
		const units = page.map(({ latitude, longitude, geoPrecision, ...row }) =>
			finerUnit({
				...row,
				point: latitude === null || longitude === null ? null : { latitude, longitude },
				precision: GEO_PRECISIONS[geoPrecision - 1] ?? "unknown",
			}),
		);
		await tx`
			update ${tx(table)} e set finer_unit = fresh.unit
			from unnest(${page.map(({ key }) => key)}::uuid[], ${page.map(({ revision }) => revision)}::int[], ${units}::text[]) as fresh(key, revision, unit)
			where e.event_key = fresh.key and e.revision = fresh.revision and e.finer_unit is distinct from fresh.unit`;
		placed += page.length;
	}
	return placed;
}
