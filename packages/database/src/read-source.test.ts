import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Replica, startReplica } from "@harmattan/postgres/replica";
import { openServer, type PostgresServer } from "@harmattan/postgres/server";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Connection, type Database, openConnection } from "./client.ts";
import { ensureDatabase } from "./ensure-database.ts";
import { createReadSource } from "./read-source.ts";

let folder: string;
let server: PostgresServer;
let standby: Replica;
let primary: Connection;
let replica: Connection;
let administrator: Connection;
const clock = { now: 0 };
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "replica-"));
	await chmod(folder, 0o755);
	server = await openServer(join(folder, "primary"));
	await ensureDatabase(server.adminUrl, "harmattan");
	standby = await startReplica(server, join(folder, "primary"), join(folder, "standby"));
	primary = openConnection(server.url("harmattan"), { max: 2 });
	replica = openConnection(standby.url("harmattan"), { max: 2 });
	administrator = openConnection(standby.superuserUrl, { max: 1 });
	await primary.sql`create table revisions (id int)`;
});
afterAll(async () => {
	await Promise.all([primary, replica, administrator].map(({ close }) => close()));
	await standby.stop().catch(() => {});
	await server.stop();
	await rm(folder, { recursive: true, force: true });
});

const open = (longestMs = 5000) =>
	createReadSource(primary, replica, {
		longestMs,
		passedOverMs: 1000,
		now: () => clock.now,
		wait: async (milliseconds) => {
			clock.now += milliseconds;
			await wait(milliseconds);
		},
	});
const write = (id: number) => primary.sql`insert into revisions values (${id})`;
const newest = async (db: Database) =>
	(
		await db.execute<{ id: number; replica: boolean }>(
			sql`select max(id) as id, pg_is_in_recovery() as replica from revisions`,
		)
	)[0];

describe("a streaming replica", () => {
	it("answers readers, and always with what was committed before their request", async () => {
		const source = open();
		for (let id = 1; id <= 50; id++) {
			await write(id);
			expect(await newest(await source.current())).toEqual({ id, replica: true });
		}
	});
	it("that lags behind is waited for so long and no longer, then passed over for a while, and taken up again", async () => {
		const source = open(30);
		await administrator.sql`select pg_wal_replay_pause()`;
		await write(100);
		expect(await newest(await source.current())).toEqual({ id: 100, replica: false });
		await administrator.sql`select pg_wal_replay_resume()`;
		expect(await newest(await source.current())).toEqual({ id: 100, replica: false });
		clock.now += 1000;
		await write(101);
		// It has what it missed to replay first.
		for (let tries = 0; tries < 200 && !(await newest(await source.current()))?.replica; tries++) clock.now += 1000;
		expect(await newest(await source.current())).toEqual({ id: 101, replica: true });
	});
	it("that is another primary by mistake is never read", async () => {
		const source = createReadSource(primary, primary, {
			longestMs: 10,
			passedOverMs: 10,
			now: () => 0,
			wait: async () => {},
		});
		expect(await source.current()).toBe(primary.db);
	});
	it("that has stopped leaves readers to the primary", async () => {
		await standby.stop();
		expect(await newest(await open().current())).toEqual({ id: 101, replica: false });
	});
});
