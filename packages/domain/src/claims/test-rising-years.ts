import type { DailyCounts } from "../comparison/windows.ts";
import { sum } from "../statistics/rate-ratio.ts";
import { dayOf } from "../time/calendar.ts";
import type { ClaimFacts } from "./claim-facts.ts";
import type { TestOf } from "./claim-test.ts";
import type { ClaimPart } from "./verdict.ts";

/** A part for each region, measure and year: whether it has more than the year before. */
export async function testRisingYears(test: TestOf<"rising_years">, facts: ClaimFacts): Promise<ClaimPart[]> {
	const years = Array.from({ length: test.to - test.from }, (_, index) => test.from + index + 1);
	const parts = await Promise.all(
		test.regions.flatMap((region) =>
			(["events", "fatalities"] as const).map(async (measure) => {
				const daily = await facts.days({ region, class: test.class, actor: null, area: null, near: null }, measure);
				return years.map((year): ClaimPart => {
					const [before, now] = [totalOf(daily, year - 1), totalOf(daily, year)];
					const value = before === null || now === null || before === 0 ? null : now / before;
					return {
						region,
						measure: `${measure} ${year}`,
						value,
						low: null,
						high: null,
						verdict: before === null || now === null ? "not_testable" : now > before ? "holds" : "contradicted",
					};
				});
			}),
		),
	);
	return parts.flat();
}

/** A year's total; null where a day of it is not covered. */
function totalOf(daily: DailyCounts | null, year: number): number | null {
	if (daily === null) return null;
	const [from, to] = [dayOf(`${year}-01-01`) - daily.from, dayOf(`${year}-12-31`) - daily.from];
	return from < 0 || to >= daily.counts.length ? null : sum(daily.counts.slice(from, to + 1));
}
