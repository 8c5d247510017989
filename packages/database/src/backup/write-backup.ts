import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres, { type TransactionSql } from "postgres";
import { create } from "tar";
import { type BackupManifest, MANIFEST_FILE, TABLES_FOLDER } from "./manifest.ts";
import { newestMigration, tablesInOrder } from "./tables-in-order.ts";

/**
 * Writes the whole installation as a gzipped tar: a manifest, and one COPY text file a table, all read in one
 * repeatable-read transaction. The file appears under its name only when it is whole.
 */
export async function writeBackup(url: string, file: string, now: Date): Promise<{ tables: number; rows: number }> {
	const sql = postgres(url, { max: 1, onnotice: () => {} });
	const folder = await mkdtemp(join(tmpdir(), "harmattan-backup-"));
	try {
		const result = await sql.begin("isolation level repeatable read read only", (tx) => dump(tx, folder, now));
		await create({ gzip: true, file: `${file}.part`, cwd: folder, portable: true }, [MANIFEST_FILE, TABLES_FOLDER]);
		await rename(`${file}.part`, file);
		return result;
	} finally {
		await sql.end({ timeout: 5 });
		await rm(folder, { recursive: true, force: true });
	}
}

async function dump(tx: TransactionSql, folder: string, now: Date): Promise<{ tables: number; rows: number }> {
	const tables = await tablesInOrder(tx);
	const migration = await newestMigration(tx);
	const manifest: BackupManifest = { format: "harmattan-backup-1", madeAt: now.toISOString(), migration, tables };
	await writeFile(join(folder, MANIFEST_FILE), JSON.stringify(manifest));
	await mkdir(join(folder, TABLES_FOLDER));
	let rows = 0;
	for (const { name, columns } of tables) {
		const text = await tx`copy ${tx(name)} (${tx(columns)}) to stdout`.readable();
		await writeFile(join(folder, TABLES_FOLDER, name), text);
		const [count] = await tx<{ rows: number }[]>`select count(*)::int as rows from ${tx(name)}`;
		rows += count?.rows ?? 0;
	}
	return { tables: tables.length, rows };
}
