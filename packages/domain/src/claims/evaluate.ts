import type { ClaimFacts } from "./claim-facts.ts";
import type { ClaimTest } from "./claim-test.ts";
import { testChange } from "./test-change.ts";
import { testIndicator } from "./test-indicator.ts";
import { testMilestones, testPlaces, testStrengthShare } from "./test-reference.ts";
import { testRisingYears } from "./test-rising-years.ts";
import { testTotal } from "./test-total.ts";
import { type ClaimPart, type ClaimResult, combined } from "./verdict.ts";

/** Version of the tests: a verdict of another version may differ for that reason alone. */
export const CLAIMS_VERSION = 2;

const REFERENCE_ONLY: readonly ClaimTest["kind"][] = ["milestones", "strength_share", "places"];

/** Puts a claim's test to a dataset and the reference data. */
export async function evaluate(test: ClaimTest, facts: ClaimFacts): Promise<ClaimResult> {
	const parts = await partsOf(test, facts);
	const [only] = parts.length === 1 ? parts : [];
	return {
		verdict: parts.length === 0 ? "not_testable" : combined(parts, test.kind === "change" ? test.combine : "all"),
		evidence: REFERENCE_ONLY.includes(test.kind)
			? "reference_data_only"
			: facts.synthetic
				? "demonstration"
				: "independent_events",
		value: only?.value ?? null,
		low: only?.low ?? null,
		high: only?.high ?? null,
		parts,
	};
}

async function partsOf(test: ClaimTest, facts: ClaimFacts): Promise<ClaimPart[]> {
	switch (test.kind) {
		case "rising_years":
			return testRisingYears(test, facts);
		case "change":
			return testChange(test, facts);
		case "total":
			return testTotal(test, facts);
		case "indicator":
			return testIndicator(test, facts);
		case "milestones":
			return testMilestones(test, facts);
		case "strength_share":
			return testStrengthShare(test, facts);
		case "places":
			return testPlaces(test, facts);
		case "not_testable":
			return [];
	}
}
