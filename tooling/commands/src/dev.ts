import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { freePort } from "./free-port.ts";
import { openInstallation } from "./installation-database.ts";
import { installationSecret } from "./installation-secret.ts";
import { runNode } from "./run-node.ts";
import { ROOT, readSettings } from "./settings.ts";

/** `npm run dev`: the installation in watch mode: the dashboard reloads modules, the worker restarts. */
export async function run(): Promise<number> {
	// biome-ignore lint/style/noProcessEnv: commands read the operator's settings
	const settings = readSettings(process.env);
	const database = await openInstallation(settings);
	try {
		const env = {
			// biome-ignore lint/style/noProcessEnv: children inherit the operator's environment
			...process.env,
			DATABASE_URL: database.url,
			HARMATTAN_UPLOADS_DIR: join(settings.dataFolder, "uploads"),
			HARMATTAN_BACKUPS_DIR: join(settings.dataFolder, "backups"),
			HARMATTAN_URL: settings.address,
			HARMATTAN_SECRET: installationSecret(settings.dataFolder),
		};
		await runNode("apps/worker/src/commands/prepare.ts", ["--demonstration"], { DATABASE_URL: database.url });
		await runNode("apps/worker/src/commands/invite.ts", ["--address", settings.address], {
			DATABASE_URL: database.url,
		});
		const worker = spawn(process.execPath, ["--watch", join(ROOT, "apps/worker/src/main.ts")], {
			cwd: ROOT,
			stdio: "inherit",
			env,
		});
		const app = join(ROOT, "apps/dashboard");
		const port = await freePort();
		const dashboard = spawn(join(app, "node_modules/.bin/next"), ["dev", "--port", String(port)], {
			cwd: app,
			stdio: "inherit",
			env,
		});
		const gateway = spawn(process.execPath, ["--watch", join(ROOT, "apps/gateway/src/main.ts")], {
			cwd: ROOT,
			stdio: "inherit",
			env: {
				...env,
				PORT: String(settings.port),
				HARMATTAN_DASHBOARDS: `http://127.0.0.1:${port}`,
				NODE_ENV: "development",
				// What is edited must be seen at once.
				HARMATTAN_CACHE_MB: "0",
			},
		});
		const stop = new Promise((resolve) => {
			for (const signal of ["SIGINT", "SIGTERM", "disconnect"] as const) process.on(signal, resolve);
		});
		await Promise.race([stop, once(worker, "exit"), once(dashboard, "exit"), once(gateway, "exit")]);
		gateway.kill("SIGTERM");
		worker.kill("SIGTERM");
		dashboard.kill("SIGTERM");
		return 0;
	} finally {
		await database.stop();
	}
}
