import { GEO_PRECISIONS } from "@harmattan/domain/events/precision";
import { z } from "zod";
import { count, datasetCredit, day, instant, named } from "./parts.ts";

const pairedEvent = z.object({
	id: z.string(),
	sourceId: z.string(),
	dataset: z.string(),
	dateStart: day,
	dateEnd: day,
	place: z.string().nullable(),
	geoPrecision: z.enum(GEO_PRECISIONS),
	type: z.string(),
	sides: z.string(),
	fatalities: z.object({ low: count.nullable(), best: count.nullable(), high: count.nullable() }),
});

export const matchesAnswer = z.object({
	sources: z.array(
		z.object({
			dataset: datasetCredit,
			events: count,
			/** Best estimates. */
			deaths: count,
			matched: count,
			matchedDeaths: count,
			/** Events without a partner, by what may explain it. */
			unmatched: z.object({ coarse: count, no_death: count, no_named_side: count, not_known: count }),
		}),
	),
	/** True where a dataset is compared with itself: the pairs are events that may be the same. */
	isWithin: z.boolean(),
	region: named,
	from: day,
	to: day,
	window: z.object({ km: z.number(), days: count }),
	revision: count,
	pairs: z.array(
		z.object({
			a: pairedEvent,
			b: pairedEvent,
			km: z.number(),
			days: count,
			/** 0 is best. */
			score: z.number(),
			decision: z
				.object({ decision: z.enum(["confirmed", "refused"]), reason: z.string(), decidedAt: instant })
				.nullable(),
		}),
	),
	/** How many pairs other windows give. */
	sweep: z.array(z.object({ km: z.number(), days: count, matches: count })),
});
