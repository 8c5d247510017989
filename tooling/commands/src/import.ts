import { openInstallation } from "./installation-database.ts";
import { callersFolder, runNode } from "./run-node.ts";
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
