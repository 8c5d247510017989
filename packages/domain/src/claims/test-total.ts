import { missingDays, sumOfDays } from "../comparison/windows.ts";
import { dayOf } from "../time/calendar.ts";
import type { ClaimFacts } from "./claim-facts.ts";
import type { TestOf } from "./claim-test.ts";
import { type ClaimPart, untested, type Verdict } from "./verdict.ts";

/** A count or sum against a bound or an expected value. Its days must all be covered. */
export async function testTotal(test: TestOf<"total">, facts: ClaimFacts): Promise<ClaimPart[]> {
	const daily = await facts.days(test.scope, test.measure);
	const [from, to] = [dayOf(test.from), dayOf(test.to)];
	const of = { region: test.scope.region, measure: test.measure };
	const value = daily === null ? null : sumOfDays(daily, from, to);
	if (value === null) return [untested(of, missingDays(daily, from, to))];
	return [{ ...of, value, low: null, high: null, verdict: againstBound(test, value) }];
}

/** What a value says of its bound: `about` holds within the tolerance, has drifted within twice that, and is contradicted beyond. */
export function againstBound(
	{ op, expected, tolerance }: Pick<TestOf<"total">, "op" | "expected" | "tolerance">,
	value: number,
): Verdict {
	if (op === "at_least") return value >= expected ? "holds" : "contradicted";
	if (op === "at_most") return value <= expected ? "holds" : "contradicted";
	const off = expected === 0 ? Math.abs(value) : Math.abs(value - expected) / Math.abs(expected);
	return off <= tolerance ? "holds" : off <= 2 * tolerance ? "drifted" : "contradicted";
}
