import { type Api, createApi } from "@harmattan/api/create-api";
import { pino } from "pino";
import packageJson from "../../package.json" with { type: "json" };
import { readEnvironment, singleSignOnOf } from "./environment.ts";

const log = pino({ name: "dashboard" }, pino.destination(2));

// One API a process: kept on the global object, since development reloads modules.
const shared = globalThis as typeof globalThis & { harmattan?: Api };

/** The API of this process. */
export function processApi(): Api {
	if (!shared.harmattan) {
		const environment = readEnvironment();
		shared.harmattan = createApi({
			databaseUrl: environment.DATABASE_URL,
			replicaUrl: environment.DATABASE_REPLICA_URL,
			secret: environment.HARMATTAN_SECRET,
			address: environment.HARMATTAN_URL,
			singleSignOn: singleSignOnOf(environment),
			uploadsFolder: environment.HARMATTAN_UPLOADS_DIR,
			onSlowQuery: (query) => log.warn(query, "slow query"),
			build: { version: packageJson.version, commit: environment.HARMATTAN_COMMIT },
		});
	}
	return shared.harmattan;
}

/** What the other service is called by which people sign in; null where there is none. */
export const singleSignOnName = (): string | null => singleSignOnOf(readEnvironment())?.name ?? null;
