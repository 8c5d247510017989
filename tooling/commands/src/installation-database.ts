import { ensureDatabase } from "@harmattan/database/ensure-database";
import { addBase, basesOf } from "@harmattan/postgres/archive";
import { openServer } from "@harmattan/postgres/server";
import { keepDatabase } from "./keep-database.ts";
import type { KeptRunning } from "./keep-running.ts";
import type { Settings } from "./settings.ts";

/** The installation's database, and how to let go of it. */
export interface InstallationDatabase {
	url: string;
	/** Stops the server if this process started it; one that ran before is left running. */
	release: () => Promise<void>;
	/** Stops the server, no matter who started it, as `npm start` does when it ends. */
	stop: () => Promise<void>;
	/** Starts the server again whenever it ends, until that is stopped, which stops the server too. */
	keep: () => KeptRunning;
	/** Copies the database into its archive where the newest copy there is a week old; does nothing where there is no archive. */
	copyWhereDue: () => Promise<void>;
}

const NAME = "harmattan";
const COPIED_EVERY_MS = 7 * 86_400_000;

/** Opens the operator's database, or the embedded one, which is started where it does not run. */
export async function openInstallation(settings: Settings): Promise<InstallationDatabase> {
	if (settings.databaseUrl !== null) {
		const none = async () => {};
		const nothing = { failed: new Promise<never>(() => {}), stop: none };
		return { url: settings.databaseUrl, release: none, stop: none, keep: () => nothing, copyWhereDue: none };
	}
	const archive = settings.walArchive;
	const server = await openServer(settings.dataFolder, { durable: true, archive });
	await ensureDatabase(server.adminUrl, NAME);
	const port = Number(new URL(server.adminUrl).port);
	return {
		url: server.url(NAME),
		release: async () => (server.adopted ? undefined : server.stop()),
		stop: server.stop,
		keep: () => keepDatabase(server, () => openServer(settings.dataFolder, { durable: true, port, archive })),
		copyWhereDue: async () => {
			if (archive === null) return;
			const newest = basesOf(archive).at(-1);
			if (newest !== undefined && Date.now() - newest.at.getTime() < COPIED_EVERY_MS) return;
			await addBase(server, settings.dataFolder, archive, () => new Date());
		},
	};
}
