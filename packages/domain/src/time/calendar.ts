/**
 * Whole days, weeks and months as integers, in UTC, so that events compare and bin without time zones.
 * A day is the number of days since 1970-01-01; a month is the number of months since January 1970; a
 * week is named by the day of its Monday.
 */
const MS_PER_DAY = 86_400_000;

/** Calendar intervals that a series can be binned by. */
export const INTERVALS = ["day", "week", "month", "quarter", "year"] as const;
export type Interval = (typeof INTERVALS)[number];

/** Day number of an ISO date (`YYYY-MM-DD`). Throws a RangeError where the date does not exist. */
export function dayOf(iso: string): number {
	const year = digits(iso, 0, 4);
	const month = digits(iso, 5, 7);
	const day = digits(iso, 8, 10);
	const shaped = iso.length === 10 && iso[4] === "-" && iso[7] === "-" && year >= 0 && month >= 1 && month <= 12;
	if (!shaped || day < 1 || day > daysInMonth(year, month)) throw new RangeError(`not a calendar date: ${iso}`);
	return daysFromCivil(year, month, day);
}

/** The number that digits of a text write; -1 where one is no digit. */
function digits(text: string, from: number, to: number): number {
	let value = 0;
	for (let at = from; at < to; at++) {
		const digit = text.charCodeAt(at) - 48;
		if (!(digit >= 0 && digit <= 9)) return -1;
		value = value * 10 + digit;
	}
	return value;
}

function daysInMonth(year: number, month: number): number {
	if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days since 1970-01-01 by whole-number arithmetic: imports ask for millions. Source: Hinnant, days_from_civil. */
function daysFromCivil(year: number, month: number, day: number): number {
	const shifted = month <= 2 ? year - 1 : year;
	const era = Math.floor(shifted / 400);
	const yearOfEra = shifted - era * 400;
	const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
	return (
		era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
	);
}

/** ISO date of a day number. */
export function isoOf(day: number): string {
	return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Day number of an instant. */
export function dayOfInstant(instant: Date): number {
	return Math.floor(instant.getTime() / MS_PER_DAY);
}

/** Month number of a day. Source: Hinnant, civil_from_days. */
export function monthOf(day: number): number {
	const shifted = day + 719_468;
	const era = Math.floor(shifted / 146_097);
	const dayOfEra = shifted - era * 146_097;
	const yearOfEra = Math.floor(
		(dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
	);
	const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	// Years begin in March here, so that a leap day is a year's last.
	const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
	return (yearOfEra + era * 400 - 1970) * 12 + marchMonth + 2;
}

/** First day of a month number. */
export function firstDayOfMonth(month: number): number {
	return Date.UTC(1970 + Math.floor(month / 12), ((month % 12) + 12) % 12, 1) / MS_PER_DAY;
}

/** The Monday on or before a day. 1970-01-01 was a Thursday, hence the 3. */
export function mondayOf(day: number): number {
	return day - ((((day + 3) % 7) + 7) % 7);
}

/** First day of the interval that a day lies in. */
export function periodStart(day: number, interval: Interval): number {
	switch (interval) {
		case "day":
			return day;
		case "week":
			return mondayOf(day);
		case "month":
			return firstDayOfMonth(monthOf(day));
		case "quarter":
			return firstDayOfMonth(Math.floor(monthOf(day) / 3) * 3);
		case "year":
			return firstDayOfMonth(Math.floor(monthOf(day) / 12) * 12);
	}
}

/** First day of the interval after the one that starts on `start`. */
export function nextPeriodStart(start: number, interval: Interval): number {
	const months = { month: 1, quarter: 3, year: 12 } as const;
	if (interval === "day") return start + 1;
	if (interval === "week") return start + 7;
	return firstDayOfMonth(monthOf(start) + months[interval]);
}

/** The starts of all intervals that touch `from`..`to` (both inclusive), in order. */
export function periodStarts(from: number, to: number, interval: Interval): number[] {
	const starts: number[] = [];
	for (let start = periodStart(from, interval); start <= to; start = nextPeriodStart(start, interval))
		starts.push(start);
	return starts;
}

/** The same calendar day `months` later; the last day of the month where that day does not exist. */
export function addMonths(day: number, months: number): number {
	const month = monthOf(day) + months;
	const first = firstDayOfMonth(month);
	const dayOfMonth = day - firstDayOfMonth(monthOf(day));
	return Math.min(first + dayOfMonth, firstDayOfMonth(month + 1) - 1);
}

/** The first day of the last month that is complete by the end of a day. */
export const lastCompleteMonth = (day: number): number => firstDayOfMonth(monthOf(day + 1) - 1);

/** A span of days as the whole months in it, and the days before and after those. All bounds inclusive. */
export interface MonthsOfSpan {
	/** Month numbers; null where no whole month lies in the span. */
	months: { from: number; to: number } | null;
	rest: { from: number; to: number }[];
}

/** Splits a span of days, both inclusive, at the months that lie in it whole. */
export function wholeMonths(from: number, to: number): MonthsOfSpan {
	const first = monthOf(from - 1) + 1;
	const last = monthOf(to + 1) - 1;
	if (last < first) return { months: null, rest: from <= to ? [{ from, to }] : [] };
	const rest = [
		{ from, to: firstDayOfMonth(first) - 1 },
		{ from: firstDayOfMonth(last + 1), to },
	];
	return { months: { from: first, to: last }, rest: rest.filter((days) => days.from <= days.to) };
}
