import { openConnection } from "@harmattan/database/client";
import { createAuth } from "./auth/auth.ts";
import { viewerOfRequest } from "./auth/viewer-of-request.ts";
import { createChangeFeed } from "./change-feed.ts";
import type { ApiContext } from "./context.ts";
import { openEventFiles } from "./event-files.ts";
import { openUploads } from "./uploads.ts";

/** What a process that serves the API holds: one pool, one listener, sign-in, and a context for each request. */
export interface OpenApi {
	/** Throws a DomainError for a token that is not valid. */
	createContext: (headers: Headers) => Promise<ApiContext>;
	/** Answers the requests of sign-in and sign-out. */
	handleAuth: (request: Request) => Promise<Response>;
	/** A context without an asker, for health. */
	visitorContext: () => ApiContext;
	close: () => Promise<void>;
}

export interface OpenApiOptions {
	databaseUrl: string;
	/** Signs session cookies. */
	secret: string;
	/** Address that people open the dashboard at. */
	address: string;
	/** Folder that uploaded files are kept in; the worker reads them there. */
	uploadsFolder: string;
	build: ApiContext["build"];
}

/** Opens the API on a database. */
export function openApi({ databaseUrl, secret, address, uploadsFolder, build }: OpenApiOptions): OpenApi {
	const connection = openConnection(databaseUrl);
	const { db } = connection;
	const feed = createChangeFeed(connection);
	const uploads = openUploads(db, uploadsFolder);
	const eventFiles = openEventFiles(db);
	const auth = createAuth({ db, secret, address });
	const visitorContext = () => ({
		db,
		feed,
		auth,
		uploads,
		eventFiles,
		viewer: null,
		member: null,
		now: new Date(),
		knownAt: null,
		build,
	});
	return {
		createContext: async (headers) => {
			const now = new Date();
			return { ...visitorContext(), now, ...(await viewerOfRequest(db, auth, headers, now)) };
		},
		handleAuth: auth.handle,
		visitorContext,
		close: connection.close,
	};
}
