import type { Presence } from "@harmattan/domain/forces/force";
import { describe, expect, it } from "vitest";
import { forceBand } from "./force-bands.ts";
import { layMilestones } from "./milestone-lanes.ts";
import { periodBars } from "./period-bars.ts";

describe("bars of a series", () => {
	const value = (period: string, of: number | null) => ({ period, value: of, provisional: false });
	const model = periodBars(
		[
			value("2023-01-02", 4),
			value("2023-01-09", null),
			value("2023-01-16", null),
			value("2023-01-23", 0),
			value("2023-01-30", 8),
		],
		{ width: 100, top: 0, bottom: 50 },
		7,
	);
	it("draw 0 as a bar without height and no value as a gap", () => {
		expect(model?.bars.map((bar) => bar.value)).toEqual([4, 0, 8]);
		expect(model?.gaps).toHaveLength(1);
		expect(model?.gaps[0]?.width).toBeCloseTo(40, 5);
	});
	it("start the value axis at 0", () => expect(model?.y(0)).toBe(50));
	it("make no model of nothing", () => expect(periodBars([], { width: 100, top: 0, bottom: 50 }, 7)).toBeNull());
});

describe("milestone names", () => {
	const marks = Array.from({ length: 9 }, (_, index) => ({
		id: String(index),
		x: 100 + index * 25,
		title: "A milestone of some length",
		date: "Dec",
	}));
	const { laid, unnamed } = layMilestones(marks, 400, 3);
	const span = (mark: (typeof laid)[number]) => {
		const length = (mark.title.length + mark.date.length + 1) * 5.6 + 10;
		return mark.anchor === "start" ? [mark.x, mark.x + length] : [mark.x - length, mark.x];
	};
	it("never overlap in a lane, nor leave the chart", () => {
		for (const [index, a] of laid.entries()) {
			const [from = 0, to = 0] = span(a);
			expect(from >= 0 && to <= 400).toBe(true);
			for (const b of laid.slice(index + 1)) {
				const [start = 0, end = 0] = span(b);
				expect(a.lane !== b.lane || to < start || end < from).toBe(true);
			}
		}
	});
	it("are all accounted for, named or not", () => expect(laid.length + unnamed.length).toBe(marks.length));
});

describe("the band of a force", () => {
	const unstated = { earliest: null, latest: null };
	const spell = (rest: Partial<Presence>): Presence => ({
		id: "x",
		host: "MLI",
		force: "Force",
		sponsor: null,
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
	const frame = { from: "2012-01-01", to: "2024-01-01" };
	const strength = {
		countKind: "deployed" as const,
		low: null,
		best: 2400,
		high: null,
		date: unstated,
		note: null,
		citations: [],
	};
	const observed = (best: number, day: string) => ({ ...strength, best, date: { earliest: day, latest: day } });
	it("is outlined between the bounds of an inexact start and end", () => {
		const band = forceBand(
			spell({
				from: { earliest: "2013-01-01", latest: "2013-12-31" },
				to: { earliest: "2022-01-01", latest: "2022-12-31" },
				status: "withdrawn",
				strengths: [observed(2400, "2013-12-31")],
			}),
			frame,
		);
		expect(band.pieces.map(({ from, to, style }) => [from, to, style])).toEqual([
			["2013-01-01", "2013-12-31", "outlined"],
			["2013-12-31", "2022-01-01", "solid"],
			["2022-01-01", "2022-12-31", "outlined"],
		]);
	});
	it("draws nothing before the first day that a source states, and an arrow there where the start is not stated", () => {
		expect(forceBand(spell({}), frame)).toMatchObject({ firstStated: null, pieces: [] });
		const ended = spell({ to: { earliest: null, latest: "2023-12-31" }, status: "leaving", strengths: [strength] });
		expect(forceBand(ended, frame)).toMatchObject({ firstStated: "2023-12-31", pieces: [], strength: null });
	});
	it("has a strength from the day on which it was observed until the next, and is dashed before", () => {
		const { pieces } = forceBand(
			spell({
				from: { earliest: "2020-01-01", latest: "2020-01-01" },
				to: { earliest: "2023-01-01", latest: "2023-01-01" },
				status: "ended",
				strengths: [observed(3000, "2022-01-01"), observed(1000, "2021-01-01")],
			}),
			frame,
		);
		expect(pieces.map(({ from, style, strength: best }) => [from, style, best])).toEqual([
			["2020-01-01", "dashed", null],
			["2021-01-01", "solid", 1000],
			["2022-01-01", "solid", 3000],
		]);
	});
	it("is unconfirmed after its last confirmation where no end is stated", () => {
		const { pieces } = forceBand(
			spell({
				from: { earliest: "2021-01-01", latest: "2021-01-01" },
				lastConfirmed: { earliest: "2023-12-01", latest: "2023-12-31" },
				strengths: [observed(2400, "2021-01-01")],
			}),
			frame,
		);
		expect(pieces.map(({ from, to, style }) => [from, to, style])).toEqual([
			["2021-01-01", "2023-12-31", "solid"],
			["2023-12-31", "2024-01-01", "unconfirmed"],
		]);
	});
	it("has no piece for a force that is only prospective", () =>
		expect(forceBand(spell({ status: "prospective" }), frame)).toMatchObject({ prospective: true, pieces: [] }));
	it("is cut at the frame", () =>
		expect(
			forceBand(
				spell({
					from: { earliest: "2000-01-01", latest: "2000-01-01" },
					lastConfirmed: { earliest: null, latest: "2020-01-01" },
				}),
				frame,
			).pieces[0]?.from,
		).toBe("2012-01-01"));
});
