import { resolve } from "node:path";
import { readBackup } from "@harmattan/database/backup/read-backup";
import { migrateDatabase } from "@harmattan/database/migrate";
import { openInstallation } from "./installation-database.ts";
import { runNode } from "./run-node.ts";
import { say } from "./say.ts";
import { readSettings } from "./settings.ts";

/** `npm run restore -- FILE`: fills an empty installation from a backup. One that holds data is refused. */
export async function run(args: string[]): Promise<number> {
	const [file] = args;
	if (!file) {
		say("usage: npm run restore -- FILE");
		return 2;
	}
	// biome-ignore lint/style/noProcessEnv: commands read the operator's settings; INIT_CWD is set by npm
	const environment = process.env;
	const database = await openInstallation(readSettings(environment));
	try {
		await migrateDatabase(database.url);
		const { tables, rows, madeAt } = await readBackup(
			database.url,
			resolve(environment.INIT_CWD ?? process.cwd(), file),
		);
		say(`Restored ${rows} rows of ${tables} tables, as backed up on ${madeAt}`);
		return await runNode("apps/worker/src/commands/prepare.ts", [], { DATABASE_URL: database.url });
	} finally {
		await database.release();
	}
}
