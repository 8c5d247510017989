import { ensureDatabase } from "@harmattan/database/ensure-database";
import { openServer } from "@harmattan/postgres/server";
import type { Settings } from "./settings.ts";

/** The installation's database, and how to let go of it. */
export interface InstallationDatabase {
	url: string;
	/** Stops the server if this process started it; one that ran before is left running. */
	release: () => Promise<void>;
	/** Stops the server whoever started it, as `npm start` does when it ends. */
	stop: () => Promise<void>;
}

const NAME = "harmattan";

/** Opens the operator's database, or the embedded one, which is started where it does not run. */
export async function openInstallation(settings: Settings): Promise<InstallationDatabase> {
	if (settings.databaseUrl !== null)
		return { url: settings.databaseUrl, release: async () => {}, stop: async () => {} };
	const server = await openServer(settings.dataFolder);
	await ensureDatabase(server.adminUrl, NAME);
	return {
		url: server.url(NAME),
		release: async () => (server.adopted ? undefined : server.stop()),
		stop: server.stop,
	};
}
