import { ColumnBuilder } from "@harmattan/columns/column-builder";
import type { EventColumns } from "@harmattan/columns/event-columns";
import { withoutDays } from "@harmattan/columns/event-delta";
import { type SQL, sql } from "drizzle-orm";
import { runSql, type Session } from "../run-sql.ts";

/** Days that are read at a time, which bounds the memory of a large dataset. */
const DAYS_AT_ONCE = 366;

/** An event as the columns take it, from the database. */
type Row = {
	day: number;
	latitude: number | null;
	longitude: number | null;
	geo_precision: number;
	country: string | null;
	admin1: string | null;
	cell: string | null;
	type: string;
	classes: number;
	side_a: string | null;
	side_b: string | null;
	actor_ids: string[];
	fatalities_best: number | null;
};

/** All events of a dataset that stand, as columns. Who may see the dataset is for the caller to ask. */
export async function readEventColumns(session: Session, datasetId: string): Promise<EventColumns> {
	const builder = new ColumnBuilder();
	const [span] = await runSql<{ first: number | null; last: number | null }>(
		session,
		sql`select min(day) as first, max(day) as last from events where dataset_id = ${datasetId} and withdrawal is null`,
	);
	if (!span || span.first === null || span.last === null) return builder.finish();
	for (let day = span.first; day <= span.last; day += DAYS_AT_ONCE)
		await addEvents(builder, session, datasetId, sql`day between ${day} and ${day + DAYS_AT_ONCE - 1}`);
	return builder.finish();
}

/** The columns of a dataset as they stand, from an earlier state of them: what lies on days that have changed is read anew. */
export async function refreshEventColumns(
	session: Session,
	datasetId: string,
	before: EventColumns,
	days: ReadonlySet<number>,
): Promise<EventColumns> {
	const builder = withoutDays(before, days);
	const list = [...days].join(",");
	await addEvents(builder, session, datasetId, sql`day = any(${`{${list}}`}::int[])`);
	return builder.finish();
}

/** The same events always are the same columns: the builder puts them in order. */
async function addEvents(builder: ColumnBuilder, session: Session, datasetId: string, where: SQL): Promise<void> {
	const rows = await runSql<Row>(
		session,
		sql`select day, latitude, longitude, geo_precision, country, admin1, cell, type, classes, side_a, side_b, actor_ids, fatalities_best
			from events where dataset_id = ${datasetId} and withdrawal is null and ${where}`,
	);
	for (const { geo_precision, cell, side_a, side_b, actor_ids, fatalities_best, ...row } of rows)
		builder.add({
			...row,
			precision: geo_precision,
			cell: cell === null ? null : BigInt(cell),
			sideA: side_a,
			sideB: side_b,
			others: actor_ids.filter((id) => id !== side_a && id !== side_b).sort(),
			deaths: fatalities_best,
		});
}

/**
 * The days on which events of a dataset came, went or changed after a data revision; null where the imports
 * since do not say, as where the actors of all events were matched anew.
 */
export async function daysChangedSince(
	session: Session,
	datasetId: string,
	revision: number,
): Promise<Set<number> | null> {
	const [matched] = await runSql<{ found: boolean }>(
		session,
		sql`select exists (select from data_revisions r where r.id > ${revision} and r.kind = 'reference'
			and not exists (select from reference_history h where h.data_revision = r.id)) as found`,
	);
	if (matched?.found !== false) return null;
	const rows = await runSql<{ day: number }>(
		session,
		sql`with later as materialized (select id from imports where dataset_id = ${datasetId} and data_revision > ${revision})
			select day from events where dataset_id = ${datasetId} and import_id in (select id from later)
			union select day from event_revisions where superseded_by in (select id from later)`,
	);
	return new Set(rows.map(({ day }) => day));
}
