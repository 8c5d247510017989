import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openConnection } from "@harmattan/database/client";
import { ensureDatabase } from "@harmattan/database/ensure-database";
import { openServer } from "@harmattan/postgres/server";
import { expect, it, vi } from "vitest";
import { keepDatabase } from "./keep-database.ts";

it("a database that is killed is started again on its port, with what it held, and stays stopped once it is to stop", async () => {
	const folder = await mkdtemp(join(tmpdir(), "keep-"));
	await chmod(folder, 0o755);
	const server = await openServer(folder);
	const port = Number(new URL(server.adminUrl).port);
	const kept = keepDatabase(server, () => openServer(folder, { durable: true, port }));
	await ensureDatabase(server.adminUrl, "kept");
	const connection = openConnection(server.url("kept"), { max: 1 });
	await connection.sql`create table kept as select 42 as answer`;
	const startOf = async () =>
		(await connection.sql<{ at: string }[]>`select pg_postmaster_start_time()::text as at`)[0]?.at;
	const before = await startOf();
	const [pid] = (await readFile(join(folder, "postgres", "postmaster.pid"), "utf8")).split("\n");
	process.kill(Number(pid), "SIGKILL");
	// A session of the killed server still answers for a moment.
	const isAnother = () =>
		startOf()
			.then((at) => at !== before)
			.catch(() => false);
	await vi.waitUntil(isAnother, { timeout: 30_000, interval: 200 });
	expect([...(await connection.sql`select answer from kept`)]).toEqual([{ answer: 42 }]);
	await connection.close();
	await kept.stop();
	expect(await server.alive()).toBe(false);
	await rm(folder, { recursive: true });
}, 60_000);
