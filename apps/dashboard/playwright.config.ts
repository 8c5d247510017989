import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";

/** The product under test: the real start command on a folder and a port of its own. Workers inherit both. */
process.env.HARMATTAN_E2E_PORT ??= String(20_000 + (process.pid % 20_000));
process.env.HARMATTAN_E2E_DATA ??= mkdtempSync(join(tmpdir(), "harmattan-e2e-"));
const port = Number(process.env.HARMATTAN_E2E_PORT);
const folder = process.env.HARMATTAN_E2E_DATA;
chmodSync(folder, 0o755);
const browser = process.env.HARMATTAN_BROWSER;

export default defineConfig({
	testDir: "e2e",
	workers: 1,
	timeout: 60_000,
	expect: { timeout: 15_000 },
	reporter: [["list"]],
	use: {
		baseURL: `http://127.0.0.1:${port}`,
		viewport: { width: 1440, height: 1000 },
		launchOptions: {
			...(browser ? { executablePath: browser } : {}),
			args: ["--no-sandbox", "--enable-unsafe-swiftshader"],
		},
	},
	webServer: {
		command: `${process.execPath} ../../tooling/commands/src/main.ts start`,
		url: `http://127.0.0.1:${port}/api/health`,
		timeout: 180_000,
		env: {
			PORT: String(port),
			HARMATTAN_DATA_DIR: folder,
			// Served by the test of the map's ground, on the next port.
			HARMATTAN_MAP_STYLE: `http://127.0.0.1:${port + 1}/style.json`,
		},
		gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
	},
});
