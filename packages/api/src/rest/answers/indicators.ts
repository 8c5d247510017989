import { EVENT_CLASSES } from "@harmattan/domain/events/classes";
import { INTERVALS } from "@harmattan/domain/time/calendar";
import { z } from "zod";
import { count, datasetCredit, day, days, divergence, eventNotes, instant, named, point, share } from "./parts.ts";

const text = z.object({
	name: z.string(),
	formula: z.string(),
	inputs: z.string(),
	exclusions: z.string(),
	nullMeaning: z.string(),
	source: z.string(),
});

const definition = z.object({ id: z.string(), version: count, unit: z.string(), bounds: z.string() });

export const definitionsAnswer = z.array(
	definition.extend({
		/** Null for what is formed of other data than events. */
		ofEvents: z.object({ interval: z.enum(INTERVALS).nullable() }).nullable(),
		text,
	}),
);

export const indicatorAnswer = definition.extend({
	region: z.string(),
	dataset: z.string(),
	revision: count,
	points: z.array(point),
});

const dataset = datasetCredit.extend({
	coverage: z.array(days.extend({ kind: z.enum(["complete", "partial"]) })),
	imported: z.object({ revision: count, recordedAt: instant }).nullable(),
});

const totals = z.object({
	period: day,
	events: count,
	eventsWithDeaths: count,
	fatalitiesLow: share,
	fatalitiesBest: share,
	fatalitiesHigh: share,
	civilians: share,
	violenceFatalities: share,
	violence: count,
	civilianTargeting: count,
	securityForce: count,
	securityForceFatalities: share,
	covered: z.boolean(),
	coveredDays: count,
	isSelection: z.boolean(),
	provisional: z.boolean(),
	days: count,
});

export const explanationAnswer = definition.extend({
	classesVersion: count,
	text,
	region: named.extend({ countries: z.array(z.string()).readonly() }),
	dataset,
	class: z.enum(EVENT_CLASSES),
	actor: z.string().nullable(),
	interval: z.enum(INTERVALS),
	isOfSums: z.boolean(),
	revision: count,
	points: z.array(point),
	explained: z
		.object({
			point,
			isSpan: z.boolean(),
			isOnMap: z.boolean(),
			from: day,
			to: day,
			class: z.enum(EVENT_CLASSES).nullable(),
			countries: z.array(z.string()).readonly(),
			admin1: z.array(z.string()).readonly().nullable(),
			totals: totals.nullable(),
			leftOut: z.object({ withdrawn: count, datedLoosely: count, coarse: count, deathsNotStated: count }),
			/** How sure the coding is, what is dated too loosely for a week, and other events that name a side which nobody of our list is. */
			notes: eventNotes,
			/** What a count that is still being reported is expected to become; null where it is complete or the lag is not measured. */
			expected: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
		})
		.nullable(),
	beside: z.object({ dataset, points: z.array(point), divergence }).nullable(),
});
