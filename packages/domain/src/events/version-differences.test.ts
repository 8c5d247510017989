import { describe, expect, it } from "vitest";
import { type VersionFields, versionDifferences } from "./version-differences.ts";

const VERSION: VersionFields = {
	dateStart: "2019-05-01",
	dateEnd: "2019-05-01",
	datePrecision: "day",
	country: "Nigeria",
	admin1: "Borno state",
	admin2: null,
	place: "Maiduguri town",
	latitude: 11.85,
	longitude: 13.16,
	geoPrecision: 1,
	type: "State-based conflict",
	actors: "A; B",
	fatalitiesLow: 1,
	fatalitiesBest: 35,
	fatalitiesHigh: 40,
	civilians: null,
	sourceCount: 2,
	withdrawal: null,
	details: { headline: "x", note: "y" },
};

describe("what differs between two versions of an event", () => {
	it("is listed field by field, with what is not stated as null", () => {
		const after = { ...VERSION, fatalitiesBest: 44, civilians: 3, details: { headline: "x2", extra: "z" } };
		expect(versionDifferences(VERSION, after)).toEqual([
			{ field: "fatalitiesBest", before: 35, after: 44 },
			{ field: "civilians", before: null, after: 3 },
			{ field: "extra", before: null, after: "z" },
			{ field: "headline", before: "x", after: "x2" },
			{ field: "note", before: "y", after: null },
		]);
	});
	it("is nothing between a version and itself", () => expect(versionDifferences(VERSION, { ...VERSION })).toEqual([]));
});
