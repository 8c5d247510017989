import { records } from "./record.ts";
import type { CountedKind, RuleBody, RuleUnit } from "./rule.ts";
import { daysWithEvents, type Firing, isKnown, runningSums, type UnitDays } from "./unit-days.ts";
import { warnings } from "./warnings.ts";

export type CountedRule = Extract<RuleBody, { kind: CountedKind }>;

/** Days in which a region counts as touched. */
export const TOUCHED_DAYS = 365;
/** Days in which a rule does not fire again on the same region, unless its level rises. */
const QUIET: Record<Exclude<CountedKind, "threshold" | "near">, number> = {
	record: 180,
	surge: 28,
	threat: 28,
	newly_touched: TOUCHED_DAYS,
};
/** Days before a span that rules look at to judge it. */
export const LOOKED_BACK = 1096 + 30;

/** How long a rule keeps quiet after it fired, days. */
export const quietDays = (rule: CountedRule): number =>
	rule.kind === "threshold" || rule.kind === "near" ? rule.days : QUIET[rule.kind];

/**
 * When a rule fires on the days of a region: what alerts are raised by, and what "would have fired on" shows of the past.
 *
 * @param span the days that are judged; those before it are looked at
 * @param earlier when it fired before, by what was known then: a day that a later import moves is no second alert
 */
export function firings(
	rule: CountedRule,
	days: UnitDays,
	span: { from: number; to: number },
	earlier: readonly { day: number; level: number }[] = [],
): Firing[] {
	const kept: Firing[] = [];
	const quiet = quietDays(rule);
	for (const firing of candidates(rule, days, span)) {
		const isRepeated = [...earlier, ...kept].some(
			({ day, level }) => Math.abs(firing.day - day) < quiet && level >= firing.level,
		);
		if (!isRepeated) kept.push(firing);
	}
	return kept;
}

function candidates(rule: CountedRule, days: UnitDays, span: { from: number; to: number }): Firing[] {
	switch (rule.kind) {
		case "record":
			return days.unit === "country" || days.unit === "admin1" ? records(days, rule.floors[days.unit], span) : [];
		case "surge":
		case "threat":
			return rule.units.includes(days.unit as RuleUnit) ? warnings(rule.kind, days, span) : [];
		case "newly_touched":
			return days.unit === "admin1" ? newlyTouched(days, span) : [];
		case "threshold":
		case "near":
			return totals(rule, days, span);
	}
}

/** Days with an event of an admin-1 unit that had none in the 365 days before, all of which are covered. An event dated to the month or less counts as one: it may have been then. */
function newlyTouched(days: UnitDays, span: { from: number; to: number }): Firing[] {
	const touched = [...days.counts.keys()].toSorted((a, b) => a - b);
	return daysWithEvents(days, span.from, span.to).flatMap((day): Firing[] => {
		const first = day - TOUCHED_DAYS;
		const isFirst = !touched.some((other) => other >= first && other < day);
		const value = days.counts.get(day)?.events ?? 0;
		return isFirst && isKnown(days, first, day) ? [{ day, from: day, level: 1, value, reference: null }] : [];
	});
}

/** Days on which the total of a window reached what the rule names. It needs no coverage: what is not held can only add to it. */
function totals(
	rule: Extract<CountedRule, { kind: "threshold" | "near" }>,
	days: UnitDays,
	span: { from: number; to: number },
): Firing[] {
	const sum = runningSums(days, rule.measure, span.from - rule.days, span.to);
	return daysWithEvents(days, span.from, span.to).flatMap((day): Firing[] => {
		const from = day - rule.days + 1;
		const value = sum(from, day);
		return value >= rule.atLeast ? [{ day, from, level: 1, value, reference: rule.atLeast }] : [];
	});
}
