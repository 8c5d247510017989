import { foldName } from "@harmattan/domain/actors/resolve";
import { DomainError } from "@harmattan/domain/errors";
import { type FileRecord, namedRecords } from "@harmattan/domain/imports/named-records";
import { regionNamed } from "@harmattan/domain/regions/region-scope";
import { readSeries, SERIES_COLUMNS, type StatedSeries } from "@harmattan/domain/series/stated-series";
import {
	COUNTRY_YEAR_COLUMNS,
	isCountryYear,
	readCountryYears,
	UCDP_TOTALS,
} from "@harmattan/domain/series/ucdp-totals";
import { countryCode } from "@harmattan/geo/countries";
import { eq, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { listRegions } from "../queries/regions.ts";
import { takeReferenceRevision } from "../reference/write-rows.ts";
import { referenceHistory } from "../schema/reference.ts";
import { statedSeries, statedValues } from "../schema/stated-series.ts";
import { type Actor, type Change, recordAudit } from "./audited.ts";

const PAGE = 2000;

/**
 * Reads a series from the records of a file, header first, and stores it. All of the file or nothing: a bad row throws a DomainError with its line,
 * column, value and remedy.
 */
export async function importSeries(
	db: Database,
	actor: Actor,
	{ name, records }: { name: string; records: readonly FileRecord[] },
	now: Date,
): Promise<{ id: string; rows: number; revision: number }> {
	const [header] = records;
	if (header !== undefined && isCountryYear(header.values)) return importCountryYears(db, actor, records, now);
	const regions = await listRegions(db);
	const series = readSeries(name, namedRecords(records, SERIES_COLUMNS), (text) => regionNamed(regions, text));
	return storeSeries(db, actor, series, now);
}

/** Stores UCDP's Country-Year file as its series, one a kind of violence, whatever name it was given. Tells of the series of all kinds. */
async function importCountryYears(
	db: Database,
	actor: Actor,
	records: readonly FileRecord[],
	now: Date,
): Promise<{ id: string; rows: number; revision: number }> {
	const listed = new Set((await listRegions(db)).map(({ id }) => id));
	const rows = namedRecords(records, COUNTRY_YEAR_COLUMNS);
	const regionOf = (name: string) => {
		const code = countryCode(name);
		return code !== null && listed.has(code) ? code : null;
	};
	let stored = { id: UCDP_TOTALS, rows: 0, revision: 0 };
	for (const series of readCountryYears(rows, regionOf)) {
		const { rows: values, revision } = await storeSeries(db, actor, series, now);
		stored = { id: UCDP_TOTALS, rows: stored.rows + values, revision };
	}
	return stored;
}

/**
 * Stores the values of a series under one data revision: those of a region and period that is there already are replaced, all others stay.
 * Throws where the series is there in another unit or by another interval.
 */
export async function storeSeries(
	db: Database,
	actor: Actor,
	series: StatedSeries,
	now: Date,
): Promise<{ id: string; rows: number; revision: number }> {
	const { values, ...head } = series;
	return db.transaction(async (tx) => {
		const revision = await takeReferenceRevision(tx, now);
		const [held] = await tx.select().from(statedSeries).where(eq(statedSeries.id, head.id));
		if (held && foldName(held.name) !== foldName(head.name))
			throw new DomainError("conflict", `“${head.name}” would go by the same id as the series ${held.name}`, {
				parameter: "name",
				remedy: "Give it a name of other letters or digits.",
			});
		for (const part of ["unit", "interval"] as const)
			if (held && held[part] !== head[part])
				throw new DomainError(
					"invalid",
					`the ${part} is ${head[part]}, and that of the series ${held.name} is ${held[part]}`,
					{
						parameter: part,
						remedy: "Give the series another name, or remove the one that is there.",
					},
				);
		await tx
			.insert(statedSeries)
			.values(head)
			.onConflictDoUpdate({ target: statedSeries.id, set: { unit: head.unit } });
		for (let at = 0; at < values.length; at += PAGE)
			await tx
				.insert(statedValues)
				.values(values.slice(at, at + PAGE).map((value) => ({ ...value, seriesId: head.id })))
				.onConflictDoUpdate({
					target: [statedValues.seriesId, statedValues.region, statedValues.period],
					set: {
						value: sql`excluded.value`,
						low: sql`excluded.low`,
						high: sql`excluded.high`,
						source: sql`excluded.source`,
					},
				});
		const { region, period, value, low, high, source } = statedValues;
		const all = await tx
			.select({ region, period, value, low, high, source })
			.from(statedValues)
			.where(eq(statedValues.seriesId, head.id));
		await recordVersion(tx, actor, { id: head.id, value: { ...head, values: all }, revision, now });
		await recordAudit(tx, actor, now, {
			action: "edit",
			entity: "series",
			entityId: head.id,
			before: held ?? null,
			after: { ...head, values: values.length, dataRevision: revision },
		});
		return { id: head.id, rows: values.length, revision };
	});
}

/** Removes a series; its history stays, and so do views of the past. Throws where there is none. */
export async function removeSeries(db: Database, actor: Actor, id: string, now: Date): Promise<void> {
	await db.transaction(async (tx) => {
		const [gone] = await tx.delete(statedSeries).where(eq(statedSeries.id, id)).returning();
		if (gone === undefined)
			throw new DomainError("not_found", `there is no series ${id}`, {
				parameter: "id",
				remedy: "Look at the list again.",
			});
		const revision = await takeReferenceRevision(tx, now);
		await recordVersion(tx, actor, { id, value: null, revision, now });
		await recordAudit(tx, actor, now, {
			action: "remove",
			entity: "series",
			entityId: id,
			before: gone,
			after: { dataRevision: revision },
		});
	});
}

async function recordVersion(
	tx: Change,
	actor: Actor,
	{ id, value, revision, now }: { id: string; value: StatedSeries | null; revision: number; now: Date },
): Promise<void> {
	const [newest] = await tx
		.select({ version: sql<number>`coalesce(max(${referenceHistory.version}), 0)::int` })
		.from(referenceHistory)
		.where(sql`${referenceHistory.entity} = 'series' and ${referenceHistory.entityId} = ${id}`);
	await tx.insert(referenceHistory).values({
		entity: "series",
		entityId: id,
		version: (newest?.version ?? 0) + 1,
		dataRevision: revision,
		recordedAt: now,
		author: actor?.name ?? "import",
		value,
	});
}
