import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import { FileStore } from "@tus/file-store";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { createTestContext, memberContext } from "./testing/test-context.ts";
import { openUploads, type Uploads } from "./uploads.ts";

const MB = 1_000_000;
const TUS = { "tus-resumable": "1.0.0" };
const CONTENT = Buffer.alloc(100_000, "0123456789");
/** Bytes of a piece that still find room on a disk that fills. */
const ROOM = 30_000;

let database: TestDatabase;
let folder: string;
let member: NonNullable<Awaited<ReturnType<typeof memberContext>>["member"]>;
beforeAll(async () => {
	database = await createTestDatabase(inject("adminUrl"));
	folder = await mkdtemp(join(tmpdir(), "uploads-"));
	const admin = await memberContext(createTestContext(database), "admin");
	if (!admin.member) throw new Error("no admin");
	member = admin.member;
});
afterAll(async () => {
	await rm(folder, { recursive: true });
	await database.close();
});

/** A store on a disk that takes part of a piece and is full then, as the operating system tells it. */
class FillingStore extends FileStore {
	full = false;
	override async write(readable: Readable, id: string, offset: number): Promise<number> {
		if (!this.full) return super.write(readable, id, offset);
		const pieces: Buffer[] = [];
		for await (const piece of readable) pieces.push(piece as Buffer);
		await super.write(Readable.from([Buffer.concat(pieces).subarray(0, ROOM)]), id, offset);
		throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
	}
}

async function ask(uploads: Uploads, method: string, path: string, headers: object, body?: Buffer): Promise<Response> {
	const request = new Request(`http://localhost${path}`, {
		method,
		headers: { ...TUS, ...headers },
		...(body ? { body: new Uint8Array(body), duplex: "half" } : {}),
	});
	return uploads.handle(request, member);
}
const create = (uploads: Uploads, bytes: number) =>
	ask(uploads, "POST", "/api/uploads", {
		"upload-length": String(bytes),
		"upload-metadata": `filename ${Buffer.from("events.csv").toString("base64")}`,
	});
const imports = async () => (await database.sql`select id from imports`).length;

describe("an upload", () => {
	it("that does not fit on the disk is refused before its first byte, with what there is and what it needs", async () => {
		const uploads = openUploads(database.db, folder, { freeBytes: async () => 5 * MB });
		const answer = await create(uploads, 256 * MB);
		expect([answer.status, await answer.text()]).toEqual([
			507,
			"The file has 256 MB and the server's disk 5 MB left. Free some, then choose the file again.\n",
		]);
		expect(await imports()).toBe(0);
	});
	it("keeps a name of any characters as people write it", async () => {
		const uploads = openUploads(database.db, folder);
		const name = `a\u0000b${"🐪".repeat(300)}.csv`;
		const created = await ask(uploads, "POST", "/api/uploads", {
			"upload-length": "0",
			"upload-metadata": `filename ${Buffer.from(name).toString("base64")}`,
		});
		const [kept] = await database.sql`select file_name from imports where id = ${created.headers.get("x-import-id")}`;
		expect(kept?.file_name).toBe(`ab${"🐪".repeat(198)}`);
		await database.sql`delete from imports`;
	});
	it("that fills the disk keeps what has come, records nothing, and is whole once it is gone on with", async () => {
		const store = new FillingStore({ directory: folder });
		const uploads = openUploads(database.db, folder, { store, freeBytes: async () => (store.full ? 0 : 50 * MB) });
		const location = (await create(uploads, CONTENT.length)).headers.get("location") ?? "";
		const send = (offset: number) =>
			ask(
				uploads,
				"PATCH",
				location,
				{ "upload-offset": String(offset), "content-type": "application/offset+octet-stream" },
				CONTENT.subarray(offset),
			);
		store.full = true;
		const answer = await send(0);
		expect([answer.status, await answer.text()]).toEqual([
			507,
			"The server's disk is full. What has come is kept: free some room, then choose the same file again.\n",
		]);
		expect(await imports()).toBe(0);
		store.full = false;
		const offset = Number((await ask(uploads, "HEAD", location, {})).headers.get("upload-offset"));
		expect(offset).toBe(ROOM);
		const last = await send(offset);
		expect(last.status).toBe(204);
		expect(Number(last.headers.get("x-import-id"))).toBeGreaterThan(0);
		expect(await readFile(join(folder, location.split("/").at(-1) ?? ""))).toEqual(CONTENT);
	});
});
