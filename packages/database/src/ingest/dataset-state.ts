import type { CoverageSpan, StoredCoverageSpan } from "@harmattan/domain/coverage/span";
import type { ImportScope } from "@harmattan/domain/imports/scope";
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
	/** Countries whose events imports take in; null: of all. */
	scope: ImportScope;
}

/** What binds an import into a dataset. */
export type DatasetTerms = Pick<DatasetDraft, "licencePolicy" | "synthetic" | "scope"> & { trusted: boolean };

/** What an import into a dataset is bound by: what its admins set, or the draft where it is yet to be made. */
export async function readTerms(sql: Sql | TransactionSql, draft: DatasetDraft): Promise<DatasetTerms> {
	const [held] = await sql<DatasetTerms[]>`
		select licence_policy as "licencePolicy", synthetic, scope, trusted from datasets where id = ${draft.id}`;
	return held ?? { ...draft, trusted: false };
}

/** Makes the dataset where it is missing; an existing one is left as its admins set it. */
export async function ensureDataset(tx: TransactionSql, draft: DatasetDraft): Promise<void> {
	await tx`
		insert into datasets (id, name, format, licence, licence_policy, attribution, synthetic, scope)
		values (${draft.id}, ${draft.name}, ${draft.format}, ${draft.licence}, ${draft.licencePolicy}, ${draft.attribution}, ${draft.synthetic},
			${draft.scope === null ? null : [...draft.scope]})
		on conflict (id) do nothing`;
}

/** The newest release that a dataset holds; null where none was stated. */
export async function readRelease(tx: TransactionSql, datasetId: string): Promise<string | null> {
	const [dataset] = await tx<{ release: string | null }[]>`select release from datasets where id = ${datasetId}`;
	return dataset?.release ?? null;
}

/** Sets the release that a dataset holds. */
export async function writeRelease(tx: TransactionSql, datasetId: string, release: string | null): Promise<void> {
	await tx`update datasets set release = ${release} where id = ${datasetId}`;
}

/** What a dataset covers. */
export async function readCoverage(tx: TransactionSql, datasetId: string): Promise<StoredCoverageSpan[]> {
	return tx<StoredCoverageSpan[]>`
		select country, "from"::text, "to"::text, kind, source, import_id as "importId" from dataset_coverage
		where dataset_id = ${datasetId} order by country, "from", import_id, source`;
}

/** Adds what an import covers to its dataset's coverage. */
export async function addCoverage(
	tx: TransactionSql,
	datasetId: string,
	importId: number,
	spans: readonly CoverageSpan[],
): Promise<void> {
	await copyInto(
		tx,
		"dataset_coverage",
		["dataset_id", "country", "from", "to", "kind", "source", "import_id"],
		spans.map(({ country, from, to, kind, source }) => [datasetId, country, from, to, kind, source, importId]),
	);
}

/** Takes away what an import added to coverage. */
export async function removeCoverage(tx: TransactionSql, importId: number): Promise<void> {
	await tx`delete from dataset_coverage where import_id = ${importId}`;
}

/** Countries of the events that an import added or changed, and the first and last day on which those begin. */
export async function heldByImport(
	tx: TransactionSql,
	datasetId: string,
	importId: number,
): Promise<{ countries: string[]; days: { from: string; to: string } | null }> {
	const [held] = await tx<{ countries: string[]; from: string | null; to: string | null }[]>`
		select coalesce(array_agg(distinct country order by country) filter (where country is not null), '{}') as countries,
			min(date_start)::text as "from", max(date_start)::text as "to"
		from events where dataset_id = ${datasetId} and import_id = ${importId} and withdrawal is null`;
	return {
		countries: held?.countries ?? [],
		days: held?.from && held.to ? { from: held.from, to: held.to } : null,
	};
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
