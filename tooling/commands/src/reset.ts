import { rm } from "node:fs/promises";
import { createInterface } from "node:readline/promises";
import { emptyDatabase } from "@harmattan/database/empty-database";
import { openServer } from "@harmattan/postgres/server";
import { say } from "./say.ts";
import { readSettings } from "./settings.ts";

/** `npm run reset`: empties the installation after asking; `--yes` answers beforehand. */
export async function run(args: string[]): Promise<number> {
	// biome-ignore lint/style/noProcessEnv: commands read the operator's settings
	const { databaseUrl, dataFolder } = readSettings(process.env);
	const target = databaseUrl === null ? dataFolder : new URL(databaseUrl).pathname.slice(1);
	if (
		!args.includes("--yes") &&
		!(await confirm(`This deletes every dataset, import and edit in ${target}. Type “delete” to go on: `))
	) {
		say("Nothing was deleted.");
		return 1;
	}
	if (databaseUrl !== null) {
		await emptyDatabase(databaseUrl);
	} else {
		await (await openServer(dataFolder)).stop();
		await rm(dataFolder, { recursive: true, force: true });
	}
	say("The installation is empty. The next start makes it anew.");
	return 0;
}

async function confirm(question: string): Promise<boolean> {
	const terminal = createInterface({ input: process.stdin, output: process.stderr });
	try {
		return (await terminal.question(question)).trim() === "delete";
	} finally {
		terminal.close();
	}
}
