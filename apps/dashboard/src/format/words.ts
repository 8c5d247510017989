import { dayOf, isoOf } from "@harmattan/domain/time/calendar";
import type { DatedSpan } from "@harmattan/domain/time/dated-span";
import { precisionOf } from "@harmattan/domain/time/dated-span";
import type { createFormatter } from "next-intl";
import { optionalMessage, type Translate } from "@/i18n/optional-message.ts";

type Formatter = ReturnType<typeof createFormatter>;

/** A day such as 17 Dec 2023. */
export function dayWords(format: Formatter, iso: string): string {
	return format.dateTime(new Date(`${iso}T00:00:00Z`), { day: "numeric", month: "short", year: "numeric" });
}

/** An instant such as 17 Dec 2023, 06:00. */
export const instantWords = (format: Formatter, iso: string): string =>
	format.dateTime(new Date(iso), { dateStyle: "medium", timeStyle: "short" });

/** First and last day, both included, as months where they are whole: “January – February 2026”, “3 Jan 2026 – 9 Feb 2026”. */
export function daysWords(format: Formatter, { from, to }: { from: string; to: string }): string {
	const date = (iso: string) => new Date(`${iso}T00:00:00Z`);
	const isWhole = from.endsWith("-01") && isoOf(dayOf(to) + 1).endsWith("-01");
	if (!isWhole) return from === to ? dayWords(format, from) : `${dayWords(format, from)} – ${dayWords(format, to)}`;
	if (from.endsWith("-01-01") && to.endsWith("-12-31"))
		return from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : `${from.slice(0, 4)} – ${to.slice(0, 4)}`;
	const last = format.dateTime(date(to), { month: "long", year: "numeric" });
	if (from.slice(0, 7) === to.slice(0, 7)) return last;
	const year = from.slice(0, 4) === to.slice(0, 4) ? {} : { year: "numeric" as const };
	return `${format.dateTime(date(from), { month: "long", ...year })} – ${last}`;
}

/** A change such as +16%; never a bare minus for zero. */
export function changeWords(format: Formatter, share: number): string {
	return format.number(share, { style: "percent", maximumFractionDigits: 0, signDisplay: "exceptZero" });
}

/** A span as exactly as it is known: a day, a month, a year, or two bounds; null where nothing is stated. */
export function spanWords(
	format: Formatter,
	span: DatedSpan,
	words: { by: (date: string) => string; after: (date: string) => string },
): string | null {
	const date = (iso: string) => new Date(`${iso}T00:00:00Z`);
	switch (precisionOf(span)) {
		case "day":
			return span.earliest && dayWords(format, span.earliest);
		case "month":
			return span.earliest && format.dateTime(date(span.earliest), { month: "short", year: "numeric" });
		case "year":
			return span.earliest?.slice(0, 4) ?? null;
		case "span":
			return span.earliest && span.latest && `${dayWords(format, span.earliest)} – ${dayWords(format, span.latest)}`;
		case "not_stated":
			if (span.latest) return words.by(dayWords(format, span.latest));
			return span.earliest ? words.after(dayWords(format, span.earliest)) : null;
	}
}

/** The reader's name of a country, from the catalogue; else the name that our list of regions has, where the caller gives it; else its code. */
export const countryWords = (t: Translate, code: string, names?: ReadonlyMap<string, string>): string =>
	optionalMessage(t, `country.${code}`) ?? names?.get(code) ?? code;

/** The reader's name of a town of our gazetteer, from the catalogue where it has one of its own. */
export const townWords = (t: Translate, name: string): string => optionalMessage(t, `town.${name}`) ?? name;

/** A size in bytes as file managers write it: in kilobytes of a thousand below a million, in megabytes to one decimal above. */
export function sizeWords(format: Pick<Formatter, "number">, bytes: number): string {
	return bytes < 1_000_000
		? format.number(Math.ceil(bytes / 1000), { style: "unit", unit: "kilobyte" })
		: format.number(bytes / 1_000_000, { style: "unit", unit: "megabyte", maximumFractionDigits: 1 });
}
