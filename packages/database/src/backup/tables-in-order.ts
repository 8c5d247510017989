import type { Ask } from "./ask.ts";
import type { BackupManifest } from "./manifest.ts";

/** What a backup leaves out: files that are made again from events, and who is signed in. */
const LEFT_OUT = ["event_files", "event_search", "sessions", "verifications"];

/**
 * All tables, those that others refer to first, so that foreign keys hold while they are filled; else by name, which
 * brings datasets before their events. Partitions are read through the table that they are part of.
 */
export async function tablesInOrder(ask: Ask): Promise<BackupManifest["tables"]> {
	const tables = await ask<{ name: string; columns: string[]; identity: string | null }>(`
		select c.table_name as name, array_agg(c.column_name::text order by c.ordinal_position) as columns,
			max(c.column_name::text) filter (where c.is_identity = 'YES') as identity
		from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
			join pg_class p on p.relname = t.table_name and p.relnamespace = 'public'::regnamespace and not p.relispartition
		where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name not in (${LEFT_OUT.map((name) => `'${name}'`).join(", ")}) group by c.table_name order by c.table_name`);
	const references = await ask<{ child: string; parent: string }>(`
		select conrelid::regclass::text as child, confrelid::regclass::text as parent from pg_constraint where contype = 'f'`);
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
export async function newestMigration(ask: Ask): Promise<string> {
	const [row] = await ask<{ hash: string }>(`select hash from drizzle.__drizzle_migrations order by id desc limit 1`);
	if (!row) throw new Error("the database has no schema yet");
	return row.hash;
}
