import { EventEmitter } from "node:events";
import { openConnection } from "@harmattan/database/client";
import { enqueue } from "@harmattan/database/enqueue";
import { enqueueFollowUps } from "@harmattan/database/follow-ups";
import { createLiveness } from "@harmattan/database/liveness";
import type { Frequency } from "@harmattan/domain/alerts/subscription";
import type { JobName } from "@harmattan/domain/imports/jobs";
import { Logger, parseCronItems, run, type WorkerEvents } from "graphile-worker";
import { pino } from "pino";
import { createPoster } from "./connectors/poster.ts";
import { publishersOf } from "./connectors/publishers.ts";
import { bucketOf, readEnvironment } from "./environment.ts";
import { createRowMappers } from "./import/mapping/row-mapper.ts";
import { createTasks } from "./jobs/tasks.ts";
import { createMailer } from "./mail/mailer.ts";

/** When those who want one letter a day or a week are written to, UTC; their page says so. */
const DIGESTS: { match: string; frequency: Frequency }[] = [
	{ match: "0 6 * * *", frequency: "day" },
	{ match: "0 6 * * 1", frequency: "week" },
];
const DAY_MS = 86_400_000;

/** When scheduled fetches are requested, UTC: after UCDP's and ACLED's own nights. */
const NIGHTLY = "15 4 * * *";

// The long-running worker: takes jobs from the queue in Postgres until it is instructed to stop.
// biome-ignore lint/style/noProcessEnv: the composition root reads the environment once
const environment = readEnvironment(process.env);
const log = pino({ name: "worker", level: environment.LOG_LEVEL }, pino.destination(2));
const connection = openConnection(environment.DATABASE_URL, { max: 5 });
const liveness = createLiveness(connection.sql);
const events = new EventEmitter() as WorkerEvents;
// Since graphile-worker 0.17 jobs are locked in the name of the pool, and no longer of one of its workers.
events.on("pool:create", ({ workerPool }) => liveness.announce(workerPool.id));
const url = new URL(environment.DATABASE_URL);
url.searchParams.set("application_name", "harmattan-worker");
const runner = await run({
	connectionString: url.href,
	concurrency: 1,
	noHandleSignals: true,
	events,
	pollInterval: 2000,
	parsedCronItems: parseCronItems([
		{ task: "fetch-scheduled" satisfies JobName, match: NIGHTLY },
		{ task: "schedule-backup" satisfies JobName, match: "30 3 * * *", options: { backfillPeriod: DAY_MS } },
		{ task: "forget-old" satisfies JobName, match: "45 3 * * *", options: { backfillPeriod: DAY_MS } },
		...DIGESTS.map(({ match, frequency }) => ({
			task: "send-alerts" satisfies JobName,
			match,
			identifier: `send-alerts-${frequency}`,
			// One that a machine slept through goes out when it wakes.
			options: { backfillPeriod: DAY_MS },
			payload: { frequency },
		})),
	]),
	logger: new Logger(
		(scope) => (level, message) => log[level === "warning" ? "warn" : level]({ scope: scope.label }, message),
	),
	taskList: createTasks({
		connection,
		mappers: createRowMappers(),
		uploads: environment.HARMATTAN_UPLOADS_DIR,
		backups: environment.HARMATTAN_BACKUPS_DIR,
		backupRecipient: environment.HARMATTAN_BACKUP_RECIPIENT ?? null,
		backupBucket: bucketOf(environment),
		databaseUrl: environment.DATABASE_URL,
		publishers: publishersOf(environment),
		webhook:
			environment.HARMATTAN_CLAIMS_WEBHOOK === undefined
				? null
				: {
						url: environment.HARMATTAN_CLAIMS_WEBHOOK,
						secret: environment.HARMATTAN_CLAIMS_WEBHOOK_SECRET ?? null,
					},
		delivery: {
			mail:
				environment.HARMATTAN_SMTP_URL === undefined
					? null
					: {
							send: createMailer(environment.HARMATTAN_SMTP_URL),
							from:
								environment.HARMATTAN_MAIL_FROM ?? `Harmattan <alerts@${new URL(environment.HARMATTAN_URL).hostname}>`,
						},
			poster: createPoster(environment.HARMATTAN_WEBHOOK_HOSTS),
			address: environment.HARMATTAN_URL.replace(/\/$/, ""),
		},
		log,
		now: () => new Date(),
	}),
});
log.info("worker is ready");
// A newer version of the product may have other files and tests.
await enqueueFollowUps(connection.db);
await enqueue(connection.db, "backtest-forecasts", {});

/** Jobs of a worker that died are taken up again within this time. */
const RELEASE_MS = 3000;
const release = async () => {
	try {
		const dead = await liveness.release();
		if (dead.length > 0) log.warn({ dead }, "took up the jobs of workers that died");
	} catch (error) {
		log.warn({ error: error instanceof Error ? error.message : String(error) }, "the database does not answer");
	}
};
const releasing = setInterval(() => void release(), RELEASE_MS);
void release();

let stopping = false;
async function stop() {
	if (stopping) return;
	stopping = true;
	clearInterval(releasing);
	await runner.stop();
	liveness.close();
	await connection.close();
	process.exit(0);
}
for (const signal of ["SIGINT", "SIGTERM", "disconnect"] as const) process.on(signal, () => void stop());
await runner.promise;
