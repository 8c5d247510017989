import { EVENT_CLASSES } from "@harmattan/domain/events/classes";
import { INTERVALS } from "@harmattan/domain/time/calendar";
import { z } from "zod";
import { count, datasetCredit, day, divergence, named, point } from "./parts.ts";

const series = named.extend({
	unit: z.string(),
	interval: z.enum(INTERVALS),
	/** How many values it has, and for which regions. */
	values: count,
	regions: z.array(z.string()),
	from: day.nullable(),
	to: day.nullable(),
});

export const seriesListAnswer = z.array(series);

export const seriesAnswer = named.extend({
	unit: z.string(),
	interval: z.enum(INTERVALS),
	source: z.string(),
	sources: z.array(z.string()),
	revision: count,
	series,
	region: named,
	regions: z.array(named),
	points: z.array(point.extend({ region: z.string(), source: z.string().nullable() })),
	/** An indicator of events of the same region, where one is requested. */
	beside: z
		.object({
			indicator: named.extend({ unit: z.string(), version: count }),
			dataset: datasetCredit,
			class: z.enum(EVENT_CLASSES),
			points: z.array(point),
			divergence,
		})
		.nullable(),
});
