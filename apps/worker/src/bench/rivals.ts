import { hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { Connection } from "@harmattan/database/client";
import { ensurePartition } from "@harmattan/database/ingest/event-partitions";
import type { StagedEvent } from "@harmattan/database/ingest/staged-event";
import { listActors, listAliases } from "@harmattan/database/queries/actors";
import { VERSION_COLUMNS } from "@harmattan/database/schema/events";
import { packRecords } from "@harmattan/formats/reading/record-batch";
import { UCDP_GED_COLUMNS } from "@harmattan/formats/ucdp-ged/columns";
import { ucdpGed } from "@harmattan/formats/ucdp-ged/ucdp-ged";
import type { Locator } from "@harmattan/geo/locate";
import { parse } from "csv-parse";
import { z } from "zod";
import { createActorSettler } from "../import/mapping/actor-settler.ts";
import { stageEvent } from "../import/mapping/stage-events.ts";

const TYPES: Record<string, string> = {
	id: "integer",
	year: "integer",
	type_of_violence: "integer",
	number_of_sources: "integer",
	where_prec: "integer",
	latitude: "double precision",
	longitude: "double precision",
	date_prec: "integer",
	date_start: "timestamp",
	date_end: "timestamp",
	deaths_a: "integer",
	deaths_b: "integer",
	deaths_civilians: "integer",
	deaths_unknown: "integer",
	best: "integer",
	high: "integer",
	low: "integer",
};

/** The limit: COPY FROM STDIN of the file as it is into a logged table with typed columns and no index. Seconds. */
export async function copyRival({ sql }: Connection, path: string): Promise<number> {
	await sql`drop table if exists copied`;
	await sql.unsafe(`create table copied (${UCDP_GED_COLUMNS.map((column) => `${column} ${TYPES[column] ?? "text"}`)})`);
	const began = performance.now();
	await sql.begin(async (tx) => {
		const into = await tx`copy copied from stdin with (format csv, header true)`.writable();
		const ended = new Promise((resolve, reject) => into.once("finish", resolve).once("error", reject));
		await pipeline(createReadStream(path, { highWaterMark: 256 * 1024 }), into, { end: false });
		into.end();
		await ended;
	});
	return (performance.now() - began) / 1000;
}

const number = z.coerce.number().nullable();
const obviousRow = z.object(
	Object.fromEntries(
		UCDP_GED_COLUMNS.map((column) => [column, TYPES[column]?.match(/integer|double/) ? number : z.string()]),
	),
);
const ROWS_A_STATEMENT = 500;

/** An event's columns, in the order of the table, as a statement's parameters. */
function valuesOf(staged: StagedEvent): (string | number | null | readonly string[])[] {
	const { mapped } = staged;
	return [
		mapped.dateStart,
		mapped.dateEnd,
		mapped.datePrecision,
		mapped.countryStated,
		mapped.admin1Stated,
		mapped.admin2Stated,
		mapped.place,
		mapped.latitude,
		mapped.longitude,
		staged.geoPrecision,
		mapped.type,
		mapped.fatalitiesLow,
		mapped.fatalitiesBest,
		mapped.fatalitiesHigh,
		mapped.civilians,
		mapped.sourceCount,
		mapped.details,
		staged.day,
		staged.month,
		staged.country,
		staged.admin1,
		staged.pointCountry,
		staged.pointAdmin1,
		staged.sides.classes,
		staged.sides.sideA,
		staged.sides.sideB,
		staged.sides.actorIds,
		staged.sides.actors,
		staged.flags,
		staged.cell === null ? null : String(staged.cell),
		staged.capitalKm,
		staged.centreKm,
		staged.littoralBorderKm,
		`${hexOf(staged.eventKey.high)}${hexOf(staged.eventKey.low)}`,
		"obvious",
		mapped.sourceId,
		1,
		1,
		1,
		staged.versionText,
		staged.versionRank,
		hash("md5", JSON.stringify(mapped)),
		String(BigInt.asIntN(64, staged.fingerprint)),
		null,
	];
}

const hexOf = (half: bigint) => half.toString(16).padStart(16, "0");

/** The obvious way: csv-parse, zod on each row, multi-row inserts, of the same rows into the same table. Seconds. */
export async function obviousRival({ db, sql }: Connection, locator: Locator, path: string): Promise<number> {
	const began = performance.now();
	const known = { actors: await listActors(db), aliases: await listAliases(db) };
	const context = { datasetId: "obvious", release: null, locator, settle: createActorSettler("obvious", known) };
	const map = ucdpGed.createMapper(UCDP_GED_COLUMNS, { today: "2026-11-23" });
	await ensurePartition(sql, "obvious");
	await sql.begin(async (tx) => {
		let rows: ReturnType<typeof valuesOf>[] = [];
		let line = 1;
		const flush = async () => {
			const places = rows.map(
				(row, index) => `(${row.map((_, column) => `$${index * row.length + column + 1}`).join(",")})`,
			);
			await tx.unsafe(`insert into events (${VERSION_COLUMNS.join(",")}) values ${places.join(",")}`, rows.flat());
			rows = [];
		};
		for await (const record of createReadStream(path).pipe(parse({ columns: true }))) {
			obviousRow.parse(record);
			const mapped = map(packRecords([{ line: ++line, values: UCDP_GED_COLUMNS.map((column) => record[column]) }]), 0);
			if (mapped?.kind !== "event") continue;
			const staged = stageEvent(mapped.event, { line, fingerprint: BigInt(line) }, context);
			if ("problem" in staged) continue;
			rows.push(valuesOf(staged.staged));
			if (rows.length === ROWS_A_STATEMENT) await flush();
		}
		if (rows.length > 0) await flush();
	});
	return (performance.now() - began) / 1000;
}
