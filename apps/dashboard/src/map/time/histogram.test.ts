import { dayOf } from "@harmattan/domain/time/calendar";
import { describe, expect, it } from "vitest";
import { histogramOf } from "./histogram.ts";

const MALI = { country: "MLI", from: "2020-01-01", to: "2020-03-31", kind: "complete" as const, source: "a test" };

const UNSTATED = { country: "MLI", from: "1997-01-01", to: "2020-12-31", kind: "unstated" as const, source: "a test" };

describe("the brush's histogram", () => {
	it("adds days up by week, from Monday to Sunday", () => {
		const whole = { from: dayOf("2020-01-06"), to: dayOf("2020-01-19") };
		const counts = [1, 0, 0, 0, 0, 0, 2, 4, 0, 0, 0, 0, 0, 8];
		const { values, interval } = histogramOf(counts, whole, whole, [MALI], []);
		expect([interval, values.map(({ period, value }) => [period, value])]).toEqual([
			"week",
			[
				["2020-01-06", 3],
				["2020-01-13", 12],
			],
		]);
	});
	it("shows a gap where no chosen country is covered, and 0 where one is", () => {
		const whole = { from: dayOf("2019-12-02"), to: dayOf("2020-01-12") };
		const counts = new Uint32Array(42);
		const valuesFor = (countries: string[]) =>
			histogramOf(counts, whole, whole, [MALI], countries).values.map(({ value }) => value);
		// The week of New Year is covered in part: no event on its covered days is no zero of the week.
		expect(valuesFor(["MLI"])).toEqual([null, null, null, null, null, 0]);
		expect(valuesFor(["NER"])).toEqual([null, null, null, null, null, null]);
	});
	it("marks the newest four weeks as provisional", () => {
		const whole = { from: dayOf("2020-01-06"), to: dayOf("2020-03-29") };
		const { values } = histogramOf(new Uint32Array(84), whole, whole, [MALI], []);
		expect(values.filter(({ provisional }) => provisional)).toHaveLength(4);
	});
	it("leaves the last weeks of an older period final, and counts nothing on days before the dataset's first", () => {
		const whole = { from: dayOf("2020-01-06"), to: dayOf("2020-03-29") };
		const shown = { from: dayOf("2019-12-30"), to: dayOf("2020-01-19") };
		const { values } = histogramOf(new Uint32Array(84).fill(1), whole, shown, [MALI], []);
		expect(values.map(({ value, provisional }) => [value, provisional])).toEqual([
			[null, false],
			[7, false],
			[7, false],
		]);
	});
	it("turns to months where weeks would be too many", () => {
		const whole = { from: dayOf("1997-01-01"), to: dayOf("2020-12-31") };
		const { values, interval } = histogramOf(new Uint32Array(9000).fill(1), whole, whole, [UNSTATED], []);
		expect([interval, values[0]?.value, values[1]?.value]).toEqual(["month", 31, 28]);
	});
});
