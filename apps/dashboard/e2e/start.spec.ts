import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { freePort } from "./site.ts";

let folder: string;
test.beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "harmattan-start-"));
	await chmod(folder, 0o755);
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

interface Started {
	child: ChildProcess;
	output: () => string;
	ready: boolean;
	code: Promise<number | null>;
}

async function start(port: number): Promise<Started> {
	const child = spawn(process.execPath, ["../../tooling/commands/src/main.ts", "start"], {
		env: { ...process.env, PORT: String(port), HARMATTAN_DATA_DIR: folder },
		stdio: ["ignore", "pipe", "pipe", "ipc"],
	});
	let output = "";
	const code = once(child, "exit").then(([exit]) => exit as number | null);
	for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk));
	await expect.poll(() => output.includes("ready at") || child.exitCode !== null, { timeout: 150_000 }).toBe(true);
	return { child, output: () => output, ready: output.includes("ready at"), code };
}

/** Pid of the running database; 0 where none runs. */
const postmaster = async () =>
	Number((await readFile(join(folder, "postgres/postmaster.pid"), "utf8").catch(() => "0")).split("\n")[0]);
test("start serves, ends everything on SIGTERM, and starts again", async () => {
	const port = await freePort();
	const first = await start(port);
	expect(first.output()).toContain(`Harmattan is ready at http://127.0.0.1:${port}`);
	const health = async () => (await fetch(`http://127.0.0.1:${port}/api/health`)).json();
	expect(await health()).toMatchObject({ status: "ok", database: "ok", worker: "running" });
	// Files of events and verdicts of claims are formed at the start.
	await expect.poll(async () => (await health()).queueDepth, { timeout: 90_000 }).toBe(0);
	expect(await postmaster()).toBeGreaterThan(0);
	first.child.kill("SIGTERM");
	expect(await first.code).toBe(0);
	expect(await postmaster()).toBe(0);
	await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
});

test("a kill -9 leaves nothing that blocks the next start", async () => {
	const port = await freePort();
	const first = await start(port);
	const database = await postmaster();
	first.child.kill("SIGKILL");
	await first.code;
	await expect
		.poll(() =>
			fetch(`http://127.0.0.1:${port}/`).then(
				() => "serving",
				() => "gone",
			),
		)
		.toBe("gone");
	const second = await start(port);
	expect(second.ready).toBe(true);
	expect(await postmaster(), "the database that was left running is adopted").toBe(database);
	second.child.kill("SIGTERM");
	await second.code;
	expect(await postmaster()).toBe(0);
});

test("a busy port is a clear error that names the remedy", async () => {
	const server = createServer().listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	const port = typeof address === "object" && address ? address.port : 0;
	const refused = await start(port);
	expect(await refused.code).toBe(1);
	expect(refused.output()).toContain(
		`port ${port} is in use by another program. Stop it, or choose another port: PORT=${port + 1} npm start`,
	);
	server.close();
});
