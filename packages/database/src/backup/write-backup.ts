import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { to } from "pg-copy-streams";
import { create } from "tar";
import { encrypted } from "./encryption.ts";
import { readFigures } from "./figures.ts";
import { type BackupManifest, MANIFEST_FILE, TABLES_FOLDER } from "./manifest.ts";
import { newestMigration, tablesInOrder } from "./tables-in-order.ts";

/**
 * Writes the whole installation as a gzipped tar: a manifest, and one COPY text file a table, all read in one
 * repeatable-read transaction. The file appears under its name only when it is whole, readable by its user alone. It holds hashes of passwords and
 * tokens, and no session: who is signed in is not kept for a restore.
 *
 * Reading COPY goes through pg: postgres.js pauses its socket when a table's last rows and the end of the copy
 * arrive together and the reader is slow, and never wakes it again.
 *
 * @param options `recipients`: of age, `age1…`, each of whom can read the encrypted file; none: it is not encrypted
 */
export async function writeBackup(
	url: string,
	file: string,
	now: Date,
	{ recipients }: { recipients: readonly string[] } = { recipients: [] },
): Promise<{ tables: number; rows: number }> {
	const client = new pg.Client({ connectionString: url });
	const folder = await mkdtemp(join(tmpdir(), "harmattan-backup-"));
	await client.connect();
	try {
		await client.query("begin isolation level repeatable read read only");
		const result = await dump(client, folder, now);
		await client.query("commit");
		const packed = Readable.toWeb(
			Readable.from(create({ gzip: true, cwd: folder, portable: true }, [MANIFEST_FILE, TABLES_FOLDER])),
		) as ReadableStream<Uint8Array>;
		const bytes = recipients.length === 0 ? packed : await encrypted(packed, recipients);
		await pipeline(bytes, createWriteStream(`${file}.part`, { mode: 0o600 }));
		await rename(`${file}.part`, file);
		return result;
	} finally {
		await client.end();
		await rm(folder, { recursive: true, force: true });
	}
}

async function dump(client: pg.Client, folder: string, now: Date): Promise<{ tables: number; rows: number }> {
	const ask = async <Row>(text: string) => (await client.query(text)).rows as Row[];
	const tables = await tablesInOrder(ask);
	const manifest: BackupManifest = {
		format: "harmattan-backup-1",
		madeAt: now.toISOString(),
		migration: await newestMigration(ask),
		figures: await readFigures(ask),
		tables,
	};
	await writeFile(join(folder, MANIFEST_FILE), JSON.stringify(manifest));
	await mkdir(join(folder, TABLES_FOLDER));
	let rows = 0;
	for (const { name, columns } of tables) {
		const list = columns.map((column) => client.escapeIdentifier(column)).join(", ");
		const copy = client.query(to(`copy (select ${list} from ${client.escapeIdentifier(name)}) to stdout`));
		await pipeline(copy, createWriteStream(join(folder, TABLES_FOLDER, name)));
		rows += copy.rowCount;
	}
	return { tables: tables.length, rows };
}
