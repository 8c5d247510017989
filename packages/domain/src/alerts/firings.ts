import { heldWithin } from "../coverage/coverage.ts";
import { RECORD_DAYS, RECORD_REACH, records } from "./record.ts";
import type { CountedKind, RuleBody } from "./rule.ts";
import { daysWithEvents, type Firing, isKnown, runningSums, type UnitDays } from "./unit-days.ts";
import { WARNING_WEEKS, warnings } from "./warnings.ts";

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
/** Days before a span on which a rule may have fired and keep quiet since. */
const WARM_UP = 366;
/** Days before a span that rules look at to judge it. */
export const LOOKED_BACK = RECORD_REACH[2] + RECORD_DAYS + WARM_UP;

/** How long a rule keeps quiet after it fired, days. */
export const quietDays = (rule: CountedRule): number =>
	rule.kind === "threshold" || rule.kind === "near" ? rule.days : QUIET[rule.kind];

/**
 * When a rule fires on the days of a region: what alerts are raised by, and what "would have fired on" shows of the past. It keeps quiet after days before the span too, so
 * that both say the same of the same days.
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
	for (const firing of candidates(rule, days, { from: span.from - WARM_UP, to: span.to })) {
		const isRepeated = [...earlier, ...kept].some(
			({ day, level }) => Math.abs(firing.day - day) < quiet && level >= firing.level,
		);
		if (!isRepeated) kept.push(firing);
	}
	return kept.filter(({ day }) => day >= span.from);
}

/** Days before a day that a rule needs to be covered to judge it; null where it judges what is held. */
function neededDays(rule: CountedRule): number | null {
	switch (rule.kind) {
		case "record":
			return RECORD_DAYS - 1 + RECORD_REACH[1];
		case "surge":
		case "threat":
			return WARNING_WEEKS[rule.kind].all * 7 - 1;
		case "newly_touched":
			return TOUCHED_DAYS;
		case "threshold":
		case "near":
			return null;
	}
}

/**
 * How many days of a span a rule can judge: those with all the days that it compares with covered. Silence on any other day says nothing. A rule of totals judges what is
 * held.
 */
export function judgedDays(rule: CountedRule, { coverage }: UnitDays, span: { from: number; to: number }): number {
	const needed = neededDays(rule);
	const ranges =
		needed === null
			? heldWithin(coverage, span)
			: coverage.complete.map(({ from, to }) => ({
					from: Math.max(from + needed, span.from),
					to: Math.min(to, span.to),
				}));
	return ranges.reduce((sum, { from, to }) => sum + Math.max(0, to - from + 1), 0);
}

/** True for a region that a rule is about: records and warnings of countries and admin-1 units, first attacks of units, totals of their own place. */
export function looksAt(rule: CountedRule, unit: UnitDays["unit"]): boolean {
	switch (rule.kind) {
		case "record":
			return unit === "country" || unit === "admin1";
		case "surge":
		case "threat":
			return rule.units.some((one) => one === unit);
		case "newly_touched":
			return unit === "admin1";
		case "threshold":
		case "near":
			return true;
	}
}

function candidates(rule: CountedRule, days: UnitDays, span: { from: number; to: number }): Firing[] {
	if (!looksAt(rule, days.unit)) return [];
	switch (rule.kind) {
		case "record":
			return records(days, rule.floors[days.unit === "country" ? "country" : "admin1"], span);
		case "surge":
		case "threat":
			return warnings(rule.kind, days, span);
		case "newly_touched":
			return newlyTouched(days, span);
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
