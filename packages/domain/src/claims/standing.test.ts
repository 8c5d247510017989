import { describe, expect, it } from "vitest";
import { changesOf, type PastVerdict, standingOf, stoppedHolding } from "./standing.ts";
import type { Verdict } from "./verdict.ts";

const history = (...verdicts: Verdict[]): PastVerdict[] =>
	verdicts.map((verdict, index) => ({
		verdict,
		revision: verdicts.length - index,
		computedAt: `2026-11-0${index + 1}`,
	}));

describe("how a claim stands", () => {
	it("is since the first revision, without a break, that gave its verdict", () =>
		expect(standingOf(history("drifted", "drifted", "holds", "drifted"))).toMatchObject({
			since: { revision: 3 },
			before: "holds",
		}));
	it("is since its first verdict where it never changed", () =>
		expect(standingOf(history("holds", "holds"))).toMatchObject({ since: { revision: 1 }, before: null }));
	it("has a change for each verdict that is another than the one before it, newest first", () =>
		expect(
			changesOf(history("drifted", "drifted", "holds", "inconclusive")).map(({ before, verdict, revision }) => [
				revision,
				before,
				verdict,
			]),
		).toEqual([
			[3, "holds", "drifted"],
			[2, "inconclusive", "holds"],
		]));
	it("has no change where coverage alone took a verdict away or gave it back, and one where it came back as another", () => {
		const reported = (...verdicts: Verdict[]) =>
			changesOf(history(...verdicts)).map(({ before, verdict }) => [before, verdict]);
		expect(reported("not_testable", "holds")).toEqual([]);
		expect(reported("holds", "not_testable", "holds")).toEqual([]);
		expect(reported("contradicted", "not_testable", "holds")).toEqual([["holds", "contradicted"]]);
	});
	it("is not known without a verdict", () => expect(standingOf([])).toBeNull());
	it("stopped holding only where it held right before", () => {
		const stopped = (...verdicts: Verdict[]) => {
			const standing = standingOf(history(...verdicts));
			return standing !== null && stoppedHolding(standing);
		};
		expect([
			stopped("drifted", "holds"),
			stopped("holds", "drifted"),
			stopped("drifted", "inconclusive", "holds"),
			stopped("not_testable", "holds"),
		]).toEqual([true, false, false, false]);
	});
});
