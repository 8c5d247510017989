import { describe, expect, it } from "vitest";
import { presenceOn } from "./as-of.ts";
import { forceBalance } from "./balance.ts";
import type { Presence } from "./force.ts";

const unstated = { earliest: null, latest: null };
const spell = (rest: Partial<Presence>): Presence => ({
	id: "x",
	host: "MLI",
	force: "Force",
	sponsor: "Sponsor",
	type: "foreign_military",
	kind: "foreign_force",
	from: unstated,
	to: unstated,
	status: "present",
	note: null,
	lastConfirmed: unstated,
	strengths: [],
	citations: [],
	...rest,
});
const strength = (
	best: number | null,
	countKind: "deployed" | "recruited" = "deployed",
	low: number | null = null,
	high: number | null = null,
) => ({
	countKind,
	low,
	best,
	high,
	date: unstated,
	note: null,
	citations: [],
});
const year = (of: number) => ({ earliest: `${of}-01-01`, latest: `${of}-12-31` });

describe("presence on a day of the world", () => {
	const french = spell({ from: year(2013), to: year(2022), status: "withdrawn" });
	it.each([
		["2012-12-31", "absent"],
		["2013-06-01", "possibly_present"],
		["2014-01-01", "present"],
		["2022-06-01", "possibly_present"],
		["2023-01-01", "absent"],
	])("on %s is %s where only the years are known", (day, state) => expect(presenceOn(french, day)).toBe(state));
	it("counts a start that is not stated as before any day up to the end", () => {
		const un = spell({ to: { earliest: null, latest: "2023-12-31" }, status: "leaving" });
		expect(presenceOn(un, "1990-01-01")).toBe("present");
		expect(presenceOn(un, "2023-12-31")).toBe("present");
		expect(presenceOn(un, "2024-01-01")).toBe("absent");
	});
	it("is only possible where a force has ended and no day of the end is stated", () => {
		expect(presenceOn(spell({ status: "ended" }), "2023-01-01")).toBe("possibly_present");
	});
	it("is over once a source has said so, though no day of the end is stated", () => {
		const ended = spell({ status: "ended", lastConfirmed: { earliest: "2023-12-01", latest: "2023-12-31" } });
		expect(presenceOn(ended, "2023-12-31")).toBe("possibly_present");
		expect(presenceOn(ended, "2024-01-01")).toBe("absent");
	});
	it("is only possible after the last confirmation of a presence without a stated end", () => {
		const confirmed = spell({ lastConfirmed: { earliest: "2023-12-01", latest: "2023-12-31" } });
		expect(presenceOn(confirmed, "2023-12-31")).toBe("present");
		expect(presenceOn(confirmed, "2026-11-22")).toBe("possibly_present");
	});
	it("is none for a force that is only prospective", () =>
		expect(presenceOn(spell({ status: "prospective" }), "2023-01-01")).toBe("prospective"));
	it("is over for a prospect after the day on which it came to nothing", () => {
		const closed = spell({ status: "prospective", to: { earliest: "2024-04-10", latest: "2024-04-10" } });
		expect(presenceOn(closed, "2024-04-10")).toBe("prospective");
		expect(presenceOn(closed, "2024-04-11")).toBe("absent");
	});
});

describe("the force balance", () => {
	it("adds one sponsor's strengths of one count kind, with bounds as an envelope", () => {
		const lines = forceBalance(
			[
				spell({ id: "a", strengths: [strength(1000, "deployed", 900, 1200)] }),
				spell({ id: "b", strengths: [strength(500)] }),
			],
			"2023-01-01",
		);
		expect(lines).toEqual([
			{
				host: "MLI",
				sponsor: "Sponsor",
				domestic: false,
				countKind: "deployed",
				low: 1400,
				best: 1500,
				high: 1700,
				counted: 2,
				notStated: 0,
			},
		]);
	});
	it("never adds recruits to troops, nor domestic to foreign forces", () => {
		const lines = forceBalance(
			[
				spell({ id: "a", strengths: [strength(1000), strength(50000, "recruited")] }),
				spell({ id: "b", type: "auxiliary", strengths: [strength(200)] }),
			],
			"2023-01-01",
		);
		expect(lines.map((line) => [line.countKind, line.domestic, line.best])).toEqual([
			["deployed", false, 1000],
			["recruited", false, 50000],
			["deployed", true, 200],
		]);
	});
	it("says how many forces state no strength", () => {
		expect(forceBalance([spell({ id: "a" })], "2023-01-01")).toMatchObject([{ best: null, counted: 0, notStated: 1 }]);
	});
	it("leaves out who is not there", () =>
		expect(forceBalance([spell({ status: "prospective", strengths: [strength(10)] })], "2023-01-01")).toEqual([]));
});
