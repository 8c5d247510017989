import { z } from "zod";
import { dayOf } from "./calendar.ts";

/** An ISO date that exists in the calendar. */
export const isoDate = z.string().refine(
	(value) => {
		try {
			dayOf(value);
			return true;
		} catch {
			return false;
		}
	},
	{ message: "must be a date such as 2023-07-26" },
);

/**
 * A date in the world as well as it is known: the earliest and the latest day it can have been.
 * A null bound is not stated. A day known exactly has both bounds equal.
 */
export const datedSpan = z
	.object({ earliest: isoDate.nullable(), latest: isoDate.nullable() })
	.refine((span) => !span.earliest || !span.latest || span.earliest <= span.latest, {
		message: "the earliest day lies after the latest",
	});
export type DatedSpan = z.infer<typeof datedSpan>;

/** How exactly a span is known: its day, its month, its year, or less. */
export type SpanPrecision = "day" | "month" | "year" | "span" | "not_stated";

/** Names the precision of a span, for words and for hatches. */
export function precisionOf({ earliest, latest }: DatedSpan): SpanPrecision {
	if (!earliest || !latest) return "not_stated";
	if (earliest === latest) return "day";
	const days = dayOf(latest) - dayOf(earliest) + 1;
	if (earliest.slice(0, 7) === latest.slice(0, 7) && earliest.endsWith("-01") && days >= 28) return "month";
	if (earliest.slice(0, 4) === latest.slice(0, 4) && earliest.endsWith("-01-01") && latest.endsWith("-12-31"))
		return "year";
	return "span";
}
