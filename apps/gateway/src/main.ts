import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout } from "node:timers/promises";
import { createGate } from "@harmattan/api/gate";
import { health } from "@harmattan/api/rest/health";
import { openConnection } from "@harmattan/database/client";
import { pino } from "pino";
import packageJson from "../package.json" with { type: "json" };
import { createAnswers } from "./answers.ts";
import { briefly } from "./briefly.ts";
import { openDashboards } from "./dashboards.ts";
import { createEdge } from "./edge.ts";
import { readEnvironment } from "./environment.ts";
import { followChanges } from "./follow-changes.ts";
import { createGateway } from "./gateway.ts";
import { followLive } from "./live.ts";
import { createMetrics, withoutSecrets } from "./metrics.ts";
import { answerSecurityText, SECURITY_TXT } from "./security-txt.ts";
import { sendResponse } from "./send-response.ts";

/** An answer from before the last import is given for no longer than this while the new one is drawn. */
const STALE_MS = 10_000;
/** A page that is drawn within this time is waited for. */
const PATIENCE_MS = 300;
/** What counts hours, such as how old the newest data are, is formed anew after this. */
const LONGEST_MS = 600_000;
/** Answers that are drawn anew before open pages hear of a change, and how long the notice waits for them. */
const WARMED = 4;
const WARMING_MS = 500;
/** A commit is announced by several tables. */
const TOGETHER_MS = 5;
const STREAM_AGAIN_MS = 500;
/** Readers who come at once wait here to be let in; with Node's own 511, of a thousand some were let in after 3.7 s. */
const BACKLOG = 4096;
const FILES_BYTES = 64 * 1_048_576;
/** Answers that a dashboard draws at once, and how much of that one address may take. */
const COMMON = { atOnce: 4, perClient: 4, waiting: 40 };
/** States of the past, and comparisons of free windows. */
const EXPENSIVE = { atOnce: 1, perClient: 1, waiting: 6 };
const LONGEST_HEALTH_MS = 5000;
/** Monitors that ask more often get the same answer; one that asks while the database is slow, an answer of so long ago. */
const HEALTH = { freshMs: 500, longestMs: 5000 };

// The gateway: what readers connect to.
// biome-ignore lint/style/noProcessEnv: the composition root reads the environment once
const environment = readEnvironment(process.env);
const log = pino({ name: "gateway", level: environment.LOG_LEVEL }, pino.destination(2));
const connection = openConnection(environment.DATABASE_URL, { max: 2, statementTimeoutMs: LONGEST_HEALTH_MS });
const milliseconds = () => performance.now();
const answers = createAnswers({
	maxBytes: environment.HARMATTAN_CACHE_MB,
	staleMs: STALE_MS,
	patienceMs: PATIENCE_MS,
	longestMs: LONGEST_MS,
	now: milliseconds,
});
const files = createAnswers({
	maxBytes: FILES_BYTES,
	staleMs: 0,
	patienceMs: 0,
	longestMs: Infinity,
	now: milliseconds,
});
const dashboards = openDashboards(environment.HARMATTAN_DASHBOARDS, milliseconds);
let restartLive = () => {};
let warmed: Promise<unknown> = Promise.resolve();
/** Lets go of what is old, and draws what is read most anew, once all changes of a commit have come. */
const change = (what: "data" | "access") => {
	answers.changed(what);
	if (what === "access") restartLive();
	warmed = setTimeout(TOGETHER_MS).then(() => answers.warm(WARMED));
};
const changes = await followChanges(connection, change);
const live = followLive({
	dashboards,
	beforeNotice: async (notice) => {
		// The database tells both of us; where the dashboard was faster, what is kept is old already.
		if (!changes.hasHeard(notice)) change("data");
		await warmed;
	},
	longestMs: WARMING_MS,
	againMs: STREAM_AGAIN_MS,
});
restartLive = live.restart;
const metrics = createMetrics(
	{ answers, revision: changes.revision, streams: live.followers },
	environment.HARMATTAN_METRICS_TOKEN ?? null,
);
const build = { version: packageJson.version, commit: environment.HARMATTAN_COMMIT };
const readHealth = briefly(() => health({ healthDb: connection.db, build }), { ...HEALTH, now: milliseconds });
const answerHealth = async (_request: IncomingMessage, response: ServerResponse) =>
	sendResponse(response, (await readHealth()).clone());
const drawing = environment.HARMATTAN_DASHBOARDS.length;
const server = createGateway({
	edge: createEdge({
		address: environment.HARMATTAN_URL,
		hosts: environment.HARMATTAN_HOSTS,
		trustedProxies: environment.HARMATTAN_TRUSTED_PROXIES,
	}),
	dashboards,
	live,
	keeps: environment.HARMATTAN_CACHE_MB > 0,
	answers,
	files,
	gates: {
		common: createGate({ ...COMMON, atOnce: COMMON.atOnce * drawing }),
		expensive: createGate({ ...EXPENSIVE, atOnce: EXPENSIVE.atOnce * drawing }),
	},
	own: {
		"/metrics": metrics.answer,
		[SECURITY_TXT]: answerSecurityText(environment.HARMATTAN_SECURITY_CONTACT, environment.HARMATTAN_URL),
		"/api/health": answerHealth,
		"/api/v1/health": answerHealth,
	},
	revision: changes.revision,
	observe: (sent) => {
		metrics.observe(sent);
		log.info({ ...sent, path: withoutSecrets(sent.path) }, "answered");
	},
	day: () => new Date().toISOString().slice(0, 10),
});
if (environment.NODE_ENV === "development") server.on("upgrade", dashboards.upgrade);
// Longer than a proxy before it keeps a connection, so that none is closed under a request.
server.keepAliveTimeout = 75_000;
server.listen({ port: environment.PORT, host: environment.HOSTNAME, backlog: BACKLOG }, () =>
	log.info({ port: environment.PORT }, "gateway is ready"),
);

let stopping = false;
async function stop() {
	if (stopping) return;
	stopping = true;
	live.close();
	server.close();
	server.closeAllConnections();
	await Promise.all([changes.close().catch(() => {}), dashboards.close()]);
	await connection.close();
	process.exit(0);
}
for (const signal of ["SIGINT", "SIGTERM", "disconnect"] as const) process.on(signal, () => void stop());
