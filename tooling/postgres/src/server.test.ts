import { execFileSync } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterEach, describe, expect, it } from "vitest";
import { binariesFolder } from "./binaries.ts";
import { serverUser } from "./run-as.ts";
import { openServer, type PostgresServer } from "./server.ts";

const folders: string[] = [];
const servers: PostgresServer[] = [];
const newFolder = () => {
	const folder = mkdtempSync(join(tmpdir(), "harmattan-server-"));
	folders.push(folder);
	return folder;
};
const open = async (folder: string) => {
	const server = await openServer(folder, { durable: false });
	servers.push(server);
	return server;
};
const ask = async (url: string, text: string) => {
	const sql = postgres(url, { max: 1, onnotice: () => {} });
	try {
		return await sql.unsafe(text);
	} finally {
		await sql.end({ timeout: 5 });
	}
};
/** What a server says to somebody who knocks without the right password. */
const refusal = (url: string) =>
	ask(url, "select 1").then(
		() => "let in",
		(error: { code: string }) => error.code,
	);
const WRONG_PASSWORD = "28P01";

afterEach(async () => {
	for (const server of servers.splice(0)) await server.stop();
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe("the embedded server", () => {
	it("lets no user of the machine in without its password, by no name and into no database", async () => {
		const { adminUrl } = await open(newFolder());
		const { port } = new URL(adminUrl);
		for (const user of ["harmattan", "postgres", "root"])
			for (const password of ["", ":", ":harmattan"])
				for (const database of ["postgres", "template1"])
					expect(await refusal(`postgres://${user}${password}@127.0.0.1:${port}/${database}`), user).toBe(
						WRONG_PASSWORD,
					);
	});
	it("gives the product a role that can neither run programs nor read files of the machine", async () => {
		const { adminUrl } = await open(newFolder());
		expect(await ask(adminUrl, "select rolname, rolsuper from pg_roles where rolname = current_user")).toMatchObject([
			{ rolname: "harmattan", rolsuper: false },
		]);
		await expect(ask(adminUrl, "copy (select 1) to program 'true'")).rejects.toThrow(/permission denied/);
		await expect(ask(adminUrl, "select pg_read_file('/etc/passwd')")).rejects.toThrow(/permission denied/);
	});
	it("keeps its folder and passwords from others", async () => {
		const folder = newFolder();
		await open(folder);
		expect(statSync(folder).mode & 0o007).toBe(0);
		for (const name of ["database-password", "database-superuser"])
			expect(statSync(join(folder, name)).mode & 0o077, name).toBe(0);
	});
});

describe("a folder that holds what is not ours", () => {
	it("keeps its rights, and what we lay into it is closed by itself", async () => {
		const folder = newFolder();
		chmodSync(folder, 0o755);
		mkdirSync(join(folder, "somebody-elses"));
		await open(folder);
		expect(statSync(folder).mode & 0o777).toBe(0o755);
		for (const name of ["postgres", "database-password", "database-superuser"])
			expect(statSync(join(folder, name)).mode & 0o077, name).toBe(0);
	});
});

describe("a server of an earlier version, which let everybody in", () => {
	/** Makes a folder as the versions before did: trust, and a superuser of the product's name that owns everything. */
	async function oldFolder(): Promise<string> {
		const folder = newFolder();
		const [bin, as, data] = [binariesFolder(), serverUser(), join(folder, "postgres")];
		execFileSync("chmod", ["755", folder]);
		mkdirSync(data, { mode: 0o700 });
		if (as.uid !== undefined && as.gid !== undefined) chownSync(data, as.uid, as.gid);
		const run = (program: string, args: string[]) =>
			execFileSync(join(bin, program), args, { ...as, cwd: "/", stdio: "ignore" });
		run("initdb", ["-D", data, "-U", "harmattan", "--auth=trust", "--encoding=UTF8", "--locale=C"]);
		const door = join(data, "old");
		mkdirSync(door);
		if (as.uid !== undefined && as.gid !== undefined) chownSync(door, as.uid, as.gid);
		run("pg_ctl", [
			"start",
			"-D",
			data,
			"-w",
			"-l",
			join(data, "log"),
			"-o",
			`-c listen_addresses= -c unix_socket_directories=${door} -c port=5432`,
		]);
		const sql = (database: string) =>
			postgres({ path: join(door, ".s.PGSQL.5432"), username: "harmattan", database, max: 1 });
		const first = sql("postgres");
		await first.unsafe("create database harmattan");
		await first.end();
		const own = sql("harmattan");
		await own.unsafe(`
			create schema work;
			create type kind as enum ('a');
			create table events (id int generated always as identity, kind kind, month int) partition by range (month);
			create table events_1 partition of events for values from (0) to (100);
			create view newest as select * from events;
			create function work.twice(n int) returns int language sql as 'select 2 * n';
			insert into events (kind, month) values ('a', 1)`);
		await own.end();
		run("pg_ctl", ["stop", "-D", data, "-m", "fast", "-w"]);
		return folder;
	}
	it("gets passwords at the next start, and its data belong to a role without rights over the machine", async () => {
		const folder = await oldFolder();
		const server = await open(folder);
		const url = server.url("harmattan");
		expect(await refusal(url.replace(/:[^:@/]+@/, "@"))).toBe(WRONG_PASSWORD);
		expect(readFileSync(join(folder, "postgres", "pg_hba.conf"), "utf8")).not.toMatch(/^\s*\w.*\btrust\b/m);
		expect(await ask(url, "select id, kind from newest")).toMatchObject([{ id: 1, kind: "a" }]);
		expect(await ask(url, "select rolsuper from pg_roles where rolname = current_user")).toMatchObject([
			{ rolsuper: false },
		]);
		await ask(
			url,
			`alter table events add column note text; alter type kind add value 'b'; drop function work.twice(int);
			create table work.more (id int); drop view newest; drop table events`,
		);
	});
	it("starts as any other afterwards", async () => {
		const folder = await oldFolder();
		await (await openServer(folder, { durable: false })).stop();
		expect(await ask((await open(folder)).url("harmattan"), "select count(*)::int as rows from events")).toMatchObject([
			{ rows: 1 },
		]);
	});
});
