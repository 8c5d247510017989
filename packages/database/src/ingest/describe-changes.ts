import {
	type CheckReport,
	type CountryFigures,
	type EventDifference,
	FAR_MOVE_KM,
	type FieldDifference,
} from "@harmattan/domain/imports/check-report";
import type { TransactionSql } from "postgres";
import { copyInto } from "../copy.ts";

/** Events of each kind that are kept one by one; beyond, the counts stand for them. */
const MAX_KEPT = 1000;
const MAX_SPOTS = 4000;

const OTHER_COLUMNS = "otherColumns";

/** The fields of an event that readers know, in SQL over the alias `v`. */
const FIELDS: Record<string, string> = {
	dateStart: "v.date_start::text",
	dateEnd: "v.date_end::text",
	country: "v.country_stated",
	admin1: "v.admin1_stated",
	admin2: "v.admin2_stated",
	place: "v.place",
	latitude: "v.latitude",
	longitude: "v.longitude",
	geoPrecision: "v.geo_precision",
	datePrecision: "v.date_precision",
	type: "v.type",
	actors: "(select string_agg(a ->> 1, '; ') from json_array_elements(v.actors) a)",
	fatalitiesLow: "v.fatalities_low",
	fatalitiesBest: "v.fatalities_best",
	fatalitiesHigh: "v.fatalities_high",
	civilians: "v.civilians",
	sourceCount: "v.source_count",
	[OTHER_COLUMNS]: "v.details",
};
const over = (alias: string, expression: string) => expression.replaceAll("v.", `${alias}.`);
/** Great-circle distance in km between the held and the staged point; null where either has none. */
const MOVED = `12742 * asin(least(1, sqrt(pow(sin(radians(s.latitude - e.latitude) / 2), 2)
	+ cos(radians(e.latitude)) * cos(radians(s.latitude)) * pow(sin(radians(s.longitude - e.longitude) / 2), 2))))`;

type ChangedRow = Omit<EventDifference, "kind" | "fields"> &
	Record<"before" | "after", Record<string, string | number | null>>;

/** What staging will change, given before it is applied: by field, in deaths, and in places. */
export async function describeStaging(
	tx: TransactionSql,
): Promise<{ report: Pick<CheckReport, "fields" | "deathsChanged" | "movedFar">; changed: EventDifference[] }> {
	const [waiting] = await tx`select exists (select from staging) as found`;
	if (waiting?.found !== true) return { report: { fields: {}, deathsChanged: 0, movedFar: 0 }, changed: [] };
	const counts = Object.entries(FIELDS).map(
		([name, expression]) =>
			`count(*) filter (where ${over("s", expression)} is distinct from ${over("e", expression)})::int as "${name}"`,
	);
	const [totals] = await tx.unsafe(`
		select ${counts.join(", ")}, (coalesce(sum(s.fatalities_best), 0) - coalesce(sum(e.fatalities_best), 0))::int as "deathsChanged",
			count(*) filter (where ${MOVED} > ${FAR_MOVE_KM})::int as "movedFar"
		from staging s join events e using (event_key, dataset_id)`);
	const rows = await comparedRows(tx, "");
	const { deathsChanged = 0, movedFar = 0, ...fields } = (totals ?? {}) as Record<string, number>;
	return {
		report: { fields: Object.fromEntries(Object.entries(fields).filter(([, n]) => n > 0)), deathsChanged, movedFar },
		changed: rows.map(toDifference("changed", [])),
	};
}

/** Rows that are older than the events held, and are not taken: what they say otherwise. For after rows are settled. */
export async function describeStale(tx: TransactionSql): Promise<EventDifference[]> {
	const rows = await comparedRows(tx, "join settled d on d.position = s.position and d.outcome = 'stale'");
	return rows.map(toDifference("stale", ["version"]));
}

async function comparedRows(tx: TransactionSql, which: string): Promise<ChangedRow[]> {
	const sides = (alias: string) =>
		`json_build_object('version', ${alias}.version_text, ${Object.entries(FIELDS)
			.map(([name, expression]) => `'${name}', ${over(alias, expression)}`)
			.join(", ")})`;
	return tx.unsafe<ChangedRow[]>(`
		select s.event_key as "eventKey", s.source_id as "sourceId", s.date_start::text as date, s.place, s.longitude, s.latitude,
			${MOVED} as "movedKm", ${sides("e")} as before, ${sides("s")} as after
		from staging s join events e using (event_key, dataset_id) ${which}
		order by abs(coalesce(s.fatalities_best, 0) - coalesce(e.fatalities_best, 0)) desc, s.position limit ${MAX_KEPT}`);
}

const toDifference =
	(kind: EventDifference["kind"], first: readonly string[]) =>
	({ before, after, movedKm, ...row }: ChangedRow): EventDifference => ({
		...row,
		kind,
		movedKm: movedKm !== null && movedKm > 0.05 ? Math.round(movedKm * 10) / 10 : null,
		fields: [...first, ...Object.keys(FIELDS)]
			.filter((field) => before[field] !== after[field])
			.flatMap((field) =>
				field === OTHER_COLUMNS
					? otherColumns(before[field], after[field])
					: { field, before: before[field] ?? null, after: after[field] ?? null },
			),
	});

