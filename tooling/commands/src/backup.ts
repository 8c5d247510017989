import { resolve } from "node:path";
import { writeBackup } from "@harmattan/database/backup/write-backup";
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
	const database = await openInstallation(readSettings(environment));
	try {
		await migrateDatabase(database.url);
		const { tables, rows } = await writeBackup(database.url, target, new Date());
		say(`Backed up ${rows} rows of ${tables} tables to ${target}`);
		return 0;
	} finally {
		await database.release();
	}
}
