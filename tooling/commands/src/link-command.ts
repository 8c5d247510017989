import { openInstallation } from "./installation-database.ts";
import { runNode } from "./run-node.ts";
import { readSettings } from "./settings.ts";

/** Runs a script that prints a link to the dashboard, on the installation's database. */
export async function runLinkCommand(script: string, args: readonly string[]): Promise<number> {
	// biome-ignore lint/style/noProcessEnv: commands read the operator's settings
	const settings = readSettings(process.env);
	const database = await openInstallation(settings);
	try {
		return await runNode(script, [...args, "--address", settings.address], { DATABASE_URL: database.url });
	} finally {
		await database.release();
	}
}
