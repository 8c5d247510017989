import { z } from "zod";
import { count, day, instant } from "./parts.ts";

export const alertsAnswer = z.array(
	z.object({
		id: count,
		rule: z.string(),
		ruleVersion: count,
		level: z.number().int(),
		/** A sentence that stands alone. */
		text: z.string(),
		/** The page that shows what it is of, without the host. */
		link: z.string(),
		subject: z.string(),
		/** A day, a month, or a revision. */
		period: z.string(),
		regions: z.array(z.string()),
		/** What was counted, for a rule that counts; null for one that follows verdicts, forces or forecasts. */
		counted: z
			.object({
				measure: z.enum(["events", "deaths"]),
				class: z.string(),
				from: day,
				to: day,
				value: z.number(),
				reference: z.number().nullable(),
			})
			.nullable(),
		dataset: z
			.object({
				id: z.string(),
				name: z.string(),
				synthetic: z.boolean(),
				attribution: z.string(),
				licence: z.string(),
			})
			.nullable(),
		dataRevision: count,
		raisedAt: instant,
		releasedAt: instant,
		note: z.string().nullable(),
	}),
);
