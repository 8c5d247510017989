import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterEach, describe, expect, it } from "vitest";
import { addBase, basesOf, recoverTo } from "./archive.ts";
import { openServer, type PostgresServer } from "./server.ts";

const folders: string[] = [];
const servers: PostgresServer[] = [];
const newFolder = (name: string) => {
	const folder = mkdtempSync(join(tmpdir(), `harmattan-${name}-`));
	chmodSync(folder, 0o755);
	folders.push(folder);
	return folder;
};
const open = async (folder: string, archive: string | null = null) => {
	const server = await openServer(folder, { durable: false, archive });
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
const now = () => new Date();

afterEach(async () => {
	for (const server of servers.splice(0)) await server.stop();
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe("an archive of the write-ahead log", () => {
	it("brings back the database of an instant between two writes, in another folder, with its passwords", async () => {
		const [folder, archive] = [newFolder("primary"), join(newFolder("archive"), "kept here")];
		const server = await open(folder, archive);
		await ask(server.adminUrl, "create database tried");
		await ask(server.url("tried"), "create table written (word text)");
		await ask(server.url("tried"), "insert into written values ('before the copy')");
		await addBase(server, folder, archive, now);
		await ask(server.adminUrl, "select pg_sleep(1.1)");
		await ask(server.url("tried"), "insert into written values ('after the copy')");
		const [row] = await ask(server.adminUrl, "select clock_timestamp() as instant");
		await ask(server.url("tried"), "delete from written");
		await ask(server.superuserUrl, "select pg_switch_wal()");
		await server.stop();
		servers.pop();
		const target = join(newFolder("recovered"), "data");
		await recoverTo(archive, target, new Date(row?.instant));
		const recovered = await open(target);
		expect(await ask(recovered.url("tried"), "select word from written order by word")).toEqual([
			{ word: "after the copy" },
			{ word: "before the copy" },
		]);
		await ask(recovered.url("tried"), "insert into written values ('it takes writes')");
	});

	it("refuses an instant that it cannot bring back, and a folder that holds something, with what would do", async () => {
		const [folder, archive] = [newFolder("primary"), newFolder("archive")];
		const server = await open(folder, archive);
		const empty = join(newFolder("recovered"), "data");
		await expect(recoverTo(archive, empty, now())).rejects.toThrow("holds no copy of a database");
		const { at } = await addBase(server, folder, archive, now);
		await expect(recoverTo(archive, empty, new Date("2020-01-01"))).rejects.toThrow(
			`the oldest copy is of ${at.toISOString()}: name that instant or a later one`,
		);
		await expect(recoverTo(archive, folder, now())).rejects.toThrow("holds something");
		await expect(recoverTo(archive, empty, new Date("2999-01-01"))).rejects.toThrow(
			"the archived log ends before 2999-01-01T00:00:00.000Z",
		);
		// The newest state, into the folder that the refusal left free.
		await recoverTo(archive, empty, null);
		await expect(openServer(newFolder("primary"), { durable: false, archive: "/tmp/it's" })).rejects.toThrow(
			"cannot be an archive",
		);
	});

	it("keeps two copies, and the log from the older of them on", async () => {
		const [folder, archive] = [newFolder("primary"), newFolder("archive")];
		const server = await open(folder, archive);
		const log = () =>
			readdirSync(join(archive, "wal"))
				.filter((name) => /^[0-9A-F]{24}$/.test(name))
				.toSorted();
		const copies: Date[] = [];
		for (let day = 1; day <= 3; day++) {
			await ask(server.superuserUrl, "select pg_switch_wal()");
			copies.push((await addBase(server, folder, archive, () => new Date(`2026-11-0${day}T00:00:00Z`))).at);
		}
		expect(basesOf(archive).map(({ at }) => at)).toEqual(copies.slice(1));
		expect(log().length).toBeGreaterThan(0);
	});
});
