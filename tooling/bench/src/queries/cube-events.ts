import { existsSync } from "node:fs";
import { chmod, mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Connection, openConnection } from "@harmattan/database/client";
import { ensureDatabase } from "@harmattan/database/ensure-database";
import { formCube } from "@harmattan/database/ingest/cube";
import { openPartition } from "@harmattan/database/ingest/event-partitions";
import { migrateDatabase } from "@harmattan/database/migrate";
import { openServer } from "@harmattan/postgres/server";

/** Countries that the events lie in. */
export const COUNTRIES = ["MLI", "BFA", "NER", "NGA", "BEN", "TGO", "GHA", "CIV", "TCD", "CMR"];
/** First and last day of the events, as day numbers: 1990-01-01 and 2024-10-08. */
export const DAYS = { from: 7305, to: 20_004 };
/** Armed groups of a country: its events are spread over them. */
const GROUPS = 40;
const DATABASE = "harmattan";
const say = (text: string) => process.stderr.write(`${text}\n`);

/** The product's own tables, with so many made-up events in a dataset named after their number. */
export interface CubeEvents {
	connection: Connection;
	close: () => Promise<void>;
}

/** Opens a Postgres with datasets of so many events each, kept between runs in the system's folder for temporary files. */
export async function cubeEvents(datasets: readonly number[]): Promise<CubeEvents> {
	const folder = join(tmpdir(), "harmattan-bench-cube");
	await mkdir(folder, { recursive: true });
	await chmod(folder, 0o755);
	const server = await openServer(folder, { durable: false });
	await ensureDatabase(server.adminUrl, DATABASE);
	await migrateDatabase(server.url(DATABASE));
	const connection = openConnection(server.url(DATABASE));
	for (const rows of datasets) {
		const filled = join(folder, `filled-${rows}`);
		if (existsSync(filled)) continue;
		say(`filling ${rows} events`);
		await fill(connection, rows);
		await writeFile(filled, "");
	}
	return {
		connection,
		close: async () => {
			await connection.close();
			await server.stop();
		},
	};
}

async function fill({ sql }: Connection, rows: number): Promise<void> {
	const dataset = String(rows);
	await sql.begin(async (tx) => {
		await tx`insert into datasets (id, name, format, licence, licence_policy, attribution, synthetic)
			values (${dataset}, ${`Synthetic events of the bench, ${rows}`}, 'bench', 'synthetic', 'open', 'synthetic', true)`;
		const partition = await openPartition(tx, dataset);
		await tx`select setseed(0.5)`;
		await tx.unsafe(`
			insert into ${partition.table} (event_key, dataset_id, source_id, revision, import_id, first_import_id, content_hash, fingerprint,
				date_start, date_end, date_precision, day, month, country, place, latitude, longitude, geo_precision, type, classes,
				side_a, side_b, actor_ids, actors, details, fatalities_low, fatalities_best, fatalities_high, civilians)
			select md5(id::text)::uuid, '${dataset}', id::text, 1, 1, 1, md5(id::text)::uuid, id,
				date, date, 'day', date - date '1970-01-01', (extract(year from date)::int - 1970) * 12 + extract(month from date)::int - 1,
				country, 'Synthetic place', 14 + fraction, -4 + fraction, 1, 'Type ' || number % 3, (array[1, 3, 5, 7, 13, 3, 1, 5])[number % 8 + 1],
				'Government of ' || country, 'Synthetic armed group ' || number || ' of ' || country, '{}', '[]', '{}',
				deaths, deaths, deaths + 3, case when number % 8 in (2, 3) then deaths end
			from (
				select id, random() as fraction, date '1990-01-01' + floor(${DAYS.to - DAYS.from + 1} * random())::int as date,
					(array['${COUNTRIES.join("','")}'])[floor(${COUNTRIES.length} * random() ^ 1.5)::int + 1] as country,
					floor(${GROUPS} * random())::int as number, case when random() < 0.95 then floor(-ln(1 - random()) * 4)::int end as deaths
				from generate_series(1, ${rows}) as id
			) made`);
		await partition.finish();
		await formCube(tx, dataset);
	});
	await sql`analyze event_cube, country_months`;
	await sql`vacuum analyze events`;
}
