import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { noteBackup } from "@harmattan/database/backup/backup-records";
import { writeBackup } from "@harmattan/database/backup/write-backup";
import { openConnection } from "@harmattan/database/client";
import { migrateDatabase } from "@harmattan/database/migrate";
import { openInstallation } from "./installation-database.ts";
import { say } from "./say.ts";
import { readSettings } from "./settings.ts";

/** `npm run backup -- FILE`: the whole installation in one file, as of one instant. */
export async function run(args: string[]): Promise<number> {
	const [file] = args;
	if (!file) {
		say("usage: npm run backup -- FILE, for example harmattan-2026-11-22.tar.gz");
		return 2;
	}
	// biome-ignore lint/style/noProcessEnv: commands read the operator's settings; INIT_CWD is set by npm
	const environment = process.env;
	const target = resolve(environment.INIT_CWD ?? process.cwd(), file);
	const settings = readSettings(environment);
	const database = await openInstallation(settings);
	try {
		await migrateDatabase(database.url);
		const startedAt = new Date();
		const { tables, rows } = await writeBackup(database.url, target, startedAt, {
			recipients: settings.backupRecipient === null ? [] : [settings.backupRecipient],
		});
		const connection = openConnection(database.url, { max: 1 });
		const { size: bytes } = await stat(target);
		const about = { file: target, bytes, rows, error: null, requestedBy: "npm run backup" };
		await noteBackup(connection.db, { startedAt, finishedAt: new Date(), ...about });
		await connection.close();
		say(`Backed up ${rows} rows of ${tables} tables to ${target}`);
		return 0;
	} finally {
		await database.release();
	}
}
