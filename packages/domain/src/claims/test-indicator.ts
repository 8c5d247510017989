import type { ClaimFacts } from "./claim-facts.ts";
import type { TestOf } from "./claim-test.ts";
import { againstBound } from "./test-total.ts";
import { type ClaimPart, untested } from "./verdict.ts";

/** A value of an indicator against a bound or an expected value. */
export async function testIndicator(test: TestOf<"indicator">, facts: ClaimFacts): Promise<ClaimPart[]> {
	const of = { region: test.region ?? "", measure: test.indicator };
	const point = await facts.indicator(test);
	// A count of what is held of a period that is covered in part is no value of the period.
	if (point === null || point.value === null || point.isSelection || point.coveredDays < point.days)
		return [untested(of, point?.uncovered)];
	const { value, low, high } = point;
	return [{ ...of, value, low, high, verdict: againstBound(test, value) }];
}
