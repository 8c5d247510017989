import type { Interval } from "@harmattan/domain/time/calendar";
import type { createFormatter } from "next-intl";
import { optionalMessage, type Translate } from "@/i18n/optional-message.ts";
import { changeWords, dayWords } from "./words.ts";

type Formatter = ReturnType<typeof createFormatter>;

/** A value without its unit, as exactly as the unit bears; rounded to what a cell has room for where it is to be short. */
export function numberWords(format: Formatter, unit: string, value: number, { isShort = false } = {}): string {
	switch (unit) {
		case "share":
			return format.number(value, { style: "percent", maximumFractionDigits: Math.abs(value) < 0.01 ? 3 : 1 });
		case "change":
			return changeWords(format, value);
		case "km":
			return `${format.number(value, { maximumFractionDigits: 1 })} km`;
		case "deaths_per_event":
		case "per_100k_per_year":
		case "actors":
			return format.number(value, { maximumFractionDigits: isShort ? 1 : 2 });
		default:
			return format.number(value, { maximumFractionDigits: isShort ? 0 : 1 });
	}
}

/** A value with its unit. */
export function valueWords(t: Translate, format: Formatter, unit: string, value: number): string {
	const words = numberWords(format, unit, value);
	return optionalMessage(t, `explained.unit.${unit}`, { value: words, count: value }) ?? words;
}

const monthsLater = (date: Date, months: number) =>
	new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));

/** A period in words: a day, the week of a Monday, a month, a quarter or a year. */
export function periodWords(format: Formatter, period: string, interval: Interval): string {
	const date = new Date(`${period}T00:00:00Z`);
	switch (interval) {
		case "year":
			return period.slice(0, 4);
		case "quarter":
			return format.dateTimeRange(date, monthsLater(date, 2), { month: "short", year: "numeric" });
		case "month":
			return format.dateTime(date, { month: "long", year: "numeric" });
		default:
			return dayWords(format, period);
	}
}
