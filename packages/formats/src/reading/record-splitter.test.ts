import { seededRandom } from "@harmattan/domain/statistics/seeded-random";
import { describe, expect, it } from "vitest";
import { createFingerprint } from "./fingerprints.ts";
import { packRecords, type RecordBatch, recordsOf } from "./record-batch.ts";
import { RecordSplitter } from "./record-splitter.ts";
import { createSharedMemory } from "./shared-memory.ts";

const PIECES = ["", "a", "Ménaka", "x,y", 'say "no"', "two\nlines", "two\r\nlines", '"', " ", "\u001f"];
const random = seededRandom(20261123);
const pick = () => PIECES[Math.floor(random() * PIECES.length)] ?? "";
const quoted = (value: string) =>
	/[",\r\n]/.test(value) || random() < 0.2 ? `"${value.replaceAll('"', '""')}"` : value;

/** Splits bytes that arrive in pieces, what is not used of one put before the next. */
function split(bytes: Uint8Array, most: number): RecordBatch[] {
	const splitter = new RecordSplitter({ delimiter: ",", newline: "\n" }, createSharedMemory());
	const batches: RecordBatch[] = [];
	let rest: Uint8Array = new Uint8Array();
	for (let at = 0; at <= bytes.length; ) {
		const next = Math.min(bytes.length, at + 1 + Math.floor(random() * most));
		const last = next === bytes.length;
		const piece = Buffer.concat([rest, bytes.subarray(at, next)]);
		const { batch, used } = splitter.split(piece, 0, last);
		batches.push(batch);
		rest = piece.subarray(used);
		if (last) break;
		at = next;
	}
	return batches;
}

describe("splitting bytes into records", () => {
	it("gives each field as it was written, wherever the bytes are cut", () => {
		for (let trial = 0; trial < 300; trial++) {
			const rows = Array.from({ length: 12 }, () => ["id", ...Array.from({ length: 4 }, pick)]);
			const text = rows.map((row) => row.map(quoted).join(",")).join(trial % 2 === 0 ? "\n" : "\r\n");
			const found = split(Buffer.from(text), 1 + trial).flatMap(recordsOf);
			expect(found.map(({ values }) => values)).toEqual(rows);
			const line = rows.slice(0, -1).join("").split("\n").length + rows.length - 1;
			expect(found.at(-1)?.line).toBe(line);
		}
	});
});

describe("the fingerprint of a record", () => {
	const header = ["id", "date", "notes", "deaths"];
	const format = { columns: ["id", "deaths", "date"], mapperVersion: 1 };
	const of = (columns: readonly string[], values: readonly string[], version = 1) =>
		createFingerprint({ ...format, mapperVersion: version }, columns)(packRecords([{ line: 1, values }]), 0);
	const first = of(header, ["1", "2023-07-26", "x", "4"]);

	it("is the same whatever the order and number of the columns", () =>
		expect(of(["extra", "DEATHS", "date", "id"], ["y", "4", "2023-07-26", "1"])).toBe(first));
	it("minds what the mapper reads, and nothing else", () => {
		expect(of(header, ["1", "2023-07-26", "other notes", "4"])).toBe(first);
		expect(of(header, ["1", "2023-07-26", "x", "5"])).not.toBe(first);
		expect(of(header, ["12", "023-07-26", "x", "4"])).not.toBe(first);
	});
	it("is another once the mapper makes something else of it", () =>
		expect(of(header, ["1", "2023-07-26", "x", "4"], 2)).not.toBe(first));
});
