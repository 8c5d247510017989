import type { ClaimFacts } from "./claim-facts.ts";
import type { ClaimTest } from "./claim-test.ts";
import { testChange } from "./test-change.ts";
import { testIndicator } from "./test-indicator.ts";
import { testMilestones, testPlaces, testStrengthShare } from "./test-reference.ts";
import { testRisingYears } from "./test-rising-years.ts";
import { testStatedIncrease, testStatedRising } from "./test-stated.ts";
import { testTotal } from "./test-total.ts";
import { testChosen, testStated } from "./test-view.ts";
import { type ClaimPart, type ClaimResult, combined, type Evidence } from "./verdict.ts";

/** Version of the tests: a verdict of another version may differ for that reason alone. */
export const CLAIMS_VERSION = 3;

const REFERENCE_ONLY: readonly ClaimTest["kind"][] = ["milestones", "strength_share", "places"];

const STATED: readonly ClaimTest["kind"][] = ["stated", "stated_rising", "stated_increase"];

/** Puts a claim's test to a dataset and the reference data. */
export async function evaluate(test: ClaimTest, facts: ClaimFacts): Promise<ClaimResult> {
	const parts = await partsOf(test, facts);
	const [only] = parts.length === 1 ? parts : [];
	return {
		verdict: parts.length === 0 ? "not_testable" : combined(parts, test.kind === "change" ? test.combine : "all"),
		evidence: evidenceOf(test.kind, facts.synthetic),
		value: only?.value ?? null,
		low: only?.low ?? null,
		high: only?.high ?? null,
		parts,
	};
}

function evidenceOf(kind: ClaimTest["kind"], synthetic: boolean): Evidence {
	if (STATED.includes(kind)) return "stated_values";
	if (REFERENCE_ONLY.includes(kind)) return "reference_data_only";
	return synthetic ? "demonstration" : "independent_events";
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
		case "chosen":
			return testChosen(test, facts);
		case "stated":
			return testStated(test, facts);
		case "stated_rising":
			return testStatedRising(test, facts);
		case "stated_increase":
			return testStatedIncrease(test, facts);
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
