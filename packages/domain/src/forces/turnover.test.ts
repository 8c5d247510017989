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
const counted = (best: number | null, countKind: "deployed" | "recruited" | "estimated" = "deployed") => [
	{ countKind, low: null, best, high: null, date: { earliest: null, latest: null }, note: null, citations: [] },
];

const on = (day: string) => ({ earliest: day, latest: day });
const open = { earliest: null, latest: null };
const french = spell({
	force: "French",
	status: "withdrawn",
	from: on("2014-08-01"),
	to: on("2022-08-15"),
	strengths: counted(2400),
});
const wagner = spell({ force: "Wagner", type: "private_military", from: on("2021-12-01"), strengths: counted(1000) });

describe("departures against arrivals", () => {
	it("are our sums of what is stated, 15,400 against 1,000 at the end of 2023, with what is not stated named", () => {
		const found = turnover(
			[
				french,
				spell({
					force: "UN",
					status: "ended",
					from: on("2013-04-25"),
					to: on("2023-12-31"),
					strengths: counted(13_000),
				}),
				spell({ force: "EU", status: "ended", from: on("2013-02-18"), to: on("2023-05-18") }),
				wagner,
			],
			"2024-01-01",
		);
		expect(found).toMatchObject([
			{
				host: "MLI",
				gone: { sum: 15_400, notStated: ["EU"], counted: [{ force: "French", isUndated: true }, { force: "UN" }] },
				come: { sum: 1000, notStated: [] },
			},
		]);
	});
	it("count no force that took over from another within the years beside it, nor one that was gone before them", () => {
		const corps = spell({ force: "Corps", from: on("2025-06-06"), strengths: counted(2000, "estimated") });
		const serval = spell({
			force: "Serval",
			status: "ended",
			from: on("2013-01-11"),
			to: on("2014-07-31"),
			strengths: counted(2150),
		});
		const left = spell({ ...wagner, id: "left", status: "left", to: on("2025-06-06") });
		expect(turnover([serval, french, left, corps], "2026-06-01")).toMatchObject([
			{
				gone: { sum: 2400, counted: [{ force: "French" }] },
				come: { sum: 2000, counted: [{ countKind: "estimated" }] },
			},
		]);
	});
	it("leave out domestic forces, recruits, and what is only planned", () => {
		const found = turnover(
			[
				french,
				spell({ force: "VDP", type: "auxiliary", from: on("2020-01-21"), strengths: counted(50_000) }),
				wagner,
				spell({ force: "Recruits", from: on("2023-01-01"), strengths: counted(9, "recruited") }),
				spell({ force: "Corps", status: "prospective", strengths: counted(9) }),
			],
			"2024-01-01",
		);
		expect(found[0]?.come).toMatchObject({ sum: 1000, notStated: ["Recruits"] });
	});
	it("leave out a host where one side states nothing", () => {
		expect(turnover([french, spell({ force: "Silent", from: on("2023-01-01"), to: open })], "2024-01-01")).toEqual([]);
	});
});
