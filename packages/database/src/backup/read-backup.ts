import { createReadStream } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import postgres, { type TransactionSql } from "postgres";
import { extract } from "tar";
import { copyTextFrom } from "../copy.ts";
import { ensurePartition } from "../ingest/event-partitions.ts";
import type { Ask } from "./ask.ts";
import { decrypted, isEncrypted } from "./encryption.ts";
import { differences, readFigures } from "./figures.ts";
import { type BackupManifest, backupManifest, MANIFEST_FILE, TABLES_FOLDER } from "./manifest.ts";
import { newestMigration, tablesInOrder } from "./tables-in-order.ts";

/**
 * Fills an empty, migrated database from a backup in one transaction: all of it or nothing. Throws an Error
 * where the file is cut short or is no backup, the database holds data, its schema is another, or the figures come out otherwise than
 * they stood.
 *
 * @param options `identity`: of age, `AGE-SECRET-KEY-1…`, for a file that is encrypted
 */
export async function readBackup(
	url: string,
	file: string,
	{ identity }: { identity: string | null } = { identity: null },
): Promise<{ tables: number; rows: number; madeAt: string }> {
	const sql = postgres(url, { max: 1, onnotice: () => {} });
	const folder = await mkdtemp(join(tmpdir(), "harmattan-restore-"));
	try {
		const stored = Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>;
		await pipeline(
			(await isEncrypted(file)) ? await decrypted(stored, requireIdentity(identity)) : stored,
			extract({
				cwd: folder,
				strict: true,
				filter: (path) => path === MANIFEST_FILE || path.startsWith(TABLES_FOLDER),
			}),
		);
		const manifest = await readManifest(folder);
		return await sql.begin((tx) => fill(tx, folder, manifest));
	} finally {
		await sql.end({ timeout: 5 });
		await rm(folder, { recursive: true, force: true });
	}
}

function requireIdentity(identity: string | null): string {
	if (identity === null)
		throw new Error("the backup is encrypted. Name the file with its key: npm run restore -- FILE --identity KEYFILE");
	return identity;
}

async function readManifest(folder: string): Promise<BackupManifest> {
	const text = await readFile(join(folder, MANIFEST_FILE), "utf8").catch(() => {
		throw new Error("the file is no backup of this product: it has no manifest");
	});
	return backupManifest.parse(JSON.parse(text));
}

/** The table whose partitions, one a dataset, are made before it is filled. */
const EVENTS = "events";

async function fill(tx: TransactionSql, folder: string, { migration, tables, madeAt, figures }: BackupManifest) {
	const ask: Ask = async <Row>(text: string) => [...(await tx.unsafe<(Row & object)[]>(text))];
	await refuseIfFilled(tx, ask);
	if (migration !== (await newestMigration(ask))) {
		throw new Error(
			"the backup was made under another version of the schema; restore it with the release that made it, then start this one",
		);
	}
	let rows = 0;
	for (const { name, columns, identity } of tables) {
		if (name === EVENTS) {
			const datasets = await tx<{ id: string }[]>`select id from datasets`;
			for (const { id } of datasets) await ensurePartition(tx, id);
		}
		await copyTextFrom(tx, name, columns, createReadStream(join(folder, TABLES_FOLDER, name)));
		const [count] = await tx<{ rows: number }[]>`select count(*)::int as rows from ${tx(name)}`;
		rows += count?.rows ?? 0;
		if (identity) {
			await tx`
				select setval(pg_get_serial_sequence(${`public.${name}`}, ${identity}), coalesce((select max(${tx(identity)}) from ${tx(name)}), 0) + 1, false)`;
		}
	}
	const wrong = figures === undefined ? [] : differences(figures, await readFigures(ask));
	if (wrong.length > 0)
		throw new Error(`what was restored says something else than the installation did: ${wrong.join(", ")}`);
	return { tables: tables.length, rows, madeAt };
}

async function refuseIfFilled(tx: TransactionSql, ask: Ask): Promise<void> {
	for (const { name } of await tablesInOrder(ask)) {
		const [row] = await tx`select 1 from ${tx(name)} limit 1`;
		if (row)
			throw new Error(
				`the installation holds data (table ${name}). A restore needs an empty one: npm run reset, or another HARMATTAN_DATA_DIR`,
			);
	}
}
