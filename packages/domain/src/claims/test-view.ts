import type { ClaimFacts } from "./claim-facts.ts";
import type { TestOf } from "./claim-test.ts";
import { againstBound } from "./test-total.ts";
import type { ClaimPart } from "./verdict.ts";

type Bound = Parameters<typeof againstBound>[0];

const onlyPart = (of: { region: string; measure: string }, test: Bound, value: number | null): ClaimPart[] => [
	{ ...of, value, low: null, high: null, verdict: value === null ? "not_testable" : againstBound(test, value) },
];

/** What the events of a map's choice come to, against a bound or an expected value. */
export async function testChosen(test: TestOf<"chosen">, facts: ClaimFacts): Promise<ClaimPart[]> {
	return onlyPart({ region: "", measure: test.measure }, test, await facts.chosen(test.choice, test.measure));
}

/** A stated value against a bound or an expected value. */
export async function testStated(test: TestOf<"stated">, facts: ClaimFacts): Promise<ClaimPart[]> {
	return onlyPart({ region: test.region, measure: test.series }, test, (await facts.stated(test))?.value ?? null);
}
