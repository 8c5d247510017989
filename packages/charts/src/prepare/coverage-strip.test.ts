import { describe, expect, it } from "vitest";
import { coverageStrip } from "./coverage-strip.ts";

const span = (country: string, from: string, to: string, kind: "complete" | "partial" = "complete") => ({
	country,
	from,
	to,
	kind,
	source: "a test",
});
const runs = (strip: ReturnType<typeof coverageStrip>, row: number) =>
	strip?.rows[row]?.runs.map(({ months, state }) => [state, months]);

describe("coverage by country and month", () => {
	it("has a run for months that are alike, and a gap as a gap", () => {
		const strip = coverageStrip(
			[
				span("world", "2023-10-01", "2023-10-31"),
				span("world", "2026-01-01", "2026-02-10"),
				span("MLI", "2023-12-05", "2024-01-31", "partial"),
			],
			["NER", "MLI"],
		);
		expect(runs(strip, 0)).toEqual([
			["whole", 1],
			["none", 26],
			["whole", 1],
			["part", 1],
		]);
		expect(runs(strip, 1)).toEqual([
			["whole", 1],
			["none", 1],
			["selection", 2],
			["none", 23],
			["whole", 1],
			["part", 1],
		]);
		expect(strip?.years.map(({ label }) => label)).toEqual(["2024", "2025", "2026"]);
	});
	it("is none without a span", () => expect(coverageStrip([], ["MLI"])).toBeNull());
});
