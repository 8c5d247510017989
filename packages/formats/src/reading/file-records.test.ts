import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileRecords } from "./file-records.ts";

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "csv-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(name: string, content: string | Buffer) {
	const path = join(folder, name);
	await writeFile(path, content);
	return Array.fromAsync(fileRecords(path));
}

describe("records of a file", () => {
	it("know the line that each starts on, over quoted newlines and doubled quotes", async () => {
		expect(await read("a.csv", 'id,text\n1,"one\ntwo"\n2,"say ""no"""\n')).toEqual([
			{ line: 1, values: ["id", "text"] },
			{ line: 2, values: ["1", "one\ntwo"] },
			{ line: 4, values: ["2", 'say "no"'] },
		]);
	});
	it.each([";", "\t"])("are split at %j where the first line says so", async (delimiter) => {
		expect(
			(await read("b.csv", `id${delimiter}text${delimiter}a,b\n1${delimiter}x${delimiter}y\n`))[0]?.values,
		).toEqual(["id", "text", "a,b"]);
	});
	it.each([
		["UTF-8 with a mark", Buffer.from("\uFEFFid,name\n1,Ménaka\n", "utf8")],
		["UTF-16", Buffer.from("\uFEFFid,name\n1,Ménaka\n", "utf16le")],
		["Windows-1252", Buffer.from("id,name\n1,Ménaka\n", "latin1")],
	])("are read from %s", async (_, bytes) => {
		expect(await read("c.csv", bytes)).toEqual([
			{ line: 1, values: ["id", "name"] },
			{ line: 2, values: ["1", "Ménaka"] },
		]);
	});
	it("are read from a gzip file", async () => {
		expect(await read("d.csv.gz", gzipSync("id\n1\n"))).toHaveLength(2);
	});
	it("end with a plain error where a gzip file is cut short", async () => {
		const whole = gzipSync(Array.from({ length: 5000 }, (_, index) => `${index},${Math.sin(index)}`).join("\n"));
		await expect(read("f.csv.gz", whole.subarray(0, whole.length - 2000))).rejects.toThrow(/cut short or damaged/);
	});
	it("receive a gzip file by its content, whatever its name", async () => {
		expect(await read("g.csv", gzipSync("id\n1\n"))).toHaveLength(2);
	});
	it("name the line of a quotation mark that is never closed, and go on with the next line", async () => {
		const good = Array.from({ length: 500 }, (_, index) => `${index},ok`).join("\n");
		const records = await read("h.csv", `${good}\n501,"open\n502,ok\n`);
		expect(records).toHaveLength(502);
		expect(records[500]).toMatchObject({ line: 501, fault: expect.stringMatching(/opens field 2 is never closed/) });
		expect(records[501]).toEqual({ line: 502, values: ["502", "ok"] });
	});
	it("go on after a field that continues behind its closing quotation mark", async () => {
		const records = await read("i.csv", 'id,text\n1,"a" b\n2,ok\n');
		expect(records[1]).toMatchObject({ line: 2, fault: expect.stringMatching(/goes on after/) });
		expect(records[2]).toEqual({ line: 3, values: ["2", "ok"] });
	});
	it("say where bytes are no text", async () => {
		const records = await read(
			"j.csv",
			Buffer.concat([Buffer.from("id,name\n1,M\u00e9naka\n".repeat(6000)), Buffer.from([0x32, 0x2c, 0xff, 0x0a])]),
		);
		expect(records.at(-1)).toMatchObject({ line: 12001, fault: expect.stringMatching(/field 2 holds bytes/) });
	});
	it("refuse a line without an end, and go on after it", async () => {
		const records = await read("l.csv", `id,text\n1,${"x".repeat(3_000_000)}\n2,ok\n`);
		expect(records.map(({ line, fault }) => [line, fault ?? null])).toEqual([
			[1, null],
			[2, "field 2 is longer than a field can be"],
			[3, null],
		]);
	});
	it("stop at a bomb", async () => {
		await expect(read("k.csv.gz", gzipSync(Buffer.alloc(100 * 1024 * 1024, "a")))).rejects.toThrow(
			/more than 200 times/,
		);
	});
});
