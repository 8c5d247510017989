import { seededRandom } from "@harmattan/domain/statistics/seeded-random";
import { describe, expect, it } from "vitest";
import { FieldTexts } from "./field-texts.ts";
import { keptColumns } from "./json-writer.ts";
import { packRecords } from "./record-batch.ts";
import { Row } from "./row.ts";

const row = (values: Record<string, string>) =>
	new Row(Object.keys(values)).turnTo(packRecords([{ line: 2, values: Object.values(values) }]), 0);

describe("a row read by column", () => {
	it("gives text without the space around it, whatever space that is", () => {
		const read = row({ a: " \tMopti\r\n", b: "\u00a0Ménaka\u3000", c: " \u2003 ", d: "é" });
		expect(["a", "b", "c", "d", "e"].map((column) => read.text(column))).toEqual(["Mopti", "Ménaka", null, "é", null]);
	});
	it("takes away the apostrophe that keeps a spreadsheet from computing, and no other", () => {
		const read = row({ a: "'=1+1", b: "'-4.2", c: "'quoted'", d: "'" });
		expect(["a", "b", "c", "d"].map((column) => read.text(column))).toEqual(["=1+1", "-4.2", "'quoted'", "'"]);
		expect(read.number("b")).toBe(-4.2);
	});
	it("reads a number to the last bit, as the engine does", () => {
		const random = seededRandom(1);
		for (let trial = 0; trial < 5000; trial++) {
			const text = ((random() - 0.5) * 10 ** Math.floor(random() * 12)).toFixed(Math.floor(random() * 9));
			expect(row({ a: text }).number("a")).toBe(Number(text));
		}
	});
	it.each(["1e3", "+7", "0x10", "12345678901234567890", ".5", "5."])("reads %s as the engine does", (text) =>
		expect(row({ a: text }).number("a")).toBe(Number(text)),
	);
	it.each(["-", ".", "1.2.3", "1,5", "four", "NaN", "Infinity"])("refuses %s as a number", (text) =>
		expect(() => row({ a: text }).number("a")).toThrow(/plain number/),
	);
	it("keeps columns as JSON that says what they said, and leaves NUL out", () => {
		const values = { a: 'say "no" \\ yes', b: "two\nlines\t\u0001", c: "", d: "Ménaka 🐪", e: "n\u0000o" };
		expect(JSON.parse(row(values).json(keptColumns(["d", "c", "b", "a", "e", "none"])))).toEqual({
			d: values.d,
			b: values.b,
			a: values.a,
			e: "no",
		});
		expect(row({ a: "" }).json(keptColumns(["a"]))).toBe("{}");
	});
});

describe("texts that are remembered", () => {
	it("are those of their bytes, among many that share a place", () => {
		const texts = new FieldTexts();
		const random = seededRandom(2);
		for (let trial = 0; trial < 60_000; trial++) {
			const text = `${trial % 2 === 0 ? "Ségou" : "group"} ${Math.floor(random() * 30_000)}`;
			const bytes = Buffer.from(text);
			expect(texts.read(bytes, 0, bytes.length)).toBe(text);
		}
	});
});
