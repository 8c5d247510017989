import { z } from "zod";
import { EVENT_CLASSES } from "../events/classes.ts";
import { eventChoice } from "../events/event-choice.ts";
import { mapArea } from "../events/map-area.ts";
import { shortId } from "../short-id.ts";
import { INTERVALS } from "../time/calendar.ts";
import { datedSpan, isoDate } from "../time/dated-span.ts";

/** Which events of a dataset a test looks at. */
export const claimScope = z.object({
	region: shortId,
	class: z.enum(EVENT_CLASSES),
	actor: shortId.nullable(),
	area: mapArea.nullable().default(null),
	/** Only events within some km of the capital of their country, or of the nearest economic centre. */
	near: z
		.object({ of: z.enum(["capital", "centre"]), km: z.number().positive() })
		.nullable()
		.default(null),
});
export type ClaimScope = z.infer<typeof claimScope>;

/** What a ratio must be: above 1, or within bounds. */
const expectation = z.discriminatedUnion("kind", [
	z.object({ kind: z.literal("increase") }),
	/** Holds within `holds` where the interval excludes 1; contradicted where the interval lies wholly outside `plausible`. */
	z.object({
		kind: z.literal("ratio"),
		holds: z.tuple([z.number(), z.number()]),
		plausible: z.tuple([z.number(), z.number()]),
	}),
]);

/** What a value must be. */
const bound = {
	op: z.enum(["at_least", "at_most", "about"]),
	expected: z.number(),
	/** Share of the expected value by which `about` may be off. */
	tolerance: z.number().min(0).max(1).default(0),
};

/** The query that a claim is bound to, and what it expects. A new kind is a new member here and in `evaluate`. */
export const claimTest = z.discriminatedUnion("kind", [
	/** Each year of a stretch has more events, and more deaths, than the one before, in each region. */
	z.object({
		kind: z.literal("rising_years"),
		regions: z.array(shortId).min(1),
		class: z.enum(EVENT_CLASSES),
		from: z.number().int(),
		to: z.number().int(),
	}),
	/** Ratios after over before a date. */
	z.object({
		kind: z.literal("change"),
		parts: z.array(claimScope.extend({ measure: z.enum(["events", "fatalities", "districts"]) })).min(1),
		date: datedSpan,
		months: z.number().int().min(1).max(24),
		/** Last day that counts; null: the whole window. */
		until: isoDate.nullable().default(null),
		expect: expectation,
		combine: z.enum(["all", "any"]).default("all"),
	}),
	/** A count or sum over some days against a bound or an expected value. */
	z.object({
		kind: z.literal("total"),
		scope: claimScope,
		measure: z.enum(["events", "fatalities"]),
		from: isoDate,
		to: isoDate,
		...bound,
	}),
	/** A value of an indicator, as a page shows it, against a bound or an expected value. */
	z.object({
		kind: z.literal("indicator"),
		indicator: shortId,
		/** Null with a drawn area: the area alone. */
		region: shortId.nullable(),
		class: z.enum(EVENT_CLASSES),
		actor: shortId.nullable(),
		area: mapArea.nullable(),
		interval: z.enum(INTERVALS),
		from: isoDate.nullable(),
		to: isoDate.nullable(),
		/** A day of the period; `span`: from the first day to the last. */
		period: z.union([isoDate, z.literal("span")]),
		...bound,
	}),
	/** What the events of a map's choice come to, against a bound or an expected value. */
	z.object({
		kind: z.literal("chosen"),
		choice: eventChoice
			.omit({ dataset: true, knownAt: true })
			.extend({ from: isoDate, to: isoDate })
			.refine(({ from, to }) => from <= to, "from lies after to"),
		measure: z.enum(["events", "fatalities"]),
		...bound,
	}),
	/** A value that a source states of a region and period, against a bound or an expected value. */
	z.object({
		kind: z.literal("stated"),
		series: shortId,
		region: shortId,
		/** First day of the period. */
		period: isoDate,
		...bound,
	}),
	/** Each year of a stretch has a higher stated value than the one before, in each region. */
	z.object({
		kind: z.literal("stated_rising"),
		series: shortId,
		regions: z.array(shortId).min(1),
		from: z.number().int(),
		to: z.number().int(),
	}),
	/** The stated value of a year is above that of an earlier one, and their ranges do not meet. */
	z.object({
		kind: z.literal("stated_increase"),
		series: shortId,
		region: shortId,
		before: z.number().int(),
		after: z.number().int(),
	}),
	/** Number of milestones of a kind. */
	z.object({
		kind: z.literal("milestones"),
		milestone: z.string(),
		countries: z.array(z.string()),
		from: isoDate,
		to: isoDate,
		expected: z.number().int(),
	}),
	/** A force's strength is a smaller share of others' than a bound. */
	z.object({
		kind: z.literal("strength_share"),
		force: shortId,
		others: z.array(shortId).min(1),
		below: z.number(),
	}),
	/** Rows of areas, sites or routes stand in the reference data. */
	z.object({ kind: z.literal("places"), ids: z.array(shortId).min(1) }),
	/** Nothing that the product holds can test it. */
	z.object({ kind: z.literal("not_testable") }),
]);
export type ClaimTest = z.infer<typeof claimTest>;
export type TestOf<Kind extends ClaimTest["kind"]> = Extract<ClaimTest, { kind: Kind }>;
