import { spawnSync } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { buildDashboard, DASHBOARD_SERVER } from "./build-dashboard.ts";
import { freePort } from "./free-port.ts";
import { type InstallationDatabase, openInstallation } from "./installation-database.ts";
import { installationSecret } from "./installation-secret.ts";
import { type KeptRunning, keepRunning } from "./keep-running.ts";
import { runNode, startNode } from "./run-node.ts";
import { say } from "./say.ts";
import { ROOT, readSettings } from "./settings.ts";

const HOST = "127.0.0.1";
const READY_TIMEOUT_MS = 60_000;
const HOUR_MS = 3_600_000;

/** `npm start`: everything that an installation needs, until Ctrl-C. */
export async function run(): Promise<number> {
	// biome-ignore lint/style/noProcessEnv: commands read the operator's settings
	const settings = readSettings(process.env);
	const programs: KeptRunning[] = [];
	let database: InstallationDatabase | null = null;
	let kept: KeptRunning | null = null;
	let copies: NodeJS.Timeout | undefined;
	const stopped = stopRequest();
	await refuseBusyPort(settings.port);
	await mkdir(settings.dataFolder, { recursive: true, mode: 0o700 });
	try {
		const build = buildDashboard();
		say("Starting the database");
		database = await openInstallation(settings);
		const environment = {
			DATABASE_URL: database.url,
			HARMATTAN_UPLOADS_DIR: join(settings.dataFolder, "uploads"),
			HARMATTAN_BACKUPS_DIR: join(settings.dataFolder, "backups"),
			HARMATTAN_URL: settings.address,
			HARMATTAN_SECRET: installationSecret(settings.dataFolder),
		};
		const prepared = await runNode("apps/worker/src/commands/prepare.ts", ["--demonstration"], environment);
		if (prepared !== 0) throw new Error("preparing the database failed; the lines above say why");
		await build;
		if (stopped.requested()) return 0;
		const served = { ...environment, HOSTNAME: HOST, NODE_ENV: "production", ...commit() };
		const ports = await Promise.all(Array.from({ length: settings.dashboards }, () => freePort()));
		const gateway = {
			...served,
			PORT: String(settings.port),
			HARMATTAN_DASHBOARDS: ports.map((port) => `http://${HOST}:${port}`).join(" "),
			LOG_LEVEL: "warn",
		};
		kept = database.keep();
		programs.push(
			keepRunning("worker", () => startNode("apps/worker/src/main.ts", [], { ...environment, LOG_LEVEL: "warn" })),
			...ports.map((port) =>
				keepRunning("dashboard", () => startNode(DASHBOARD_SERVER, [], { ...served, PORT: String(port) })),
			),
			keepRunning("gateway", () => startNode("apps/gateway/src/main.ts", [], gateway)),
		);
		const failed = Promise.race([kept, ...programs].map((program) => program.failed));
		const url = `http://${HOST}:${settings.port}`;
		await Promise.race([ready(url), failed, stopped.promise]);
		if (stopped.requested()) return 0;
		process.stdout.write(`Harmattan is ready at ${url}\n`);
		await runNode("apps/worker/src/commands/invite.ts", ["--address", settings.address], environment);
		copies = keepCopies(database);
		await Promise.race([stopped.promise, failed]);
		return 0;
	} finally {
		clearInterval(copies);
		await Promise.all(programs.map((program) => program.stop()));
		await (kept ?? database)?.stop();
	}
}

/** Copies the database into its archive now, where that is due, and looks again every hour. */
function keepCopies({ copyWhereDue }: InstallationDatabase): NodeJS.Timeout {
	const look = () =>
		copyWhereDue().catch((error: unknown) =>
			say(`the database was not copied into its archive: ${error instanceof Error ? error.message : String(error)}`),
		);
	void look();
	return setInterval(look, HOUR_MS);
}

/** The commit of the checkout, for health; nothing where it is no checkout. */
function commit(): Record<string, string> {
	const { status, stdout } = spawnSync("git", ["rev-parse", "--short", "HEAD"], { cwd: ROOT, encoding: "utf8" });
	return status === 0 ? { HARMATTAN_COMMIT: stdout.trim() } : {};
}

/** Ctrl-C, SIGTERM, or the end of the process that started this process. */
function stopRequest() {
	let requested = false;
	const promise = new Promise<void>((resolve) => {
		for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"] as const) {
			process.on(signal, () => {
				if (!requested) say("Stopping");
				requested = true;
				resolve();
			});
		}
	});
	return { promise, requested: () => requested };
}

async function refuseBusyPort(port: number): Promise<void> {
	const probe = createServer();
	const error = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
		probe.once("error", resolve);
		probe.listen(port, HOST, () => resolve(null));
	});
	probe.close();
	if (error?.code === "EADDRINUSE")
		throw new Error(
			`port ${port} is in use by another program. Stop it, or choose another port: PORT=${port + 1} npm start`,
		);
	if (error) throw error;
}

/** Waits until the worker takes jobs and a dashboard answers. */
async function ready(url: string): Promise<void> {
	const deadline = Date.now() + READY_TIMEOUT_MS;
	while (Date.now() < deadline) {
		const answer = await fetch(`${url}/api/health`).catch(() => null);
		const state = answer?.ok ? ((await answer.json()) as { worker: string }) : null;
		if (state?.worker === "running" && (await fetch(`${url}/api/v1/openapi.json`).catch(() => null))?.ok) return;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error(`the dashboard and the worker were not ready at ${url} within a minute`);
}
