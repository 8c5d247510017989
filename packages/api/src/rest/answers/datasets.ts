import { LICENCE_POLICIES } from "@harmattan/domain/licence/policy";
import { z } from "zod";
import { count, datasetCredit, day, days, instant, named } from "./parts.ts";

export const datasetsAnswer = z.array(
	datasetCredit.extend({
		format: z.string(),
		licencePolicy: z.enum(LICENCE_POLICIES),
		/** True for demonstration data beside which real data have been imported. */
		setAside: z.boolean(),
		release: z.string().nullable(),
		/** Works that the publisher asks to be cited for the releases that it holds. */
		works: z.array(z.object({ short: z.string(), reference: z.string(), doi: z.string() })),
		/** Country is ISO alpha-3, or `world`. */
		coverage: z.array(days.extend({ country: z.string(), kind: z.enum(["complete", "partial"]), source: z.string() })),
		countries: z.array(z.string()),
		events: count,
		newestEvent: day.nullable(),
		lastImport: z.object({ id: count, finishedAt: instant, revision: count.nullable() }).nullable(),
	}),
);

export const aggregatesAnswer = z.object({
	dataset: datasetCredit,
	level: z.enum(["country", "admin1"]),
	cells: z.array(
		named.omit({ id: true }).extend({
			country: z.string(),
			region: z.string(),
			month: z.string(),
			/** Null where the cell is withheld. */
			events: count.nullable(),
			deaths: count.nullable(),
			withheld: z.enum(["under_5", "complementary"]).nullable(),
		}),
	),
});
