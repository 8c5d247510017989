import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { copyFile, mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import postgres from "postgres";
import { serverUser } from "./run-as.ts";

const run = promisify(execFile);

/** What belongs to a running server, and is not its data. */
const OF_THE_PROCESS =
	/(postmaster\.(pid|opts)|server\.log|pg_wal\/[^/]+|pg_replslot\/.+|pg_stat_tmp\/.+|door(\/.*)?)$/;

/**
 * Copies the data of a running server, with the server's own functions, since our binaries have no pg_basebackup. The copy is of no one instant until the
 * write-ahead log of the time that it took is played over it.
 *
 * @param folder the data folder that the server was opened on
 * @param data where the copy goes; it must not be there yet
 */
export async function copyRunning(superuserUrl: string, folder: string, data: string): Promise<void> {
	const sql = postgres(superuserUrl, { max: 1, onnotice: () => {} });
	try {
		await sql`select pg_backup_start('harmattan', true)`;
		mkdirSync(join(data, ".."), { recursive: true, mode: 0o755 });
		await copyTree(join(folder, "postgres"), data);
		const [stopped] = await sql<{ labelfile: string }[]>`select labelfile from pg_backup_stop()`;
		writeFileSync(join(data, "backup_label"), stopped?.labelfile ?? "");
	} finally {
		await sql.end();
	}
}

/** Copies a folder; a file that goes meanwhile was a table that was dropped, and the write-ahead log says so too. */
async function copyTree(from: string, to: string): Promise<void> {
	await mkdir(to, { recursive: true });
	for (const entry of await readdir(from, { withFileTypes: true })) {
		const path = join(from, entry.name);
		if (OF_THE_PROCESS.test(path)) continue;
		if (entry.isDirectory()) await copyTree(path, join(to, entry.name));
		else
			await copyFile(path, join(to, entry.name)).catch((error: NodeJS.ErrnoException) => {
				if (error.code !== "ENOENT") throw error;
			});
	}
}

/** Gives a copied data folder to the user that the server runs as, and to nobody else. */
export async function closeCopy(data: string): Promise<void> {
	const as = serverUser();
	await run("chmod", ["-R", "u=rwX,go=", data]);
	if (as.uid !== undefined && as.gid !== undefined) await run("chown", ["-R", `${as.uid}:${as.gid}`, data]);
}
