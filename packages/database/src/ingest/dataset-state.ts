import type { Sql, TransactionSql } from "postgres";

/** A dataset as an import finds or makes it. */
export interface DatasetDraft {
	id: string;
	name: string;
	format: string;
	licence: string;
	licencePolicy: string;
	attribution: string;
	synthetic: boolean;
}

/** Makes the dataset where it is missing; an existing one is left as its admins set it. Returns what holds then. */
export async function ensureDataset(
	sql: Sql,
	draft: DatasetDraft,
): Promise<Pick<DatasetDraft, "licencePolicy" | "synthetic">> {
	await sql`
		insert into datasets (id, name, format, licence, licence_policy, attribution, synthetic)
		values (${draft.id}, ${draft.name}, ${draft.format}, ${draft.licence}, ${draft.licencePolicy}, ${draft.attribution}, ${draft.synthetic})
		on conflict (id) do nothing`;
	const [held] = await sql<Pick<DatasetDraft, "licencePolicy" | "synthetic">[]>`
		select licence_policy as "licencePolicy", synthetic from datasets where id = ${draft.id}`;
	return held ?? draft;
}

/** Declares a dataset's coverage for the countries that it holds events of, keeping what was declared wider. */
export async function widenCoverage(
	tx: TransactionSql,
	datasetId: string,
	span: { from: string; to: string; source: string },
): Promise<void> {
	await tx`
		with held as (select distinct country from event_cube where dataset_id = ${datasetId}),
		widened as (
			select held.country, least(min(c."from"), ${span.from}::date) as "from", greatest(max(c."to"), ${span.to}::date) as "to"
			from held left join dataset_coverage c on c.dataset_id = ${datasetId} and c.country = held.country
			group by held.country
		),
		cleared as (delete from dataset_coverage c using widened w where c.dataset_id = ${datasetId} and c.country = w.country and c."from" <> w."from")
		insert into dataset_coverage (dataset_id, country, "from", "to", source)
		select ${datasetId}, country, "from", "to", ${span.source} from widened
		on conflict (dataset_id, country, "from") do update set "to" = excluded."to", source = excluded.source`;
}

/** First and last day on which events of a dataset begin, from the index that leads with them. */
export async function datasetSpan(tx: TransactionSql, datasetId: string): Promise<{ from: string; to: string } | null> {
	const [span] = await tx<{ from: string | null; to: string | null }[]>`
		select (select date_start::text from events where dataset_id = ${datasetId} order by day limit 1) as "from",
			(select date_start::text from events where dataset_id = ${datasetId} order by day desc limit 1) as "to"`;
	return span?.from && span.to ? { from: span.from, to: span.to } : null;
}

/** Releases that a dataset's committed imports were of. */
export async function committedReleases(tx: TransactionSql, datasetId: string): Promise<string[]> {
	const rows = await tx<{ release: string }[]>`
		select distinct release from imports where dataset_id = ${datasetId} and status = 'committed' and release is not null`;
	return rows.map(({ release }) => release);
}

/** Puts demonstration datasets behind real ones, and notes the newest release. */
export async function settleDatasets(tx: TransactionSql, datasetId: string, release: string | null): Promise<void> {
	await tx`update datasets set release = coalesce(${release}, release) where id = ${datasetId}`;
	await tx`update datasets set set_aside = true where synthetic and exists (select 1 from datasets where id = ${datasetId} and not synthetic)`;
}

/** The newest version of a dataset's events, deleted ones too: milliseconds since 1970 for ACLED; null where it holds none. */
export async function newestVersion(sql: Sql, datasetId: string): Promise<number | null> {
	const [found] = await sql<{ rank: string | null }[]>`
		select max(version_rank) as rank from events where dataset_id = ${datasetId}`;
	return found?.rank == null ? null : Number(found.rank);
}
