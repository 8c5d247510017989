import type { CoveredSpan, DatasetState } from "@harmattan/domain/imports/dataset-state";
import type { Sql, TransactionSql } from "postgres";
import { copyInto } from "../copy.ts";

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

/** A dataset's release and coverage. */
export async function readDatasetState(tx: TransactionSql, datasetId: string): Promise<DatasetState> {
	const [dataset] = await tx<{ release: string | null }[]>`select release from datasets where id = ${datasetId}`;
	const coverage = await tx<CoveredSpan[]>`
		select country, "from"::text, "to"::text, source from dataset_coverage where dataset_id = ${datasetId} order by country, "from"`;
	return { release: dataset?.release ?? null, coverage };
}

/** Sets a dataset's release and coverage. */
export async function writeDatasetState(tx: TransactionSql, datasetId: string, state: DatasetState): Promise<void> {
	await tx`update datasets set release = ${state.release} where id = ${datasetId}`;
	await tx`delete from dataset_coverage where dataset_id = ${datasetId}`;
	await copyInto(
		tx,
		"dataset_coverage",
		["dataset_id", "country", "from", "to", "source"],
		state.coverage.map(({ country, from, to, source }) => [datasetId, country, from, to, source]),
	);
}

/** Countries that a dataset holds events of. */
export async function heldCountries(tx: TransactionSql, datasetId: string): Promise<string[]> {
	const rows = await tx<{ country: string }[]>`
		select distinct country from country_months where dataset_id = ${datasetId} order by country`;
	return rows.map(({ country }) => country);
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

/** Puts demonstration datasets behind a real one. */
export async function setDemonstrationAside(tx: TransactionSql, datasetId: string): Promise<void> {
	await tx`update datasets set set_aside = true where synthetic and exists (select 1 from datasets where id = ${datasetId} and not synthetic)`;
}

/** The newest version of a dataset's events, deleted ones too: milliseconds since 1970 for ACLED; null where it holds none. */
export async function newestVersion(sql: Sql, datasetId: string): Promise<number | null> {
	const [found] = await sql<{ rank: string | null }[]>`
		select max(version_rank) as rank from events where dataset_id = ${datasetId}`;
	return found?.rank == null ? null : Number(found.rank);
}
