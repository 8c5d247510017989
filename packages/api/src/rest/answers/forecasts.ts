import { FORECAST_CLASSES, FORECAST_MEASURES } from "@harmattan/domain/forecast/frozen-forecast";
import { MODEL_IDS } from "@harmattan/domain/forecast/model";
import { z } from "zod";
import { count, datasetCredit, instant, named, share } from "./parts.ts";

const quantiles = z.object({
	median: z.number(),
	low50: z.number(),
	high50: z.number(),
	low90: z.number(),
	high90: z.number(),
});
/** A month such as 2024-05. */
const month = z.string();

const score = z.object({ months: count, crps: z.number(), ign: z.number(), mis: z.number(), inside90: z.number() });

export const forecastsAnswer = z.object({
	dataset: datasetCredit,
	region: named,
	revision: count,
	measure: z.enum(FORECAST_MEASURES),
	class: z.enum(FORECAST_CLASSES),
	/** Why nothing is forecast of the region now; null where something is. */
	why: z.enum(["few_months", "gap", "few_active", "not_forecast"]).nullable(),
	record: z.object({
		/** Regions of the dataset whose forecasts have been scored. */
		regions: count,
		skill: z.array(
			z.object({
				ahead: count,
				months: count,
				crps: z.number(),
				floor: z.number(),
				skill: share,
				low: share,
				high: share,
			}),
		),
		calibration: z.array(z.object({ level: z.number(), months: count, share, active: count, activeShare: share })),
	}),
	ledger: z.array(
		z.object({
			id: z.string(),
			frozenAt: instant,
			revision: count,
			model: z.enum(MODEL_IDS),
			version: count,
			hash: z.string(),
			/** True where the import that it was made from has been rolled back since. */
			isRolledBack: z.boolean(),
			months: z.array(quantiles.extend({ month, ahead: count, came: count.nullable() })),
			/** Means over the months that have come; null before any has. */
			score: score.nullable(),
		}),
	),
});
