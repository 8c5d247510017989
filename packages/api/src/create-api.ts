import { setTimeout } from "node:timers/promises";
import { openEventFiles } from "@harmattan/analysis/map/event-files";
import { openConnection } from "@harmattan/database/client";
import { createReadSource } from "@harmattan/database/read-source";
import { type OnSlowQuery, untilAborted } from "@harmattan/database/stoppable";
import { DEFAULT_LANGUAGE, isLanguage } from "@harmattan/domain/language/language";
import { errorWords } from "@harmattan/messages/error-words";
import { createAuth } from "./auth/auth.ts";
import type { SingleSignOn } from "./auth/single-sign-on.ts";
import { viewerOfRequest } from "./auth/viewer-of-request.ts";
import { createChangeFeed } from "./change-feed.ts";
import type { ApiContext } from "./context.ts";
import { createGate } from "./gate.ts";
import { LANGUAGE_HEADER } from "./language-header.ts";
import { openReadLog } from "./read-log.ts";
import { openRefusalLog } from "./refusal-log.ts";
import { openUploads } from "./uploads.ts";

/** Fewer at once than the eight sessions of the pool, since a task may need a second one. A page asks for a dozen things. */
const LIMITS = { atOnce: 6, perClient: 4, waiting: 60 };
/** The longest that a statement may take; a past state of ten million events takes a third of it. */
const LONGEST_STATEMENT_MS = 60_000;

const LONGEST_HEALTH_MS = 5000;
/** How long a request waits for a replica that lags behind, and how long such a one is passed over then. */
const LONGEST_LAG_MS = 100;
const REPLICA_PASSED_OVER_MS = 1000;

/** What a process that serves the API holds: one pool, one listener, sign-in, and a context for each request. */
export interface Api {
	/** Throws a DomainError for a token that is not valid. The signal ends what is requested; a page, which has none, waits for its turn. */
	createContext: (headers: Headers, signal: AbortSignal | null) => Promise<ApiContext>;
	/** Answers the requests of sign-in and sign-out. */
	handleAuth: (request: Request) => Promise<Response>;
	/** A context without an asker, for health. */
	visitorContext: () => ApiContext;
	close: () => Promise<void>;
}

export interface OpenApiOptions {
	databaseUrl: string;
	/** A physical replica of it that readers' questions go to; null: none. */
	replicaUrl: string | null;
	/** Signs session cookies. */
	secret: string;
	/** Address that people open the dashboard at. */
	address: string;
	/** Another service by which people sign in; null: none. */
	singleSignOn: SingleSignOn | null;
	/** Folder that uploaded files are kept in; the worker reads them there. */
	uploadsFolder: string;
	build: ApiContext["build"];
	/** Called with each query that takes long. */
	onSlowQuery: OnSlowQuery;
}

/** The refusals of sign-in, in the language of the page that asks. */
async function inLanguageOf({ headers }: Request, response: Response): Promise<Response> {
	const language = headers.get(LANGUAGE_HEADER);
	if (response.ok || !isLanguage(language) || language === DEFAULT_LANGUAGE) return response;
	const answer: unknown = await response
		.clone()
		.json()
		.catch(() => null);
	if (typeof answer !== "object" || answer === null || !("message" in answer)) return response;
	const { status, headers: sent } = response;
	const kept = new Headers(sent);
	kept.delete("content-length");
	return Response.json({ ...answer, message: errorWords(language, String(answer.message)) }, { status, headers: kept });
}

/** Opens the API on a database. */
export function createApi({
	databaseUrl,
	replicaUrl,
	secret,
	address,
	singleSignOn,
	uploadsFolder,
	build,
	onSlowQuery,
}: OpenApiOptions): Api {
	const settings = { statementTimeoutMs: LONGEST_STATEMENT_MS, onSlowQuery };
	const connection = openConnection(databaseUrl, settings);
	const aside = openConnection(databaseUrl, { max: 1, statementTimeoutMs: LONGEST_HEALTH_MS });
	const replica = replicaUrl === null ? null : openConnection(replicaUrl, settings);
	const reads = createReadSource(connection, replica, {
		longestMs: LONGEST_LAG_MS,
		passedOverMs: REPLICA_PASSED_OVER_MS,
		now: () => performance.now(),
		wait: (milliseconds) => setTimeout(milliseconds),
	});
	const gate = createGate(LIMITS);
	const { db } = connection;
	const feed = createChangeFeed(connection);
	const uploads = openUploads(db, uploadsFolder);
	const eventFiles = openEventFiles(db);
	const noteRead = openReadLog(db);
	const noteRefusal = openRefusalLog(db);
	const auth = createAuth({ db, secret, address, singleSignOn });
	const visitorContext = () => ({
		db,
		primary: db,
		healthDb: aside.db,
		feed,
		auth,
		address,
		uploads,
		eventFiles,
		viewer: null,
		member: null,
		proof: null,
		account: null,
		viewerNow: async () => null,
		admit: <Answer>(task: () => Promise<Answer>) => task(),
		now: new Date(),
		language: DEFAULT_LANGUAGE,
		knownAt: null,
		build,
	});
	return {
		createContext: async (headers, signal) => {
			const now = new Date();
			const { key, ...asker } = await viewerOfRequest(db, auth, headers, now);
			const admit = <Answer>(task: () => Promise<Answer>) =>
				gate.run({ key, signal, isPatient: signal === null }, () =>
					signal === null ? task() : untilAborted(signal, task),
				);
			const viewerNow = async () => (await viewerOfRequest(db, auth, headers, new Date())).viewer;
			const named = headers.get(LANGUAGE_HEADER);
			const language = isLanguage(named) ? named : DEFAULT_LANGUAGE;
			const { account, member } = asker;
			return {
				...visitorContext(),
				db: await reads.current(),
				now,
				language,
				admit,
				viewerNow,
				...asker,
				...(account === null ? {} : { noteRead: (dataset) => noteRead(account, dataset, now) }),
				...(member === null ? {} : { noteRefusal: (refused) => noteRefusal(member, refused, now) }),
			};
		},
		handleAuth: async (request) => inLanguageOf(request, await auth.handle(request)),
		visitorContext,
		close: async () => {
			await Promise.all([connection.close(), aside.close(), replica?.close()]);
		},
	};
}
