import { openInstallation } from "./installation-database.ts";
import { runNode } from "./run-node.ts";
import { readSettings } from "./settings.ts";

/** `npm run import -- FILE`: the worker's own pipeline, beside a running `npm start` or without it. */
export async function run(args: string[]): Promise<number> {
	// biome-ignore lint/style/noProcessEnv: commands read the operator's settings
	const database = await openInstallation(readSettings(process.env));
	try {
		const environment = { DATABASE_URL: database.url };
		const prepared = await runNode("apps/worker/src/commands/prepare.ts", [], environment);
		return prepared === 0
			? await runNode("apps/worker/src/commands/import.ts", args, environment, callersFolder())
			: prepared;
	} finally {
		await database.release();
	}
}

/** npm runs scripts in the root and keeps the folder that it was called from in INIT_CWD. */
function callersFolder(): string {
	// biome-ignore lint/style/noProcessEnv: set by npm
	return process.env.INIT_CWD ?? process.cwd();
}
