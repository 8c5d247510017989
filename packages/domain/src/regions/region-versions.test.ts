import { describe, expect, it } from "vitest";
import { crosswalk, overlap, pcodeOf, validityOf, versionOn } from "./region-versions.ts";

const reform = "2025-07-02";
const renamed = [
	{ name: "Sud-Ouest", validFrom: null, validTo: reform, pcode: "BF57" },
	{ name: "Djôrô", validFrom: reform, validTo: null, pcode: "BF57" },
];
const ended = [{ name: "Est", validFrom: null, validTo: reform, pcode: "BF52" }];
const made = [{ name: "Sirba", validFrom: reform, validTo: null, pcode: "BF58" }];

describe("a region by date", () => {
	it("has the name of the day, and none outside its days", () => {
		expect(versionOn(renamed, "2025-07-01")?.name).toBe("Sud-Ouest");
		expect(versionOn(renamed, reform)?.name).toBe("Djôrô");
		expect(versionOn(ended, "2025-07-01")?.name).toBe("Est");
		expect(versionOn(ended, reform)).toBeNull();
	});
	it("says from when to when it is there, and with which code", () => {
		expect(validityOf(renamed)).toEqual({ from: null, to: null });
		expect(validityOf(ended)).toEqual({ from: null, to: reform });
		expect(validityOf([])).toEqual({ from: null, to: null });
		expect([pcodeOf(renamed), pcodeOf([])]).toEqual(["BF57", null]);
	});
	it("was there with another, or ended on the day on which the other began", () => {
		expect([overlap(renamed, ended), overlap(made, renamed), overlap([], made)]).toEqual([true, true, true]);
		expect([overlap(ended, made), overlap(made, ended)]).toEqual([false, false]);
	});
});

describe("a region that was divided", () => {
	const successors = [
		{ id: "sirba", members: ["sirba", "GNA", "KMD"] },
		{ id: "tapoa", members: ["TAP", "dyamongou"] },
	];
	const counts = [
		{ unit: "GNA", events: 3, deaths: 10 },
		{ unit: "sirba", events: 1, deaths: null },
		{ unit: "dyamongou", events: 2, deaths: 0 },
		{ unit: null, events: 4, deaths: null },
		{ unit: "elsewhere", events: 1, deaths: 5 },
	];
	it("has its total in its parts and in what is not stated", () => {
		const { parts, notStated, total } = crosswalk(counts, successors);
		expect(parts).toEqual([
			{ id: "sirba", events: 4, deaths: 10 },
			{ id: "tapoa", events: 2, deaths: 0 },
		]);
		expect(notStated).toEqual({ events: 5, deaths: 5 });
		expect(total).toEqual({ events: 11, deaths: 15 });
		for (const measure of ["events", "deaths"] as const)
			expect([...parts, notStated].reduce((sum, part) => sum + (part[measure] ?? 0), 0)).toBe(total[measure]);
	});
	it("has deaths that are not stated where no event of a part states any, and none where there is no event", () => {
		const [first, second] = crosswalk([{ unit: "GNA", events: 2, deaths: null }], successors).parts;
		expect([first?.deaths, second?.deaths]).toEqual([null, 0]);
	});
	it("is refused where two successors claim a unit", () =>
		expect(() => crosswalk(counts, [...successors, { id: "other", members: ["GNA"] }])).toThrow(
			"GNA is a part of sirba and of other",
		));
});
