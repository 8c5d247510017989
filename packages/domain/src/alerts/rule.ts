import { z } from "zod";
import { EVENT_CLASSES } from "../events/classes.ts";
import { shortId } from "../short-id.ts";

/** Kinds of rule that look at the days of a region or place. */
export const COUNTED_KINDS = ["record", "surge", "threat", "newly_touched", "threshold", "near"] as const;
export type CountedKind = (typeof COUNTED_KINDS)[number];

/** What regions a rule looks at: countries, their admin-1 units, or both. */
export const RULE_UNITS = ["country", "admin1"] as const;
export type RuleUnit = (typeof RULE_UNITS)[number];

const eventClass = z.enum(EVENT_CLASSES);
const units = z.array(z.enum(RULE_UNITS)).min(1);
const people = z.number().int().min(1).max(100_000);
const summed = {
	measure: z.enum(["events", "deaths"]),
	class: eventClass,
	/** Length of the window, days. */
	days: z.number().int().min(1).max(366),
	atLeast: people,
};

/** What a rule says, as data: another version of it is another row, so that an alert names the words that it was raised by. */
export const ruleBody = z.discriminatedUnion("kind", [
	z.object({
		kind: z.literal("record"),
		class: eventClass,
		/** Deaths below which nothing is called a record. */
		floors: z.object({ country: people, admin1: people }),
	}),
	z.object({ kind: z.literal("surge"), class: eventClass, units }),
	z.object({ kind: z.literal("threat"), class: eventClass, units }),
	z.object({ kind: z.literal("newly_touched"), class: eventClass }),
	z.object({ kind: z.literal("threshold"), region: shortId, ...summed }),
	z.object({
		kind: z.literal("near"),
		place: z.object({
			name: z.string().trim().min(1).max(100),
			country: z.string().length(3),
			longitude: z.number().min(-180).max(180),
			latitude: z.number().min(-90).max(90),
			km: z.number().positive().max(500),
		}),
		...summed,
	}),
	z.object({ kind: z.literal("verdict_changed") }),
	z.object({ kind: z.literal("force_changed") }),
	z.object({ kind: z.literal("brief_published") }),
	z.object({ kind: z.literal("forecast_miss"), measure: z.enum(["events", "deaths"]), class: z.enum(["V", "SJ"]) }),
]);
export type RuleBody = z.infer<typeof ruleBody>;

/** A rule as it stands. */
export interface AlertRule {
	id: string;
	/** From 1 on; an alert names the version that it was raised by. */
	version: number;
	body: RuleBody;
	/** Who made this version; null: it ships with the product. */
	author: string | null;
}

/** The rules that ship. Source of the record rule and of its floor by country: design of this product; the lower floor by admin-1 unit is ours. */
export const SHIPPED_RULES: readonly AlertRule[] = (
	[
		{ kind: "record", class: "V", floors: { country: 100, admin1: 25 } },
		{ kind: "surge", class: "SJ", units: ["country", "admin1"] },
		{ kind: "threat", class: "SJ", units: ["country", "admin1"] },
		{ kind: "newly_touched", class: "SJ" },
		{ kind: "verdict_changed" },
		{ kind: "force_changed" },
		{ kind: "brief_published" },
		{ kind: "forecast_miss", measure: "events", class: "V" },
	] satisfies RuleBody[]
).map((body) => ({ id: body.kind.replace("_", "-"), version: 1, body, author: null }));

/** The rules as they stand: those that ship, and the newest version of each that is kept; one that ended is none. */
export function standingRules(kept: readonly (AlertRule & { ended: boolean })[]): AlertRule[] {
	const newest = new Map<string, AlertRule & { ended: boolean }>();
	for (const rule of [...SHIPPED_RULES.map((one) => ({ ...one, ended: false })), ...kept])
		if (rule.version > (newest.get(rule.id)?.version ?? 0)) newest.set(rule.id, rule);
	return [...newest.values()].filter(({ ended }) => !ended).map(({ ended: _ended, ...rule }) => rule);
}
