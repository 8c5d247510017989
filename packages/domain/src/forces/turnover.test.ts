import { describe, expect, it } from "vitest";
import type { Presence } from "./force.ts";
import { turnover } from "./turnover.ts";

const spell = (rest: Partial<Presence>): Presence => ({
	id: rest.force ?? "",
	host: "MLI",
	force: "",
	sponsor: "Sponsor",
	type: "foreign_military",
	kind: "foreign_force",
	from: { earliest: null, latest: null },
	to: { earliest: null, latest: null },
	lastConfirmed: { earliest: null, latest: null },
	status: "present",
	note: null,
	strengths: [],
	citations: [],
	...rest,
});
const counted = (best: number | null, countKind: "deployed" | "recruited" = "deployed") => [
	{ countKind, low: null, best, high: null, date: { earliest: null, latest: null }, note: null, citations: [] },
];

describe("departures against arrivals", () => {
	it("are our sums of what is stated, the assessment's 15,400 against 1,000, with what is not stated named", () => {
		const found = turnover([
			spell({ force: "French", status: "withdrawn", strengths: counted(2400) }),
			spell({ force: "UN", status: "leaving", strengths: counted(13_000) }),
			spell({ force: "EU", status: "ended" }),
			spell({ force: "Wagner", type: "private_military", strengths: counted(1000) }),
		]);
		expect(found).toMatchObject([
			{
				host: "MLI",
				gone: { sum: 15_400, notStated: ["EU"], counted: [{ force: "French", isUndated: true }, { force: "UN" }] },
				there: { sum: 1000, notStated: [] },
			},
		]);
	});
	it("leave out domestic forces, recruits, and what is only planned", () => {
		const found = turnover([
			spell({ force: "French", status: "withdrawn", strengths: counted(2400) }),
			spell({ force: "VDP", type: "auxiliary", strengths: counted(50_000) }),
			spell({ force: "Wagner", strengths: counted(1000) }),
			spell({ force: "Recruits", strengths: counted(9, "recruited") }),
			spell({ force: "Corps", status: "prospective", strengths: counted(9) }),
		]);
		expect(found[0]?.there).toMatchObject({ sum: 1000, notStated: ["Recruits"] });
	});
	it("are told of no host where one side states nothing", () => {
		expect(turnover([spell({ force: "French", status: "withdrawn", strengths: counted(400) })])).toEqual([]);
	});
});
