import { openInstallation } from "./installation-database.ts";
import { callersFolder, runNode } from "./run-node.ts";
import { readSettings } from "./settings.ts";

/** `npm run brief -- [--region R] [--week YYYY-Www] [--locale en|fr] --out FILE`: a draft brief as a file, beside a running `npm start` or without it. */
export async function run(args: string[]): Promise<number> {
	// biome-ignore lint/style/noProcessEnv: commands read the operator's settings
	const settings = readSettings(process.env);
	const database = await openInstallation(settings);
	try {
		const environment = { DATABASE_URL: database.url, HARMATTAN_URL: settings.address };
		const prepared = await runNode("apps/worker/src/commands/prepare.ts", [], environment);
		return prepared === 0
			? await runNode("apps/worker/src/commands/brief.ts", args, environment, callersFolder())
			: prepared;
	} finally {
		await database.release();
	}
}
