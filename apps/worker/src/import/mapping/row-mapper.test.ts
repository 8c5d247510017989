import { describe, expect, it } from "vitest";
import type { MappingSettings, RowBatch } from "./batch-mapper.ts";
import { createRowMappers } from "./row-mapper.ts";

const SMALL = 1000;
const LARGE = 100_000_000;
const COLUMNS = ["id", "type_of_violence", "date_start", "date_prec", "latitude", "longitude", "country", "where_prec"];
const settings = (format = "ucdp-ged"): MappingSettings => ({
	reading: { kind: "format", format, columns: COLUMNS, today: "2026-11-23" },
	datasetId: "test",
	importId: 1,
	release: null,
	actors: [],
	aliases: [],
});
const batch = (): RowBatch => ({
	lines: Uint32Array.of(2, 3, 4),
	texts: [
		"1\u001f1\u001f2019-06-09\u001f1\u001f14.5\u001f-4.2\u001fMali\u001f1",
		"2\u001f1\u001f1931-06-09\u001f1\u001f14.5\u001f-4.2\u001fMali\u001f1",
		"3\u001f1\u001f2019-06-10\u001f1\u001f14.6\u001f-4.1\u001fMali\u001f1",
	],
	fingerprints: BigUint64Array.of(1n, 2n, 3n),
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
});
