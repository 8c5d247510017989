import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import postgres, { type TransactionSql } from "postgres";
import { extract } from "tar-stream";
import { type BackupManifest, backupManifest } from "./manifest.ts";
import { newestMigration, tablesInOrder } from "./tables-in-order.ts";

/**
 * Fills an empty, migrated database from a backup in one transaction: all of it or nothing. Throws an Error
 * where the database holds data or has another schema than the backup.
 */
export async function readBackup(
	url: string,
	source: Readable,
): Promise<{ tables: number; rows: number; madeAt: string }> {
	const sql = postgres(url, { max: 1, onnotice: () => {} });
	const archive = extract();
	const unpacked = pipeline(source, createGunzip(), archive);
	try {
		return await sql.begin(async (tx) => {
			await refuseIfFilled(tx);
			let manifest: BackupManifest | null = null;
			for await (const entry of archive) {
				if (entry.header.name === "manifest.json") {
					manifest = backupManifest.parse(JSON.parse(await text(entry)));
					if (manifest.migration !== (await newestMigration(tx)))
						throw new Error(
							"the backup was made under another version of the schema; restore it with the release that made it, then start this one",
						);
					continue;
				}
				const table = manifest?.tables.find(({ name }) => `tables/${name}` === entry.header.name);
				if (!table) throw new Error(`the backup holds ${entry.header.name}, which its manifest does not name`);
				await pipeline(entry, await tx`copy ${tx(table.name)} (${tx(table.columns)}) from stdin`.writable());
			}
			await unpacked;
			if (!manifest) throw new Error("the file is no backup of this product: it has no manifest");
			let rows = 0;
			for (const { name, identity } of manifest.tables) {
				const [count] = await tx<{ count: number }[]>`select count(*)::int as count from ${tx(name)}`;
				rows += count?.count ?? 0;
				if (identity)
					await tx`select setval(pg_get_serial_sequence(${`public.${name}`}, ${identity}), coalesce((select max(${tx(identity)}) from ${tx(name)}), 0) + 1, false)`;
			}
			return { tables: manifest.tables.length, rows, madeAt: manifest.madeAt };
		});
	} finally {
		await sql.end({ timeout: 5 });
	}
}

async function refuseIfFilled(tx: TransactionSql): Promise<void> {
	for (const { name } of await tablesInOrder(tx)) {
		const [row] = await tx`select 1 from ${tx(name)} limit 1`;
		if (row)
			throw new Error(
				`the installation holds data (table ${name}). A restore needs an empty one: npm run reset, or another HARMATTAN_DATA_DIR`,
			);
	}
}
