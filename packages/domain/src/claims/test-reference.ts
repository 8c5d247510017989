import { sum } from "../statistics/rate-ratio.ts";
import type { ClaimFacts } from "./claim-facts.ts";
import type { TestOf } from "./claim-test.ts";
import type { ClaimPart } from "./verdict.ts";

/** Milestones of a kind that lie wholly within some days. */
export function testMilestones(test: TestOf<"milestones">, { milestones }: ClaimFacts): ClaimPart[] {
	const value = milestones.filter(
		({ kind, countries, date }) =>
			kind === test.milestone &&
			countries.some((country) => test.countries.includes(country)) &&
			date.earliest !== null &&
			date.latest !== null &&
			date.earliest >= test.from &&
			date.latest <= test.to,
	).length;
	return [part("", test.milestone, value, value === test.expected ? "holds" : "contradicted")];
}

/** A force's strength as a share of the sum of others'. */
export function testStrengthShare(test: TestOf<"strength_share">, { strengthsOf }: ClaimFacts): ClaimPart[] {
	const stated = (force: string) => {
		const strengths = strengthsOf(force);
		return strengths.length === 0 ? null : Math.max(...strengths);
	};
	const own = stated(test.force);
	const others = test.others.map(stated);
	const total = others.some((strength) => strength === null) ? null : sum(others.map((strength) => strength ?? 0));
	const value = own === null || total === null || total === 0 ? null : own / total;
	return [part("", "share", value, value === null ? "not_testable" : value < test.below ? "holds" : "contradicted")];
}

/** Whether rows of places stand. */
export function testPlaces({ ids }: TestOf<"places">, { hasPlace }: ClaimFacts): ClaimPart[] {
	return ids.map((id) => part("", id, null, hasPlace(id) ? "holds" : "contradicted"));
}

const part = (region: string, measure: string, value: number | null, verdict: ClaimPart["verdict"]): ClaimPart => ({
	region,
	measure,
	value,
	low: null,
	high: null,
	verdict,
});
