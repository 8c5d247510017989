import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { csvRecords } from "./csv-records.ts";

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "csv-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(name: string, content: string | Buffer) {
	const path = join(folder, name);
	await writeFile(path, content);
	return Array.fromAsync(csvRecords(path));
}

describe("CSV records", () => {
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
	it("end with a plain error where a gzip file is cut short, or is none", async () => {
		const whole = gzipSync(Array.from({ length: 5000 }, (_, index) => `${index},${Math.sin(index)}`).join("\n"));
		await expect(read("f.csv.gz", whole.subarray(0, whole.length - 2000))).rejects.toThrow(/cut short or damaged/);
		await expect(read("g.csv.gz", "id\n1\n")).rejects.toThrow(/cut short or damaged/);
	});
	it("name the line of an open quotation mark after many good records", async () => {
		const good = Array.from({ length: 500 }, (_, index) => `${index},ok`).join("\n");
		await expect(read("h.csv", `${good}\n501,"open\n`)).rejects.toThrow(/line 501: /);
	});
	it("end with an error that names the line where a quotation mark is never closed", async () => {
		await expect(read("e.csv", 'id,text\n1,ok\n2,"open\n')).rejects.toThrow(/line 3: .*unbalanced quotation mark/);
	});
});
