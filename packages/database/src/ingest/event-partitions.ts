import { hash } from "node:crypto";
import type { Sql, TransactionSql } from "postgres";

/** The table that holds a dataset's events: a partition of `events`, named by a hash, since an id may be any text. */
export const partitionOf = (datasetId: string): string => `events_${hash("md5", datasetId).slice(0, 16)}`;

/** Makes the partition of a dataset where there is none. */
export async function ensurePartition(sql: Sql | TransactionSql, datasetId: string): Promise<void> {
	if (await exists(sql, datasetId)) return;
	await sql.unsafe(`create table ${partitionOf(datasetId)} partition of events for values in (${literal(datasetId)})`);
}

/** What an import's own queries group and join by: the other columns can wait for the database's own round. */
const COUNTED = [
	"event_key",
	"dataset_id",
	"country",
	"month",
	"side_a",
	"side_b",
	"type",
	"classes",
	"import_id",
	"revision",
	"withdrawal",
];

/** A dataset's table while an import writes into it. */
export interface OpenPartition {
	table: string;
	/** True where this transaction made it. */
	isNew: boolean;
	/** Makes what was written part of `events`. Until then a first load is seen by nobody. */
	finish: () => Promise<void>;
}

/**
 * Opens a dataset's table for an import. A dataset without one gets it without indexes, and beside `events`: built at
 * the end they cost a fifth of what they do row by row, and attaching it makes nobody wait who reads.
 */
export async function openPartition(tx: TransactionSql, datasetId: string): Promise<OpenPartition> {
	const table = partitionOf(datasetId);
	if (await exists(tx, datasetId)) return { table, isNew: false, finish: async () => {} };
	const only = `${table}_only`;
	await tx.unsafe(`
		create table ${table} (like events including defaults including storage,
			constraint ${only} check (dataset_id = ${literal(datasetId)}))`);
	return {
		table,
		isNew: true,
		finish: async () => {
			await tx.unsafe(`
				set local maintenance_work_mem = '256MB';
				set local default_statistics_target = 25;
				alter table ${table} add primary key (event_key, dataset_id);
				create index on ${table} (country, day);
				create index on ${table} (day);
				alter table events attach partition ${table} for values in (${literal(datasetId)});
				alter table ${table} drop constraint ${only};
				analyze ${table} (${COUNTED.join(", ")})`);
		},
	};
}

async function exists(sql: Sql | TransactionSql, datasetId: string): Promise<boolean> {
	const [found] = await sql`select to_regclass(${partitionOf(datasetId)}) is not null as there`;
	return found?.there === true;
}

/** A text as SQL has it where no parameter can stand. */
const literal = (text: string) => `E'${text.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
