import { describe, expect, it } from "vitest";
import { decideMerge, decideRepeats } from "./decide.ts";
import { parseRelease, releaseInFileName } from "./release.ts";
import type { Withdrawal } from "./withdrawal.ts";

const version = (rank: number | null, hash: string, withdrawal: Withdrawal | null = null) => ({
	rank,
	hash,
	withdrawal,
});
const ucdp = { versioned: true };

describe("a row that meets what is held", () => {
	it.each([
		["is new without a counterpart", null, version(1, "a"), ucdp, "new"],
		["is a no-op with equal content", version(1, "a"), version(1, "a"), ucdp, "unchanged"],
		["is a no-op with equal content of a newer release", version(1, "a"), version(2, "a"), ucdp, "unchanged"],
		["is a revision in a newer release with other content", version(1, "a"), version(2, "b"), ucdp, "changed"],
		["is stale in an older release", version(2, "a"), version(1, "b"), ucdp, "stale"],
		["is set apart in the same release with other content", version(1, "a"), version(1, "b"), ucdp, "quarantined"],
		[
			"asks for the release where only the held one is stated",
			version(1, "a"),
			version(null, "b"),
			ucdp,
			"needs_release",
		],
		["is a revision where only its own release is stated", version(null, "a"), version(1, "b"), ucdp, "changed"],
		[
			"is a revision where a source numbers nothing",
			version(null, "a"),
			version(null, "b"),
			{ versioned: false },
			"changed",
		],
		["revives a deleted event in a newer version", version(1, "a", "deleted"), version(2, "a"), ucdp, "changed"],
		["does not revive a deleted event in its own version", version(1, "a", "deleted"), version(1, "a"), ucdp, "stale"],
		["revives an event that a snapshot lacked", version(1, "a", "absent"), version(1, "a"), ucdp, "changed"],
		["does not revive from an older release", version(2, "a", "absent"), version(1, "a"), ucdp, "stale"],
		["is new where the import that added it was undone", version(1, "a", "rolled_back"), version(1, "a"), ucdp, "new"],
	] as const)("%s", (_, stored, incoming, policy, outcome) =>
		expect(decideMerge(stored, incoming, policy)).toBe(outcome),
	);
});

describe("rows of one file with the same id", () => {
	it("collapse into the first where they are identical", () =>
		expect(
			decideRepeats([
				{ rank: 1, hash: "a" },
				{ rank: 1, hash: "a" },
			]),
		).toBe(0));
	it("leave the highest version where they differ", () =>
		expect(
			decideRepeats([
				{ rank: 1, hash: "a" },
				{ rank: 3, hash: "b" },
				{ rank: 2, hash: "c" },
			]),
		).toBe(1));
	it("have no winner where the highest version is tied", () =>
		expect(
			decideRepeats([
				{ rank: 1, hash: "a" },
				{ rank: 1, hash: "b" },
			]),
		).toBeNull());
});

describe("releases", () => {
	it("order finals and candidates as UCDP publishes them", () => {
		const ranks = ["24.1", "25.0.1", "25.0.11", "25.1", "26.0.1"].map((text) => parseRelease(text)?.rank ?? Number.NaN);
		expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
		expect(new Set(ranks).size).toBe(ranks.length);
	});
	it.each([
		["ucdp-ged-v20.1-nigeria.csv", "20.1"],
		["GEDEvent_v25_1.csv", "25.1"],
		["GEDEvent_v25_0_7.csv", "25.0.7"],
		["events.csv", undefined],
		["export-2023-11-22.csv", undefined],
	])("are read from the file name %s as %s", (name, release) => expect(releaseInFileName(name)?.text).toBe(release));
	it("are refused where the text is none", () => expect(parseRelease("latest")).toBeNull());
});
