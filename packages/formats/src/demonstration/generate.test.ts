import { describe, expect, it } from "vitest";
import { generateDemonstration } from "./generate.ts";

const input = {
	seed: 5,
	today: "2026-11-22",
	locate: () => ({ latitude: 14, longitude: 0, admin1: "Unit" }),
	admin1At: () => "Unit",
};
const events = [...generateDemonstration(input)];

describe("demonstration events", () => {
	it("number about 20,000, from 2012 to today and not beyond", () => {
		expect(events.length).toBeGreaterThan(18_000);
		expect(events.length).toBeLessThan(23_000);
		expect(events[0]?.dateStart.startsWith("2012")).toBe(true);
		expect(events.every((event) => event.dateStart <= input.today && event.dateEnd <= input.today)).toBe(true);
	});
	it("are the same for the same seed and day, and others for another seed", () => {
		expect([...generateDemonstration(input)]).toEqual(events);
		expect([...generateDemonstration({ ...input, seed: 6 })][10]).not.toEqual(events[10]);
	});
	it("say in every row that they are synthetic", () => {
		expect(
			events.every(
				(event) =>
					event.flags.includes("synthetic") &&
					event.place?.includes("(synthetic)") &&
					JSON.parse(event.details).notes.startsWith("Synthetic"),
			),
		).toBe(true);
	});
	it("keep low at or under best at or under high", () => {
		expect(
			events.every(
				(event) =>
					(event.fatalitiesLow ?? 0) <= (event.fatalitiesBest ?? 0) &&
					(event.fatalitiesBest ?? 0) <= (event.fatalitiesHigh ?? 0),
			),
		).toBe(true);
	});
});