/** The source's own columns that differ, by their own names. */
function otherColumns(before: unknown, after: unknown): FieldDifference[] {
	const [was, becomes] = [before, after].map((json) => JSON.parse(String(json ?? "{}")) as Record<string, string>);
	return [...new Set([...Object.keys(was ?? {}), ...Object.keys(becomes ?? {})])]
		.map((field) => ({ field, before: was?.[field] ?? null, after: becomes?.[field] ?? null }))
		.filter((column) => column.before !== column.after);
}

type ShownEvent = Omit<EventDifference, "kind" | "fields" | "movedKm">;
const SHOWN = `event_key as "eventKey", source_id as "sourceId", date_start::text as date, place, longitude, latitude`;

/** Where the new events of an import lie, and those of them with most deaths. For after staging is applied. */
export async function describeNew(
	tx: TransactionSql,
	{ datasetId, importId }: { datasetId: string; importId: number },
): Promise<{ newAt: CheckReport["newAt"]; differences: EventDifference[] }> {
	const fresh = tx`dataset_id = ${datasetId} and import_id = ${importId} and revision = 1`;
	const spots = await tx<{ longitude: number; latitude: number; events: number }[]>`
		select round(longitude * 10) / 10 as longitude, round(latitude * 10) / 10 as latitude, count(*)::int as events
		from events where ${fresh} and latitude is not null group by 1, 2 order by 3 desc limit ${MAX_SPOTS}`;
	// The keys first: what is shown of a thousand events is not to be read of all.
	const events = await tx<ShownEvent[]>`
		select ${tx.unsafe(SHOWN)} from events where dataset_id = ${datasetId} and event_key in (
			select event_key from events where ${fresh} order by fatalities_best desc nulls last, event_key limit ${MAX_KEPT})
		order by fatalities_best desc nulls last, event_key`;
	return {
		newAt: spots.map(({ longitude, latitude, events }) => [longitude, latitude, events]),
		differences: events.map((event) => ({ ...event, kind: "new", movedKm: null, fields: [] })),
	};
}

/** The events to be withdrawn with most deaths, and why. */
export async function describeWithdrawn(tx: TransactionSql, datasetId: string): Promise<EventDifference[]> {
	const events = await tx<(ShownEvent & { reason: string })[]>`
		select ${tx.unsafe(SHOWN)}, w.reason from events join withdrawing w using (event_key)
		where dataset_id = ${datasetId} order by fatalities_best desc nulls last limit ${MAX_KEPT}`;
	return events.map(({ reason, ...event }) => ({
		...event,
		kind: "withdrawn",
		movedKm: null,
		fields: [{ field: "withdrawal", before: null, after: reason }],
	}));
}

/** Keeps what the months of a dataset come to, for `compareCountries`. It goes with the transaction. */
export async function keepCountryMonths(tx: TransactionSql, datasetId: string): Promise<void> {
	await tx`
		create temporary table months_before on commit drop as
		select country, month, sum(events) as events, sum(fatalities_best) as deaths
		from country_months where dataset_id = ${datasetId} group by country, month`;
}

/**
 * The figures that pages open with, by country: as `keepCountryMonths` found them, and as the transaction sees them now. The recent ones are of
 * the same twelve months, those up to the newest month of either.
 */
export async function compareCountries(
	tx: TransactionSql,
	datasetId: string,
): Promise<{ before: CountryFigures[]; after: CountryFigures[] }> {
	const rows = await tx<(CountryFigures & { isAfter: boolean })[]>`
		with months as (
			select false as "isAfter", country, month, events, deaths from months_before
			union all
			select true, country, month, sum(events), sum(fatalities_best)
			from country_months where dataset_id = ${datasetId} group by country, month
		), newest as (select max(month) as month from months)
		select "isAfter", country, sum(events)::int as events, sum(deaths)::int as deaths,
			coalesce(sum(events) filter (where m.month > newest.month - 12), 0)::int as "recentEvents",
			(sum(deaths) filter (where m.month > newest.month - 12))::int as "recentDeaths"
		from months m, newest group by "isAfter", country`;
	const of = (wanted: boolean) => rows.flatMap(({ isAfter, ...row }) => (isAfter === wanted ? [row] : []));
	return { before: of(false), after: of(true) };
}

/** Keeps the differences that a check found, in place of those of an earlier one. */
export async function recordDifferences(
	tx: TransactionSql,
	importId: number,
	differences: readonly EventDifference[],
): Promise<void> {
	await tx`delete from import_differences where import_id = ${importId}`;
	await copyInto(
		tx,
		"import_differences",
		["import_id", "position", "difference"],
		differences.map((difference, position) => [importId, position, difference]),
	);
}
