import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { packRecords } from "@harmattan/formats/reading/record-batch";
import { describe, expect, it } from "vitest";
import type { MappingSettings, RowBatch } from "./batch-mapper.ts";
import { createRowMappers } from "./row-mapper.ts";

const SMALL = 1000;
const LARGE = 100_000_000;
const COLUMNS = ["id", "type_of_violence", "date_start", "date_prec", "latitude", "longitude", "country", "where_prec"];
const settings = (format = "ucdp-ged"): MappingSettings => ({
	reading: { kind: "format", format, columns: COLUMNS, today: "2026-11-23", dateOrder: "iso" as const },
	datasetId: "test",
	importId: 1,
	release: null,
	scope: null,
	actors: [],
	aliases: [],
});
const batch = (): RowBatch => ({
	records: packRecords(
		["1,1,2019-06-09,1,14.5,-4.2,Mali,1", "2,1,1931-06-09,1,14.5,-4.2,Mali,1", "3,1,2019-06-10,1,14.6,-4.1,Mali,1"].map(
			(text, index) => ({ line: index + 2, values: text.split(",") }),
		),
	),
	indices: Uint32Array.of(0, 1, 2),
	fingerprints: BigUint64Array.of(1n, 2n, 3n),
	into: new Uint8Array(new SharedArrayBuffer(64)),
});

describe("mapping rows in a thread", () => {
	it("gives what mapping them here gives, for one import after another", async () => {
		const here = createRowMappers().open(settings(), SMALL);
		const expected = await here.map(batch());
		expect([...expected.refused.values()].map(({ message }) => message)).toEqual([
			"line 3, column date_start: “1931-06-09”. This source begins in 1989; check the year.",
		]);
		const mappers = createRowMappers();
		for (let turn = 0; turn < 3; turn++) {
			const thread = mappers.open(settings(), LARGE);
			const given = await Promise.all([thread.map(batch()), thread.map(batch())]);
			for (const { rows, ends, keys, refused } of given) {
				expect(Buffer.from(rows).equals(Buffer.from(expected.rows))).toBe(true);
				expect([ends, keys, refused]).toEqual([expected.ends, expected.keys, expected.refused]);
			}
			thread.close();
		}
	});
	it("fails the import whose thread fails, and not the next one", async () => {
		const mappers = createRowMappers();
		const broken = mappers.open(settings("no such format"), LARGE);
		await expect(broken.map(batch())).rejects.toThrow("there is no format no such format");
		broken.close();
		const next = mappers.open(settings(), LARGE);
		expect((await next.map(batch())).keys).toHaveLength(3);
		next.close();
	});
	it.each([
		["before its thread has started", ""],
		["once its thread has mapped", "await mapper.map(nothing);"],
	])("lets the process end when the import is over, %s", async (_when, mapping) => {
		const script = `
			import { packRecords } from "@harmattan/formats/reading/record-batch";
			import { createRowMappers } from "./row-mapper.ts";
			const mapper = createRowMappers().open(${JSON.stringify(settings())}, ${LARGE});
			const nothing = { records: packRecords([]), indices: new Uint32Array(), fingerprints: new BigUint64Array(), into: new Uint8Array(new SharedArrayBuffer(8)) };
			${mapping}
			mapper.close();
			console.log("over");`;
		const { stdout } = await promisify(execFile)(process.execPath, ["--eval", script], {
			cwd: import.meta.dirname,
			timeout: 30_000,
		});
		expect(stdout).toBe("over\n");
	});
});
