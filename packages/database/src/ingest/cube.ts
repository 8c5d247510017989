import type { PendingQuery, Row, TransactionSql } from "postgres";

// Two tables make the cube: `event_cube`, by sides and types, and `country_months`, summed from it. Beside each lies what its months were
// before imports formed them anew, from which views of the past are answered (decision 30).

/** Forms the cube anew for the countries and months of a dataset that an import touched, and for those only. */
export async function refreshCube(tx: TransactionSql, datasetId: string, importId: number): Promise<void> {
	await tx`
		create temporary table touched on commit drop as
		select country, month from events where dataset_id = ${datasetId} and import_id = ${importId} and country is not null
		union select country, month from event_revisions where superseded_by = ${importId} and country is not null`;
	await tx`analyze touched`;
	await noteChanges(tx, datasetId, importId, tx`touched`);
	await keepBefore(tx, datasetId, importId);
	await formTouched(tx, datasetId);
}

/**
 * Forms the cube anew for the countries and months of the events that `matched` names: see `writeMatches`. What those months were is formed
 * anew too, since a view of the past shows a version that still stands with its actors as they are matched now.
 */
export async function refreshCubeOfMatched(tx: TransactionSql, datasetId: string): Promise<void> {
	await tx`
		create temporary table touched on commit drop as
		select distinct country, month from events join matched using (event_key) where country is not null`;
	await tx`analyze touched`;
	await formTouched(tx, datasetId);
	await tx`select form_cube_before(${datasetId}, c.import_id, array_agg(c.country), array_agg(c.month))
		from cube_changes c join touched using (country, month) where c.dataset_id = ${datasetId} group by c.import_id`;
}

/** Forms the cube of a dataset that had none. */
export async function formCube(tx: TransactionSql, datasetId: string): Promise<void> {
	await insertCells(tx, datasetId, tx`events`);
	await insertMonths(tx, datasetId, tx`event_cube`);
}

/** Forms the cube of a dataset that had no events before an import. */
export async function formFirstCube(tx: TransactionSql, datasetId: string, importId: number): Promise<void> {
	await formCube(tx, datasetId);
	await noteChanges(tx, datasetId, importId, tx`country_months where dataset_id = ${datasetId}`);
}

/** Notes which months an import forms anew, so that the past need not look for them. */
async function noteChanges(
	tx: TransactionSql,
	datasetId: string,
	importId: number,
	from: PendingQuery<Row[]>,
): Promise<void> {
	await tx`
		insert into cube_changes (dataset_id, country, month, import_id)
		select distinct ${datasetId}, country, month, ${importId}::int from ${from}
		on conflict do nothing`;
}

const CELLS = "dataset_id, country, month, side_a, side_b, type, classes";
const MONTHS = "dataset_id, country, month, classes";
const SUMS = "events, events_with_deaths, fatalities_low, fatalities_best, fatalities_high, civilians";

/** Keeps the touched months as the import finds them. */
async function keepBefore(tx: TransactionSql, datasetId: string, importId: number): Promise<void> {
	for (const [table, keys] of [
		["event_cube", CELLS],
		["country_months", MONTHS],
	])
		await tx.unsafe(
			`insert into ${table}_before (${keys}, ${SUMS}, until_import)
			select ${keys}, ${SUMS}, $2::int from ${table} join touched using (country, month) where dataset_id = $1`,
			[datasetId, importId],
		);
}

async function formTouched(tx: TransactionSql, datasetId: string): Promise<void> {
	await tx`
		delete from event_cube c using touched t
		where c.dataset_id = ${datasetId} and c.country = t.country and c.month = t.month`;
	await tx`
		delete from country_months c using touched t
		where c.dataset_id = ${datasetId} and c.country = t.country and c.month = t.month`;
	await insertCells(tx, datasetId, tx`events join touched using (country, month)`);
	await insertMonths(tx, datasetId, tx`event_cube join touched using (country, month)`);
}

async function insertCells(tx: TransactionSql, datasetId: string, from: PendingQuery<Row[]>): Promise<void> {
	await tx`
		insert into event_cube (dataset_id, country, month, side_a, side_b, type, classes, events, events_with_deaths,
			fatalities_low, fatalities_best, fatalities_high, civilians)
		select ${datasetId}, country, month, side_a, side_b, type, classes, count(*), count(*) filter (where fatalities_best > 0),
			sum(fatalities_low), sum(fatalities_best), sum(fatalities_high), sum(civilians)
		from ${from}
		where dataset_id = ${datasetId} and withdrawal is null and country is not null
		group by country, month, side_a, side_b, type, classes`;
}

async function insertMonths(tx: TransactionSql, datasetId: string, from: PendingQuery<Row[]>): Promise<void> {
	await tx`
		insert into country_months (dataset_id, country, month, classes, events, events_with_deaths,
			fatalities_low, fatalities_best, fatalities_high, civilians)
		select dataset_id, country, month, classes, sum(events), sum(events_with_deaths),
			sum(fatalities_low), sum(fatalities_best), sum(fatalities_high), sum(civilians)
		from ${from}
		where dataset_id = ${datasetId}
		group by dataset_id, country, month, classes`;
}
