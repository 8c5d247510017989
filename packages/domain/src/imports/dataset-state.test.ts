import { describe, expect, it } from "vitest";
import { parseRelease } from "../merge/release.ts";
import { type DatasetState, stateWith, stateWithout } from "./dataset-state.ts";

const NOTHING: DatasetState = { release: null, coverage: [] };
const brought = (release: string | null, extra: object = {}) => ({
	format: "ucdp-ged",
	release: release === null ? null : parseRelease(release),
	held: { from: "2001-03-04", to: "2020-05-06" },
	countries: ["MLI"],
	now: new Date("2026-11-23T12:00:00Z"),
	...extra,
});
const span = (country: string, from: string, to: string, source = "a codebook") => ({ country, from, to, source });
const days = ({ coverage }: DatasetState) => coverage.map(({ country, from, to }) => [country, from, to]);

describe("a dataset's release and coverage", () => {
	it("are those of the newest release, whatever order releases come in", () => {
		const newer = stateWith(NOTHING, brought("25.1"));
		expect(newer).toEqual({
			release: "25.1",
			coverage: [span("MLI", "1989-01-01", "2024-12-31", "UCDP GED 25.1: the years that the release covers")],
		});
		expect(stateWith(newer, brought("24.1"))).toEqual(newer);
		expect(stateWith(stateWith(NOTHING, brought("24.1")), brought("25.1"))).toEqual(newer);
	});
	it("keep a gap that somebody declared, unless the import covers it", () => {
		const gap = {
			release: null,
			coverage: [span("MLI", "1990-01-01", "1995-12-31"), span("MLI", "2019-01-01", "2019-12-31")],
		};
		const own = { format: "mapped", held: { from: "2020-02-01", to: "2021-02-01" } };
		expect(days(stateWith(gap, brought(null, own)))).toEqual([
			["MLI", "1990-01-01", "1995-12-31"],
			["MLI", "2019-01-01", "2021-12-31"],
		]);
		expect(days(stateWith(gap, brought("25.1")))).toEqual([["MLI", "1989-01-01", "2024-12-31"]]);
	});
	it("are after an undone import what they were before it", () => {
		const before = stateWith(NOTHING, brought("24.1"));
		const after = stateWith(before, brought("25.1", { countries: ["MLI", "NER"] }));
		expect(stateWithout(after, { before, after })).toEqual(before);
	});
	it("keep, through an undoing, what an admin has set since", () => {
		const before = stateWith(NOTHING, brought("24.1"));
		const after = stateWith(before, brought("25.1", { countries: ["MLI", "NER"] }));
		const set = {
			...after,
			coverage: after.coverage.map((one) => (one.country === "NER" ? { ...one, to: "2010-12-31" } : one)),
		};
		expect(days(stateWithout(set, { before, after }))).toEqual([
			["MLI", "1989-01-01", "2023-12-31"],
			["NER", "1989-01-01", "2010-12-31"],
		]);
	});
});
