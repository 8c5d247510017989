import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import postgres, { type TransactionSql } from "postgres";
import { pack } from "tar-stream";
import type { BackupManifest } from "./manifest.ts";
import { newestMigration, tablesInOrder } from "./tables-in-order.ts";

/**
 * Writes the whole installation as a gzipped tar: a manifest, then one COPY text file a table, all read in one
 * repeatable-read transaction. Tables pass through a temporary file each, since tar wants sizes first.
 */
export async function writeBackup(url: string, target: Writable, now: Date): Promise<{ tables: number; rows: number }> {
	const sql = postgres(url, { max: 1, onnotice: () => {} });
	const folder = await mkdtemp(join(tmpdir(), "harmattan-backup-"));
	const archive = pack();
	const written = pipeline(archive, createGzip(), target);
	try {
		let rows = 0;
		const tables = await sql.begin("isolation level repeatable read read only", async (tx) => {
			const found = await tablesInOrder(tx);
			const manifest: BackupManifest = {
				format: "harmattan-backup-1",
				madeAt: now.toISOString(),
				migration: await newestMigration(tx),
				tables: found,
			};
			archive.entry({ name: "manifest.json" }, JSON.stringify(manifest));
			for (const { name, columns } of found) {
				const file = join(folder, name);
				await pipeline(await tx`copy ${tx(name)} (${tx(columns)}) to stdout`.readable(), createWriteStream(file));
				rows += await countRows(tx, name);
				const { size } = await stat(file);
				await pipeline(createReadStream(file), archive.entry({ name: `tables/${name}`, size }));
				await rm(file);
			}
			return found;
		});
		archive.finalize();
		await written;
		return { tables: tables.length, rows };
	} finally {
		await sql.end({ timeout: 5 });
		await rm(folder, { recursive: true, force: true });
	}
}

async function countRows(tx: TransactionSql, table: string): Promise<number> {
	const [row] = await tx<{ count: number }[]>`select count(*)::int as count from ${tx(table)}`;
	return row?.count ?? 0;
}
