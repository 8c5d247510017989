import { describe, expect, it } from "vitest";
import type { Presence, StrengthObservation } from "./force.ts";
import { strengthNear, strengthOn } from "./strength.ts";

const UNDATED = { earliest: null, latest: null };
const seen = (countKind: StrengthObservation["countKind"], best: number | null, day: string | null) => ({
	countKind,
	low: null,
	best,
	high: null,
	date: day === null ? UNDATED : { earliest: day, latest: day },
	note: null,
	citations: [],
});
const force = (...strengths: StrengthObservation[]): Presence => ({
	id: "force",
	host: "MLI",
	force: "Force",
	sponsor: "Sponsor",
	type: "foreign_military",
	kind: "foreign_force",
	from: UNDATED,
	to: UNDATED,
	lastConfirmed: UNDATED,
	status: "present",
	note: null,
	strengths,
	citations: [],
});

describe("the strength that is shown of a force on a day", () => {
	it("is the newest in the field by then, whatever was authorised or called for since", () => {
		const un = force(
			seen("deployed", 15_000, "2021-06-30"),
			seen("estimated", 14_000, "2022-02-28"),
			seen("authorised", 13_289, "2022-06-29"),
		);
		expect(strengthOn(un, "2021-12-31")?.best).toBe(15_000);
		expect(strengthOn(un, "2023-01-01")?.best).toBe(14_000);
	});
	it("is what was recruited, then what was planned, where nobody counted the field", () => {
		const auxiliaries = force(seen("sought", 50_000, "2022-10-25"), seen("recruited", 25_000, "2022-11-08"));
		expect(strengthOn(auxiliaries, "2022-11-01")?.best).toBe(50_000);
		expect(strengthOn(auxiliaries, "2023-01-01")?.best).toBe(25_000);
	});
	it("is undated only where no number has a date, and none before the first", () => {
		expect(
			strengthOn(force(seen("deployed", 13_000, null), seen("deployed", 15_000, "2021-06-30")), "2022-01-01")?.best,
		).toBe(15_000);
		expect(strengthOn(force(seen("deployed", 13_000, null)), "2022-01-01")?.best).toBe(13_000);
		expect(strengthOn(force(seen("deployed", 15_000, "2021-06-30")), "2020-01-01")).toBeNull();
	});
});

describe("the strength nearest to a day", () => {
	it("is of the observation closest before or after it, and never of a plan", () => {
		const french = force(
			seen("deployed", 1000, "2014-08-31"),
			seen("deployed", 2400, "2022-02-24"),
			seen("planned", 1, "2021-11-27"),
			seen("deployed", 7, null),
		);
		expect(strengthNear(french, "2021-11-27")?.best).toBe(2400);
		expect(strengthNear(french, "2015-01-01")?.best).toBe(1000);
	});
	it("takes a bound where no best figure is stated, and is null without any number", () => {
		expect(
			strengthNear(force({ ...seen("deployed", null, "2024-07-08"), low: 950, high: 1000 }), "2024-01-01")?.best,
		).toBe(950);
		expect(strengthNear(force(seen("authorised", 11_200, "2013-04-25")), "2014-01-01")).toBeNull();
	});
});
