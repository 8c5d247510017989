import { chmod, mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { noteBackup } from "@harmattan/database/backup/backup-records";
import { writeBackup } from "@harmattan/database/backup/write-backup";
import type { Job } from "./job.ts";

/** Backups by the button that are kept; older ones give way, so that they do not fill the disk. */
const KEPT = 5;
const NAME = /^harmattan-[\dT]+Z\.tar\.gz(\.age)?$/;

/** Writes the whole installation into a file of the folder of backups. */
export const writeBackupJob: Job<"write-backup"> = {
	name: "write-backup",
	run: async ({ requestedBy }, { connection, databaseUrl, backups, backupRecipient: recipient, now, log }) => {
		const startedAt = now();
		const file = `harmattan-${startedAt.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z.tar.gz${recipient === null ? "" : ".age"}`;
		const about = { startedAt, file, requestedBy };
		try {
			await mkdir(backups, { recursive: true, mode: 0o700 });
			await chmod(backups, 0o700);
			const { rows } = await writeBackup(databaseUrl, join(backups, file), startedAt, { recipient });
			const { size: bytes } = await stat(join(backups, file));
			await noteBackup(connection.db, { ...about, finishedAt: now(), bytes, rows, error: null });
			const old = (await readdir(backups)).filter((name) => NAME.test(name)).sort();
			for (const name of old.slice(0, -KEPT)) await rm(join(backups, name));
			log.info({ file, rows }, "wrote a backup");
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			await noteBackup(connection.db, { ...about, finishedAt: now(), bytes: null, rows: null, error: reason });
			log.error({ file, reason }, "a backup was not written");
		}
	},
};
