import type { ClaimFacts } from "./claim-facts.ts";
import type { TestOf } from "./claim-test.ts";
import { type ClaimPart, untested } from "./verdict.ts";

const firstDay = (year: number) => `${year}-01-01`;

/** A part for each region and year: whether its stated value is above that of the year before. */
export async function testStatedRising(test: TestOf<"stated_rising">, facts: ClaimFacts): Promise<ClaimPart[]> {
	const { series, regions, from, to } = test;
	const years = Array.from({ length: to - from }, (_, index) => from + index + 1);
	const valueIn = async (region: string, year: number) => facts.stated({ series, region, period: firstDay(year) });
	return Promise.all(
		regions.flatMap((region) =>
			years.map(async (year): Promise<ClaimPart> => {
				const [before, now] = await Promise.all([valueIn(region, year - 1), valueIn(region, year)]);
				const of = { region, measure: `stated ${year}` };
				if (before === null || now === null) return untested(of);
				return {
					...of,
					value: before.value === 0 ? null : now.value / before.value,
					low: null,
					high: null,
					verdict: now.value > before.value ? "holds" : "contradicted",
				};
			}),
		),
	);
}

/** Whether a year's stated value is above an earlier one's by more than the source's own ranges leave open. */
export async function testStatedIncrease(test: TestOf<"stated_increase">, facts: ClaimFacts): Promise<ClaimPart[]> {
	const { series, region } = test;
	const [before, after] = await Promise.all(
		[test.before, test.after].map((year) => facts.stated({ series, region, period: firstDay(year) })),
	);
	const of = { region, measure: `stated ${test.before} to ${test.after}` };
	if (!before || !after) return [untested(of)];
	const [lowest, highest] = [after.low ?? after.value, before.high ?? before.value];
	const isAbove = lowest > highest;
	const isBelow = (after.high ?? after.value) < (before.low ?? before.value);
	return [
		{
			...of,
			value: before.value === 0 ? null : after.value / before.value,
			low: null,
			high: null,
			verdict: isAbove ? "holds" : isBelow ? "contradicted" : "inconclusive",
		},
	];
}
