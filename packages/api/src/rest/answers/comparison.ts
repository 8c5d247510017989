import { EVENT_CLASSES } from "@harmattan/domain/events/classes";
import { z } from "zod";
import { area, count, days, eventNotes, share, span } from "./parts.ts";

const pair = z.object({ before: z.number(), after: z.number() });
const ratio = z.object({
	/** Of the rate after to the rate before; null where none can be formed. */
	ratio: share,
	/** Bounds of the 95% interval; null is unbounded. */
	low: share,
	high: share,
	method: z.string(),
	phi: share,
	autocorrelation: share,
});
const window = ratio.extend({
	months: count,
	/** True where coverage ends before the window does. */
	shortened: z.boolean(),
	counts: pair,
	weeks: pair,
	before: days,
	after: days,
});

export const comparisonAnswer = window.partial({ shortened: true, before: true, after: true }).extend({
	method: z.string().nullable(),
	counts: pair.nullable(),
	weeks: pair.nullable(),
	region: z.string(),
	dataset: z.string(),
	version: count,
	/** Why there is no ratio; null where there is one. */
	reason: z.string().nullable(),
	placebo: z.object({ p: share, n: count, nonOverlapping: count }),
	datedLoosely: pair,
	class: z.enum(EVENT_CLASSES),
	actor: z.string().nullable(),
	area,
	measure: z.enum(["events", "fatalities"]),
	revision: count,
	milestone: z.object({ id: z.string(), title: z.string() }).nullable(),
	date: span.nullable(),
	coverage: z.array(days),
	trendBefore: ratio.extend({ before: z.number(), after: z.number() }).nullable(),
	withoutIncomplete: window.nullable(),
	notes: eventNotes.nullable(),
	/** The headline by low and by high estimates of deaths; null for events. */
	range: z.object({ low: window.nullable(), high: window.nullable() }).nullable(),
	windows: z.array(window.nullable()),
	/** The ratio on each day that the date may have been. */
	sweep: z.array(window),
});
