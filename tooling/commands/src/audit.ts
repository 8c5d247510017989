import { openInstallation } from "./installation-database.ts";
import { runNode } from "./run-node.ts";
import { readSettings } from "./settings.ts";

/** `npm run audit -- [--kept HASH] [--json]`: checks the audit log against its chain, beside a running `npm start` or without it. */
export async function run(args: string[]): Promise<number> {
	// biome-ignore lint/style/noProcessEnv: commands read the operator's settings
	const settings = readSettings(process.env);
	const database = await openInstallation(settings);
	try {
		const environment = { DATABASE_URL: database.url };
		const prepared = await runNode("apps/worker/src/commands/prepare.ts", [], environment);
		return prepared === 0 ? await runNode("apps/worker/src/commands/audit.ts", args, environment) : prepared;
	} finally {
		await database.release();
	}
}
