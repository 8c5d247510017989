import { openConnection } from "@harmattan/database/client";
import { createLocator } from "@harmattan/geo/locate";
import { Logger, run } from "graphile-worker";
import { pino } from "pino";
import { readEnvironment } from "./environment.ts";
import { createTasks } from "./jobs/tasks.ts";

// The long-running worker: takes jobs from the queue in Postgres until it is told to stop.
// biome-ignore lint/style/noProcessEnv: the composition root reads the environment once
const environment = readEnvironment(process.env);
const log = pino({ name: "worker", level: environment.LOG_LEVEL }, pino.destination(2));
const connection = openConnection(environment.DATABASE_URL, { max: 4 });
const url = new URL(environment.DATABASE_URL);
url.searchParams.set("application_name", "harmattan-worker");
const runner = await run({
	connectionString: url.href,
	concurrency: 1,
	noHandleSignals: true,
	pollInterval: 2000,
	parsedCronItems: [],
	logger: new Logger(
		(scope) => (level, message) => log[level === "warning" ? "warn" : level]({ scope: scope.label }, message),
	),
	taskList: createTasks({
		connection,
		locator: createLocator(),
		uploads: environment.HARMATTAN_UPLOADS_DIR,
		log,
		now: () => new Date(),
	}),
});
log.info("worker is ready");

let stopping = false;
async function stop() {
	if (stopping) return;
	stopping = true;
	await runner.stop();
	await connection.close();
	process.exit(0);
}
for (const signal of ["SIGINT", "SIGTERM", "disconnect"] as const) process.on(signal, () => void stop());
await runner.promise;
