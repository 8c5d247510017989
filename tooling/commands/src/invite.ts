import { openInstallation } from "./installation-database.ts";
import { runNode } from "./run-node.ts";
import { readSettings } from "./settings.ts";

/** `npm run invite -- EMAIL [--role ROLE]`: prints a link by which an account is made; for an admin who is locked out too. */
export async function run(args: string[]): Promise<number> {
	// biome-ignore lint/style/noProcessEnv: commands read the operator's settings
	const settings = readSettings(process.env);
	const database = await openInstallation(settings);
	try {
		const environment = { DATABASE_URL: database.url };
		return await runNode("apps/worker/src/commands/invite.ts", [...args, "--address", settings.address], environment);
	} finally {
		await database.release();
	}
}
