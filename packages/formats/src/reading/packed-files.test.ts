import { createWriteStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { parquetWriteBuffer } from "hyparquet-writer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { ZipFile } from "yazl";
import { fileRecords } from "./file-records.ts";

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "packed-"));
});
afterAll(() => rm(folder, { recursive: true }));

const records = (name: string) => Array.fromAsync(fileRecords(join(folder, name)));
async function zip(name: string, entries: Record<string, string | Buffer>): Promise<string> {
	const file = new ZipFile();
	for (const [entry, content] of Object.entries(entries)) file.addBuffer(Buffer.from(content), entry);
	file.end();
	await pipeline(file.outputStream, createWriteStream(join(folder, name)));
	return name;
}

describe("a zip file", () => {
	it("is read where it holds one table, beside what else it packs", async () => {
		await zip("a.zip", { "GEDEvent_v25_1.csv": "id,name\n1,Ménaka\n", "readme.pdf": "x", "__MACOSX/._GED.csv": "x" });
		expect(await records("a.zip")).toEqual([
			{ line: 1, values: ["id", "name"] },
			{ line: 2, values: ["1", "Ménaka"] },
		]);
	});
	it("is refused with its tables named where it holds several, or none", async () => {
		await zip("b.zip", { "a.csv": "id\n", "b.csv": "id\n" });
		await expect(records("b.zip")).rejects.toThrow(/2 tables \(a.csv, b.csv\)/);
		await zip("c.zip", { "readme.txt.pdf": "x" });
		await expect(records("c.zip")).rejects.toThrow(/no \.csv/);
	});
	it("is refused where it is damaged, or unpacks to far more than it holds", async () => {
		await writeFile(join(folder, "d.zip"), Buffer.from("PK\u0003\u0004 and nothing else"));
		await expect(records("d.zip")).rejects.toThrow(/cut short or damaged/);
		await zip("e.zip", { "bomb.csv": Buffer.alloc(100 * 1024 * 1024, "a") });
		await expect(records("e.zip")).rejects.toThrow(/more than 200 times/);
	});
});

describe("a workbook", () => {
	it("gives its first sheet as text: days as days, whole numbers without decimals, blanks blank", async () => {
		await writeExcelFile([
			[{ value: "id" }, { value: "date" }, { value: "deaths" }],
			[{ value: 15960 }, { value: new Date("2023-07-26T00:00:00Z"), type: Date, format: "yyyy-mm-dd" }, null],
		]).toFile(join(folder, "a.xlsx"));
		expect(await records("a.xlsx")).toEqual([
			{ line: 1, values: ["id", "date", "deaths"] },
			{ line: 2, values: ["15960", "2023-07-26", ""] },
		]);
	});
});

describe("a Parquet file", () => {
	it("gives its columns as header and its rows as text", async () => {
		const buffer = parquetWriteBuffer({
			columnData: [
				{ name: "id", data: [1, 2], type: "INT32" },
				{ name: "place", data: ["Ménaka", null], type: "STRING" },
				{ name: "latitude", data: [15.92, 14.5], type: "DOUBLE" },
			],
		});
		await writeFile(join(folder, "a.parquet"), Buffer.from(buffer));
		expect(await records("a.parquet")).toEqual([
			{ line: 1, values: ["id", "place", "latitude"] },
			{ line: 2, values: ["1", "Ménaka", "15.92"] },
			{ line: 3, values: ["2", "", "14.5"] },
		]);
	});
	it("is refused where it is damaged", async () => {
		await writeFile(join(folder, "b.parquet"), Buffer.from("PAR1 and nothing else"));
		await expect(records("b.parquet")).rejects.toThrow(/Parquet file can not be read/);
	});
});
