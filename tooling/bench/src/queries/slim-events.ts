import { existsSync } from "node:fs";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { decodeEvents, encodeEvents } from "@harmattan/columns/arrow-file";
import { ColumnBuilder } from "@harmattan/columns/column-builder";
import type { EventColumns } from "@harmattan/columns/event-columns";
import { openServer } from "@harmattan/postgres/server";
import postgres from "postgres";
import { generateEvents } from "../columns/generate-events.ts";

/** Distinct places and dyads of the events: about as many as a dataset of the whole world has. */
const SAMPLE = 400_000;
const say = (text: string) => process.stderr.write(`${text}\n`);

/** The same events for both sides, kept between runs in the system's folder for temporary files. */
export interface SlimEvents {
	columns: EventColumns;
	/** A DuckDB file with the table `slim`. */
	duckDbFile: string;
}

/** Fills a table of slim events in Postgres by SQL, and from it our columns and DuckDB's table. */
export async function slimEvents(rows: number): Promise<SlimEvents> {
	const folder = join(tmpdir(), `harmattan-bench-queries-${rows}`);
	const [arrow, duckDbFile] = [join(folder, "events.arrow"), join(folder, "events.duckdb")];
	if (!existsSync(arrow) || !existsSync(duckDbFile)) {
		await mkdir(folder, { recursive: true });
		await chmod(folder, 0o755);
		const server = await openServer(folder, { durable: false });
		const sql = postgres(server.superuserUrl, { max: 1, onnotice: () => {} });
		try {
			await fill(sql, rows);
			say("reading our columns");
			await writeFile(arrow, encodeEvents(await readColumns(sql)));
			say("filling DuckDB");
			await fillDuckDb(duckDbFile, folder, sql);
		} finally {
			await sql.end();
			await server.stop();
		}
	}
	return { columns: decodeEvents(await readFile(arrow)), duckDbFile };
}

type Sql = ReturnType<typeof postgres>;

async function fill(sql: Sql, rows: number): Promise<void> {
	const sample = generateEvents(SAMPLE);
	const places = new Map(sample.map((event) => [`${event.latitude} ${event.longitude} ${event.precision}`, event]));
	const dyads = new Map(sample.map((event) => [`${event.sideA} ${event.sideB} ${event.type} ${event.classes}`, event]));
	say(`filling ${rows} slim events at ${places.size} places`);
	await sql`drop table if exists slim, place, dyad`;
	await sql`create unlogged table place (id int, latitude float8, longitude float8, precision int, country text, admin1 text, cell bigint)`;
	await sql`create unlogged table dyad (id int, side_a text, side_b text, type text, classes int)`;
	const inserted = async (table: string, list: Record<string, unknown>[]) => {
		for (let at = 0; at < list.length; at += 5000)
			await sql`insert into ${sql(table)} ${sql(list.slice(at, at + 5000))}`;
	};
	await inserted(
		"place",
		[...places.values()].map(({ latitude, longitude, precision, country, admin1, cell }, id) => ({
			id,
			latitude,
			longitude,
			precision,
			country,
			admin1,
			cell: String(cell),
		})),
	);
	await inserted(
		"dyad",
		[...dyads.values()].map(({ sideA, sideB, type, classes }, id) => ({
			id,
			side_a: sideA,
			side_b: sideB,
			type,
			classes,
		})),
	);
	await sql`select setseed(0.5)`;
	await sql`
		create unlogged table slim as
		select 7305 + floor(12700 * random())::int as day, floor(${places.size} * random() ^ 2)::int as place,
			floor(${dyads.size} * random())::int as dyad, floor(-ln(1 - random()) * 4)::int as deaths
		from generate_series(1, ${rows})`;
}

async function readColumns(sql: Sql): Promise<EventColumns> {
	const builder = new ColumnBuilder();
	const places = await sql`select * from place order by id`;
	const placeNumbers = places.map(({ latitude, longitude, precision, country, admin1, cell }) =>
		builder.placeNumber({ latitude, longitude, precision, country, admin1, cell: BigInt(cell) }),
	);
	const dyads = await sql`select * from dyad order by id`;
	const dyadNumbers = dyads.map(({ side_a: sideA, side_b: sideB, type, classes }) =>
		builder.dyadNumber({ sideA, sideB, others: [], type, classes }),
	);
	for await (const page of sql`select day, place, dyad, deaths from slim`.cursor(50_000))
		for (const { day, place, dyad, deaths } of page)
			builder.addNumbered(day, placeNumbers[place] as number, dyadNumbers[dyad] as number, deaths);
	return builder.finish();
}

async function fillDuckDb(file: string, folder: string, sql: Sql): Promise<void> {
	const csv = join(folder, "postgres", "slim.csv");
	// Written by the server itself, into its own folder.
	await sql.unsafe(`copy (
		select day, country, type, classes, precision, cell, side_a, side_b, deaths
		from slim join place on place.id = slim.place join dyad on dyad.id = slim.dyad order by day
	) to '${csv}' with (format csv, header)`);
	const instance = await DuckDBInstance.create(file);
	const connection = await instance.connect();
	await connection.run(
		`create table slim as select * replace (coalesce(country, '') as country) from read_csv('${csv}')`,
	);
	connection.closeSync();
	instance.closeSync();
	await sql.unsafe(`copy (select 1) to '${csv}'`);
}
