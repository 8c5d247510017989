import "server-only";
import type { ApiContext } from "@harmattan/api/context";
import { type OpenApi, openApi } from "@harmattan/api/open-api";
import { createCaller } from "@harmattan/api/root";
import packageJson from "../../package.json" with { type: "json" };
import { readEnvironment } from "./environment.ts";

// One API a process: kept on the global object, since development reloads modules.
const shared = globalThis as typeof globalThis & { harmattan?: OpenApi };

/** The context of one request. */
export function requestContext(): ApiContext {
	if (!shared.harmattan) {
		const { DATABASE_URL, HARMATTAN_COMMIT } = readEnvironment();
		shared.harmattan = openApi(DATABASE_URL, { version: packageJson.version, commit: HARMATTAN_COMMIT });
	}
	return shared.harmattan.createContext();
}

/** Procedures, called in this process, for pages that are drawn on the server. */
export const api = () => createCaller(requestContext());
