import { mapArea } from "@harmattan/domain/events/map-area";
import { citation } from "@harmattan/domain/forces/force";
import { z } from "zod";

/** An ISO date such as 2023-07-26. */
export const day = z.string().meta({ format: "date" });
/** An ISO instant in UTC. */
export const instant = z.string().meta({ format: "date-time" });
export const share = z.number().nullable();
export const count = z.int();

/** A date as well as it is known: a null bound is not stated. */
export const span = z.object({ earliest: day.nullable(), latest: day.nullable() });
export const days = z.object({ from: day, to: day });
export const citations = z.array(citation);
export const named = z.object({ id: z.string(), name: z.string() });
/** What a reader must know of a dataset that a figure rests on. */
export const datasetCredit = named.extend({ attribution: z.string(), licence: z.string(), synthetic: z.boolean() });
export const area = mapArea.nullable();

/** One period of a series; a value of null is a gap, never a zero. */
export const point = z.object({
	period: day,
	value: share,
	low: share,
	high: share,
	/** True while the period is not over, or its events are still being reported. */
	provisional: z.boolean(),
	/** Days that the dataset covers completely, and days that the period has. */
	coveredDays: count,
	days: count,
	/** True where the value counts what is held of a period that is not covered completely. */
	isSelection: z.boolean(),
	parts: z.record(z.string(), z.union([z.number(), z.string(), z.null()])),
});

/** How two series of the same view differ. */
export const divergence = z.object({
	periods: count,
	provisional: count,
	ratio: share,
	correlation: share,
	opposed: count,
	steps: count,
	furthest: z.object({ period: day, first: z.number(), other: z.number() }).nullable(),
});

/** What a reader of a count should know of the events behind it. */
export const eventNotes = z.object({
	coding: z.object({ clear: count, notClear: count }),
	datedLoosely: z.object({ events: count, deaths: count.nullable() }),
	unresolved: z.object({ events: count, names: z.array(z.object({ name: z.string(), events: count })) }),
	/** Events around a province or new region of which no source says in which part they lie. */
	unplaced: count,
});
