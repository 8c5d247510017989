import { dayOf, isoOf, mondayOf } from "../time/calendar.ts";

const WEEK = /^(\d{4})-W(\d{2})$/;

/** The ISO 8601 week that a day lies in, such as 2026-W47. */
export function weekOf(day: number): string {
	const thursday = mondayOf(day) + 3;
	const year = isoOf(thursday).slice(0, 4);
	const first = mondayOf(dayOf(`${year}-01-04`));
	return `${year}-W${String((mondayOf(day) - first) / 7 + 1).padStart(2, "0")}`;
}

/** The first and last day of an ISO 8601 week; null for what is none. */
export function daysOfWeek(week: string): { from: number; to: number } | null {
	const [, year, number] = WEEK.exec(week) ?? [];
	if (year === undefined || number === undefined) return null;
	const from = mondayOf(dayOf(`${year}-01-04`)) + (Number(number) - 1) * 7;
	return weekOf(from) === week ? { from, to: from + 6 } : null;
}
