import { compareAround, type DailyCounts, type DaySpan, daysNeeded, missingDays } from "../comparison/windows.ts";
import { dayOf } from "../time/calendar.ts";
import type { ClaimFacts } from "./claim-facts.ts";
import type { TestOf } from "./claim-test.ts";
import { type ClaimPart, untested, type Verdict } from "./verdict.ts";

type Change = TestOf<"change">;

/** The ratio of each part, after the date over before it, against what is expected of it. */
export async function testChange(test: Change, facts: ClaimFacts): Promise<ClaimPart[]> {
	const { earliest, latest } = test.date;
	return Promise.all(
		test.parts.map(async ({ measure, ...scope }): Promise<ClaimPart> => {
			const named = { region: scope.region, measure };
			if (earliest === null || latest === null) return untested(named);
			const date = { earliest: dayOf(earliest), latest: dayOf(latest) };
			const until = test.until === null ? null : dayOf(test.until);
			const counted = measure === "fatalities" ? "fatalities" : "events";
			const daily = await facts.days(scope, counted);
			const needed = daysNeeded(date, test.months, until);
			const missing = outside(daily, needed, date);
			const found =
				daily === null || missing !== null
					? null
					: compareAround(daily, date, test.months, { measure: counted, random: facts.random(), until });
			if (found === null) return untested(named, missing);
			if (measure === "districts") {
				const [before, after] = await Promise.all(
					[found.beforeWindow, found.afterWindow].map(({ from, to }) => facts.districts(scope, from, to)),
				);
				// A number of districts has no interval: it is published, and more of them is more.
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

/** The days of two windows that are not covered: those of the date between them need not be. */
function outside(daily: DailyCounts | null, needed: { from: number; to: number }, date: DaySpan) {
	const before = missingDays(daily, needed.from, date.earliest - 1);
	const after = missingDays(daily, date.latest + 1, needed.to);
	return before && after ? { from: before.from, to: after.to } : (before ?? after);
}
