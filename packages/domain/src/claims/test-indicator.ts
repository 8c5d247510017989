import type { ClaimFacts } from "./claim-facts.ts";
import type { TestOf } from "./claim-test.ts";
import { againstBound } from "./test-total.ts";
import type { ClaimPart } from "./verdict.ts";

/** A value of an indicator against a bound or an expected value. */
export async function testIndicator(test: TestOf<"indicator">, facts: ClaimFacts): Promise<ClaimPart[]> {
	const point = await facts.indicator(test);
	const { value = null, low = null, high = null } = point ?? {};
	return [
		{
			region: test.region ?? "",
			measure: test.indicator,
			value,
			low,
			high,
			verdict: value === null ? "not_testable" : againstBound(test, value),
		},
	];
}
