import { createWriteStream } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { ByteWriter, ParquetWriter, parquetWriteBuffer, schemaFromColumnData } from "hyparquet-writer";
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
	it("is refused by what it unpacks to, whatever its directory says", async () => {
		const name = await zip("bomb.xlsx", {
			"xl/workbook.xml": "<workbook/>",
			"xl/worksheets/sheet1.xml": Buffer.alloc(200 * 1024 * 1024, "a"),
		});
		await expect(records(name)).rejects.toThrow(/more than a workbook is read at/);
		// The directory then states a size of 10 bytes.
		const path = join(folder, name);
		const bytes = await readFile(path);
		for (let at = bytes.indexOf("PK\u0001\u0002"); at >= 0; at = bytes.indexOf("PK\u0001\u0002", at + 4))
			bytes.writeUInt32LE(10, at + 24);
		await writeFile(path, bytes);
		await expect(records(name)).rejects.toThrow(/damaged/);
	});
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
	it("is refused where it says that it holds more rows than its groups, or than their columns have values", async () => {
		const claiming = async (file: bigint, group: bigint) => {
			const writer = new ByteWriter();
			const columnData = [{ name: "id", data: [1, 2], type: "INT32" as const }];
			const parquet = new ParquetWriter({ writer, schema: schemaFromColumnData({ columnData }) });
			await parquet.write({ columnData });
			parquet.num_rows = file;
			for (const one of parquet.row_groups) one.num_rows = group;
			await parquet.finish();
			await writeFile(join(folder, "c.parquet"), Buffer.from(writer.getBuffer()));
			return records("c.parquet");
		};
		await expect(claiming(2n ** 52n, 2n)).rejects.toThrow(/its groups hold 2/);
		await expect(claiming(2n ** 52n, 2n ** 52n)).rejects.toThrow(/fewer values/);
		expect(await claiming(2n, 2n)).toHaveLength(3);
	});
	it("is refused where it is damaged", async () => {
		await writeFile(join(folder, "b.parquet"), Buffer.from("PAR1 and nothing else"));
		await expect(records("b.parquet")).rejects.toThrow(/Parquet file cannot be read/);
	});
});
