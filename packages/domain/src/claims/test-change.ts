import { compareAround, type DailyCounts } from "../comparison/windows.ts";
import { dayOf } from "../time/calendar.ts";
import type { ClaimFacts } from "./claim-facts.ts";
import type { TestOf } from "./claim-test.ts";
import type { ClaimPart, Verdict } from "./verdict.ts";

type Change = TestOf<"change">;

/** The ratio of each part, after the date over before it, against what is expected of it. */
export async function testChange(test: Change, facts: ClaimFacts): Promise<ClaimPart[]> {
	const { earliest, latest } = test.date;
	return Promise.all(
		test.parts.map(async ({ measure, ...scope }): Promise<ClaimPart> => {
			const named = { region: scope.region, measure };
			const daily = until(await facts.days(scope, measure === "fatalities" ? "fatalities" : "events"), test.until);
			const found =
				daily === null || earliest === null || latest === null
					? null
					: compareAround(daily, { earliest: dayOf(earliest), latest: dayOf(latest) }, test.months, {
							measure: measure === "fatalities" ? "fatalities" : "events",
							random: facts.random(),
						});
			if (found === null) return { ...named, value: null, low: null, high: null, verdict: "not_testable" };
			if (measure === "districts") {
				const [before, after] = await Promise.all(
					[found.beforeWindow, found.afterWindow].map(({ from, to }) => facts.districts(scope, from, to)),
				);
				// A number of districts has no interval: it is told, and more of them is more.
				const value = before ? (after ?? 0) / before : null;
				const verdict: Verdict =
					(after ?? 0) > (before ?? 0) ? "holds" : after === before ? "inconclusive" : "contradicted";
				return { ...named, value, low: null, high: null, verdict };
			}
			const { ratio, low, high } = found;
			return { ...named, value: ratio, low, high, verdict: verdictOf(test.expect, ratio, low, high) };
		}),
	);
}

function verdictOf(expect: Change["expect"], ratio: number | null, low: number | null, high: number | null): Verdict {
	const [from, to] = [low ?? 0, high ?? Number.POSITIVE_INFINITY];
	if (expect.kind === "increase") return from > 1 ? "holds" : to < 1 ? "contradicted" : "inconclusive";
	if (to < expect.plausible[0] || from > expect.plausible[1]) return "contradicted";
	if (from <= 1 && to >= 1) return "inconclusive";
	return ratio !== null && ratio >= expect.holds[0] && ratio <= expect.holds[1] ? "holds" : "drifted";
}

function until(daily: DailyCounts | null, last: string | null): DailyCounts | null {
	if (daily === null || last === null) return daily;
	const days = Math.max(0, dayOf(last) - daily.from + 1);
	return { from: daily.from, counts: daily.counts.slice(0, days) };
}
