import { deflateRawSync, gzipSync } from "node:zlib";

/** A way to break a file: its name, and the broken bytes. */
export interface Mutation {
	kind: string;
	bytes: Buffer;
}

type Random = () => number;
const whole = (random: Random, below: number) => Math.floor(random() * below);
const at = (random: Random, bytes: Buffer) => whole(random, bytes.length);
const insert = (bytes: Buffer, position: number, extra: Buffer) =>
	Buffer.concat([bytes.subarray(0, position), extra, bytes.subarray(position)]);

const WAYS: Record<string, (bytes: Buffer, random: Random) => Buffer> = {
	"bytes flipped": (bytes, random) => {
		const broken = Buffer.from(bytes);
		for (let times = 1 + whole(random, 20); times > 0; times--) broken[at(random, broken)] = whole(random, 256);
		return broken;
	},
	truncated: (bytes, random) => bytes.subarray(0, at(random, bytes)),
	"quotes unbalanced": (bytes, random) => insert(bytes, at(random, bytes), Buffer.from('"')),
	NULs: (bytes, random) => insert(bytes, at(random, bytes), Buffer.alloc(1 + whole(random, 50))),
	"a 10 MB field": (bytes, random) => insert(bytes, at(random, bytes), Buffer.alloc(10_000_000, "x")),
	"5,000 columns": (bytes, random) => insert(bytes, at(random, bytes), Buffer.from(",x".repeat(5000))),
	"wrong encoding": (bytes, random) =>
		random() < 0.5
			? Buffer.from(`\uFEFF${bytes.toString("latin1")}`, "utf16le")
			: insert(bytes, at(random, bytes), Buffer.from([0xe9, 0xff, 0xc3])),
	"lines swapped": (bytes, random) => {
		const lines = bytes.toString("latin1").split("\n");
		const [a, b] = [whole(random, lines.length), whole(random, lines.length)];
		[lines[a], lines[b]] = [lines[b] ?? "", lines[a] ?? ""];
		return Buffer.from(lines.join("\n"), "latin1");
	},
	"line ends changed": (bytes, random) =>
		Buffer.from(bytes.toString("latin1").replaceAll("\n", random() < 0.5 ? "\r" : "\r\n"), "latin1"),
	"a gzip file cut": (bytes, random) => {
		const packed = gzipSync(bytes);
		return packed.subarray(0, at(random, packed));
	},
	"a zip file broken": (bytes, random) => {
		const packed = Buffer.concat([Buffer.from("PK\u0003\u0004"), deflateRawSync(bytes)]);
		packed[at(random, packed)] = whole(random, 256);
		return packed;
	},
	"a Parquet mark on a table": (bytes) => Buffer.concat([Buffer.from("PAR1"), bytes, Buffer.from("PAR1")]),
	"values replaced": (bytes, random) => {
		const odd = [
			"1e999",
			"-0",
			"NaN",
			"2019-02-30",
			"9".repeat(400),
			"\u202Eabc",
			"=1+1",
			"'; drop table events;--",
			"{}",
			"\\N",
			"\\.",
		];
		const cells = bytes.toString("utf8").split(",");
		for (let times = 1 + whole(random, 10); times > 0; times--)
			cells[whole(random, cells.length)] = odd[whole(random, odd.length)] ?? "";
		return Buffer.from(cells.join(","));
	},
};
const RARE = ["a 10 MB field"];

/** Breaks a file in one way or two, the same for the same numbers. */
export function mutate(bytes: Buffer, random: Random): Mutation {
	const names = Object.keys(WAYS).filter((name) => !RARE.includes(name) || random() < 0.1);
	const kinds = [names[whole(random, names.length)] ?? "truncated"];
	if (random() < 0.2) kinds.push("bytes flipped");
	return {
		kind: kinds.join(", "),
		bytes: kinds.reduce(
			(broken, kind) => (broken.length === 0 ? broken : (WAYS[kind]?.(broken, random) ?? broken)),
			bytes,
		),
	};
}
