import { chmod, mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { noteBackup } from "@harmattan/database/backup/backup-records";
import { drillBackup } from "@harmattan/database/backup/drill";
import { newKey } from "@harmattan/database/backup/encryption";
import { placeBackup } from "@harmattan/database/backup/place";
import { writeBackup } from "@harmattan/database/backup/write-backup";
import { enqueue } from "@harmattan/database/enqueue";
import { readSettings } from "@harmattan/database/queries/settings";
import { isBackupDue } from "@harmattan/domain/backup-schedule";
import type { Job, JobContext } from "./job.ts";

const NAME = /^harmattan-[\dT]+Z\.tar\.gz(\.age)?$/;

/** Asks for a backup on the days on which the admins want one. */
export const scheduleBackupJob: Job<"schedule-backup"> = {
	name: "schedule-backup",
	run: async (_, { connection: { db }, now }) => {
		if (isBackupDue(await readSettings(db), now()))
			await enqueue(db, "write-backup", { requestedBy: "the schedule", isDrilled: true });
	},
};

/**
 * Writes the whole installation into a file of the folder of backups, restores it in a trial where that is wanted, and puts a copy into the
 * bucket where there is one. Older files give way, so that they do not fill the disk.
 */
export const writeBackupJob: Job<"write-backup"> = {
	name: "write-backup",
	run: async ({ requestedBy, isDrilled }, context) => {
		const { connection, databaseUrl, backups, backupRecipient: recipient, now, log } = context;
		const startedAt = now();
		const file = `harmattan-${startedAt.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z.tar.gz${recipient === null ? "" : ".age"}`;
		const path = join(backups, file);
		const about = { startedAt, file, requestedBy };
		try {
			await mkdir(backups, { recursive: true, mode: 0o700 });
			await chmod(backups, 0o700);
			// A key that lives as long as this job: with it the very file is tried, which the operator's key alone could open.
			const trial = recipient !== null && isDrilled ? await newKey() : null;
			const recipients = [recipient, trial?.recipient ?? null].filter((key) => key !== null);
			const { rows } = await writeBackup(databaseUrl, path, startedAt, { recipients });
			const { size: bytes } = await stat(path);
			const drill = isDrilled
				? await outcomeOf(() => drillBackup(databaseUrl, path, { identity: trial?.identity ?? null }), now)
				: { at: null, error: null };
			const placed = await placeCopy(context, path);
			await noteBackup(connection.db, {
				...about,
				...{ finishedAt: now(), bytes, rows, error: null },
				...{ drilledAt: drill.at, drillError: drill.error, placedAt: placed.at, placeError: placed.error },
			});
			const { backupsKept } = await readSettings(connection.db);
			const old = (await readdir(backups)).filter((name) => NAME.test(name)).sort();
			for (const name of old.slice(0, -backupsKept)) await rm(join(backups, name));
			log.info({ file, rows, drill: drill.error ?? drill.at, placed: placed.error ?? placed.at }, "wrote a backup");
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			await noteBackup(connection.db, { ...about, finishedAt: now(), bytes: null, rows: null, error: reason });
			log.error({ file, reason }, "a backup was not written");
		}
	},
};

/** What became of a step that a backup outlives: when it was done, or why it was not. */
async function outcomeOf(
	step: () => Promise<void>,
	now: () => Date,
): Promise<{ at: Date | null; error: string | null }> {
	try {
		await step();
		return { at: now(), error: null };
	} catch (error) {
		return { at: null, error: error instanceof Error ? error.message : String(error) };
	}
}

/** Puts a copy elsewhere. What leaves the machine is encrypted, or does not leave it. */
async function placeCopy({ backupBucket, backupRecipient, now }: JobContext, path: string) {
	if (backupBucket === null) return { at: null, error: null };
	return outcomeOf(async () => {
		if (backupRecipient === null)
			throw new Error("a backup that leaves the machine has to be encrypted: set HARMATTAN_BACKUP_RECIPIENT");
		await placeBackup(backupBucket, path);
	}, now);
}
