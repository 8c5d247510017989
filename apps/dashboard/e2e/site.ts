import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { test as base, type Page } from "@playwright/test";

export { expect, type Page } from "@playwright/test";

const PASSWORD = "correct horse battery staple";
const COMMANDS = "../../tooling/commands/src/main.ts";
const START_TIMEOUT_MS = 240_000;

/** An installation that runs for the tests of one worker: the real start command on a folder and a port of its own. */
export interface Site {
	/** Its address, without a slash at the end. */
	readonly url: string;
	/** Its data folder. */
	readonly folder: string;
	/** Where `HARMATTAN_MAP_STYLE` expects the operator's map style; nothing listens there until a test does. */
	readonly stylePort: number;
	/** Where `HARMATTAN_SMTP_URL` expects a mail server; nothing listens there until a test does. */
	readonly smtpPort: number;
	/** Makes an account by a link of the invite command, in a browser context of its own, and signs in. */
	join(role: "admin" | "analyst" | "reader", name?: string, email?: string): Promise<Page>;
	/** The import command beside the running product: its report and its exit code. */
	importFile(file: string): Promise<{ report: Record<string, number | string>; code: number | null }>;
}

/**
 * Tests that only read share the installation `shared`. A file whose tests change data, settings or people names one
 * of its own with `test.use({ installation: "..." })`, so that no file depends on what another did before it.
 */
export const test = base.extend<object, { installation: string; site: Site }>({
	installation: ["shared", { option: true, scope: "worker" }],
	site: [
		async ({ installation, browser }, use) => {
			const folder = await mkdtemp(join(tmpdir(), `harmattan-e2e-${installation}-`));
			await chmod(folder, 0o755);
			const [port, stylePort, smtpPort] = [await freePort(), await freePort(), await freePort()];
			const environment = {
				...process.env,
				PORT: String(port),
				HARMATTAN_DATA_DIR: folder,
				HARMATTAN_SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
				HARMATTAN_MAP_STYLE: `http://127.0.0.1:${stylePort}/style.json`,
			};
			const run = (args: string[]) =>
				spawn(process.execPath, [COMMANDS, ...args], { env: environment, stdio: ["ignore", "pipe", "inherit"] });
			const server = run(["start"]);
			await ready(server);
			const url = `http://127.0.0.1:${port}`;
			await use({
				url,
				folder,
				stylePort,
				smtpPort,
				async join(role, name = `The ${role}`, email = `${role}-${Date.now()}@example.org`) {
					const { output } = await finished(run(["invite", email, "--role", role]));
					const page = await (await browser.newContext({ baseURL: url })).newPage();
					await page.goto(output.trim());
					await page.getByLabel("Name").fill(name);
					await page.getByLabel("Password").fill(PASSWORD);
					await page.getByRole("button", { name: "Make the account" }).click();
					await page.getByRole("link", { name }).waitFor();
					return page;
				},
				async importFile(file) {
					const { output, code } = await finished(run(["import", file, "--json"]));
					return { report: JSON.parse(output), code };
				},
			});
			server.kill("SIGTERM");
			if (server.exitCode === null) await once(server, "exit");
			await rm(folder, { recursive: true, force: true });
		},
		{ scope: "worker", timeout: START_TIMEOUT_MS },
	],
	baseURL: ({ site }, use) => use(site.url),
});

/**
 * What axe finds wrong with a page, by rule and element.
 *
 * @param rules the rules to run; all of WCAG 2.2 A and AA and axe's own best practices where none are named.
 */
export async function axe(page: Page, rules?: readonly string[]): Promise<string[]> {
	const builder = new AxeBuilder({ page }).options({ resultTypes: ["violations"] });
	const { violations } = await (rules ? builder.withRules([...rules]) : builder).analyze();
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join("; ")}`);
}

/** A port of the loopback interface that nothing listens on. */
export async function freePort(): Promise<number> {
	const server = createServer().listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	server.close();
	await once(server, "close");
	return typeof address === "object" && address ? address.port : 0;
}

/** Resolves when the start command says that it serves; fails with its output where it ends before. */
async function ready(server: ChildProcess): Promise<void> {
	let output = "";
	await new Promise<void>((resolve, reject) => {
		server.stdout?.on("data", (chunk) => {
			output += chunk;
			if (output.includes("ready at")) resolve();
		});
		server.once("exit", () => reject(new Error(`the installation did not start:\n${output}`)));
	});
}

/** What a command printed, and its exit code. */
async function finished(command: ChildProcess): Promise<{ output: string; code: number | null }> {
	let output = "";
	command.stdout?.on("data", (chunk) => {
		output += chunk;
	});
	const [code] = await once(command, "close");
	return { output, code };
}
