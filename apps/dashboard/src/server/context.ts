import "server-only";
import type { ApiContext } from "@harmattan/api/context";
import { type OpenApi, openApi } from "@harmattan/api/open-api";
import { createCaller } from "@harmattan/api/root";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import packageJson from "../../package.json" with { type: "json" };
import { readEnvironment } from "./environment.ts";

// One API a process: kept on the global object, since development reloads modules.
const shared = globalThis as typeof globalThis & { harmattan?: OpenApi };

/** The API of this process. */
export function processApi(): OpenApi {
	if (!shared.harmattan) {
		const environment = readEnvironment();
		shared.harmattan = openApi({
			databaseUrl: environment.DATABASE_URL,
			secret: environment.HARMATTAN_SECRET,
			address: environment.HARMATTAN_URL,
			uploadsFolder: environment.HARMATTAN_UPLOADS_DIR,
			build: { version: packageJson.version, commit: environment.HARMATTAN_COMMIT },
		});
	}
	return shared.harmattan;
}

/** The context of the request that is being answered: who asks is looked up once. */
const requestContext = cache(async (): Promise<ApiContext> => processApi().createContext(await headers()));

async function readersContext(): Promise<ApiContext> {
	const context = await requestContext();
	if (context.viewer?.role === "none") redirect("/sign-in");
	return context;
}

/** Procedures, called in this process, for pages that are drawn on the server. Who may not read is sent to sign in. */
export const api = () => createCaller(readersContext);

/** Procedures for pages that everybody may open: signing in and joining. */
export const openPageApi = () => createCaller(requestContext);
