import { describe, expect, it } from "vitest";
import { creditOf, releasesHeld, worksToCite } from "./credit.ts";

const ucdp = { format: "ucdp-ged", attribution: "UCDP GED; Sundberg & Melander 2013" };
const held = (...releases: string[]) => releasesHeld(releases).map(({ text }) => text);

describe("how a dataset is credited", () => {
	it("names the releases, and Hegre et al. 2020 as soon as one of them is a candidate", () => {
		expect(creditOf({ ...ucdp, releases: ["25.1"] })).toBe("UCDP GED; Sundberg & Melander 2013; releases 25.1");
		expect(creditOf({ ...ucdp, releases: ["26.0.2", "25.1"] })).toBe(
			"UCDP GED; Sundberg & Melander 2013; Hegre et al. 2020; releases 25.1, 26.0.2",
		);
	});

	it("leaves out a candidate whose days a later final release covers", () => {
		expect(held("23.0.10", "20.1", "26.0.2")).toEqual(["20.1", "23.0.10", "26.0.2"]);
		expect(held("23.0.10", "24.1")).toEqual(["24.1"]);
		expect(worksToCite({ format: "ucdp-ged", releases: ["23.0.10", "24.1"] }).map(({ doi }) => doi)).toEqual([
			"10.1177/0022343313484347",
		]);
	});

	it("names many releases by the first and the last", () => {
		const releases = ["25.1", "26.0.1", "26.0.2", "26.0.3", "26.0.4"];
		expect(creditOf({ ...ucdp, releases })).toContain("releases 25.1 … 26.0.4 (5)");
	});

	it("adds nothing to a dataset of no publisher", () => {
		expect(creditOf({ format: "mapped", attribution: "Own records", releases: [] })).toBe("Own records");
		expect(worksToCite({ format: "mapped", releases: [] })).toEqual([]);
	});
});
