import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { readBackup } from "@harmattan/database/backup/read-backup";
import { migrateDatabase } from "@harmattan/database/migrate";
import { openInstallation } from "./installation-database.ts";
import { runNode } from "./run-node.ts";
import { say } from "./say.ts";
import { readSettings } from "./settings.ts";

/** `npm run restore -- FILE [--identity KEYFILE]`: fills an empty installation from a backup. One that holds data is refused. */
export async function run(args: string[]): Promise<number> {
	const { positionals, values } = parseArgs({
		args,
		allowPositionals: true,
		options: { identity: { type: "string" } },
	});
	const [file] = positionals;
	if (!file) {
		say("usage: npm run restore -- FILE [--identity KEYFILE]");
		return 2;
	}
	// biome-ignore lint/style/noProcessEnv: commands read the operator's settings; INIT_CWD is set by npm
	const environment = process.env;
	const given = (path: string) => resolve(environment.INIT_CWD ?? process.cwd(), path);
	const identity = values.identity === undefined ? null : await identityIn(given(values.identity));
	const database = await openInstallation(readSettings(environment));
	try {
		await migrateDatabase(database.url);
		const { tables, rows, madeAt } = await readBackup(database.url, given(file), { identity });
		say(`Restored ${rows} rows of ${tables} tables, as backed up on ${madeAt}`);
		return await runNode("apps/worker/src/commands/prepare.ts", [], { DATABASE_URL: database.url });
	} finally {
		await database.release();
	}
}

/** The key in a file as age-keygen writes it. */
async function identityIn(path: string): Promise<string> {
	const found = /^AGE-SECRET-KEY-1\S+$/m.exec(await readFile(path, "utf8"))?.[0];
	if (found === undefined) throw new Error(`${path} holds no key of age. Name the file that age-keygen wrote.`);
	return found;
}
