import { missingDays, sumOfDays } from "../comparison/windows.ts";
import { dayOf } from "../time/calendar.ts";
import type { ClaimFacts } from "./claim-facts.ts";
import type { TestOf } from "./claim-test.ts";
import { type ClaimPart, untested } from "./verdict.ts";

/** A part for each region, measure and year: whether it has more than the year before. */
export async function testRisingYears(test: TestOf<"rising_years">, facts: ClaimFacts): Promise<ClaimPart[]> {
	const years = Array.from({ length: test.to - test.from }, (_, index) => test.from + index + 1);
	const parts = await Promise.all(
		test.regions.flatMap((region) =>
			(["events", "fatalities"] as const).map(async (measure) => {
				const daily = await facts.days({ region, class: test.class, actor: null, area: null, near: null }, measure);
				const totalOf = (year: number) => (daily === null ? null : sumOfDays(daily, ...daysOfYear(year)));
				return years.map((year): ClaimPart => {
					const of = { region, measure: `${measure} ${year}` };
					const [before, now] = [totalOf(year - 1), totalOf(year)];
					if (before === null || now === null)
						return untested(of, missingDays(daily, daysOfYear(year - 1)[0], daysOfYear(year)[1]));
					const value = before === 0 ? null : now / before;
					return { ...of, value, low: null, high: null, verdict: now > before ? "holds" : "contradicted" };
				});
			}),
		),
	);
	return parts.flat();
}

const daysOfYear = (year: number): [from: number, to: number] => [dayOf(`${year}-01-01`), dayOf(`${year}-12-31`)];
