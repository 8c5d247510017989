import type { Interval } from "@harmattan/domain/time/calendar";
import type { createFormatter } from "next-intl";
import { numberWords, periodWords } from "@/format/measure-words.ts";
import { dayWords } from "@/format/words.ts";
import { optionalMessage, type Translate } from "@/i18n/optional-message.ts";
import type { Explained } from "./explained.ts";

type Formatter = ReturnType<typeof createFormatter>;
type Point = Explained["points"][number];

/** The bounds of a point and what they are; empty where it has none. */
export function boundsWords(
	t: Translate,
	format: Formatter,
	{ unit, bounds }: Pick<Explained, "unit" | "bounds">,
	{ low, high }: Pick<Point, "low" | "high">,
): string {
	if (low === null || high === null || bounds === "none") return "";
	const values = { low: numberWords(format, unit, low), high: numberWords(format, unit, high) };
	return optionalMessage(t, `explained.bounds.${bounds}`, values) ?? `${values.low}–${values.high}`;
}

/** What an explained value is of: its period, or the first and last day of all that is shown. */
export function explainedWords(
	format: Formatter,
	{ isSpan, point, from, to }: NonNullable<Explained["explained"]>,
	interval: Interval,
): string {
	return isSpan ? `${dayWords(format, from)} – ${dayWords(format, to)}` : periodWords(format, point.period, interval);
}
