import { briefContent } from "@harmattan/domain/brief/content";
import { z } from "zod";
import { count, datasetCredit, instant } from "./parts.ts";

const head = z.object({
	id: z.string(),
	title: z.string(),
	region: z.string(),
	/** ISO week. */
	week: z.string(),
	locale: z.enum(["en", "fr"]),
	dataset: datasetCredit,
	dataRevision: count,
	takeaways: z.array(z.string()),
	publishedAt: instant,
});

export const briefsAnswer = z.array(head);
export const briefAnswer = head.extend({
	content: briefContent,
	corrections: z.array(z.object({ text: z.string(), author: z.string(), madeAt: instant })),
});
