import type { TransactionSql } from "postgres";
import type { BackupManifest } from "./manifest.ts";

/** All tables, those that others refer to first, so that foreign keys hold while they are filled. */
export async function tablesInOrder(tx: TransactionSql): Promise<BackupManifest["tables"]> {
	const tables = await tx<{ name: string; columns: string[]; identity: string | null }[]>`
		select c.table_name as name, array_agg(c.column_name::text order by c.ordinal_position) as columns,
			max(c.column_name::text) filter (where c.is_identity = 'YES') as identity
		from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
		where c.table_schema = 'public' and t.table_type = 'BASE TABLE' group by c.table_name order by c.table_name`;
	const references = await tx<{ child: string; parent: string }[]>`
		select conrelid::regclass::text as child, confrelid::regclass::text as parent from pg_constraint where contype = 'f'`;
	const ordered: BackupManifest["tables"] = [];
	let left = [...tables];
	while (left.length > 0) {
		const waiting = new Set(left.map((table) => table.name));
		const ready = left.filter(
			({ name }) => !references.some(({ child, parent }) => child === name && parent !== name && waiting.has(parent)),
		);
		if (ready.length === 0) throw new Error(`tables refer to each other in a circle: ${[...waiting].join(", ")}`);
		ordered.push(...ready.map((table) => ({ ...table })));
		left = left.filter((table) => !ready.includes(table));
	}
	return ordered;
}

/** Hash of the newest migration that the database has. */
export async function newestMigration(tx: TransactionSql): Promise<string> {
	const [row] = await tx<{ hash: string }[]>`select hash from drizzle.__drizzle_migrations order by id desc limit 1`;
	if (!row) throw new Error("the database has no schema yet");
	return row.hash;
}
