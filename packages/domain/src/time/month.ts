import { z } from "zod";
import { firstDayOfMonth, isoOf, monthOf } from "./calendar.ts";

/** A calendar month such as 2026-11. */
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "must be a month such as 2026-11");

/** A month number as text, such as 2026-11. */
export const monthText = (number: number): string => isoOf(firstDayOfMonth(number)).slice(0, 7);

/** The month that a day lies in. */
export const monthTextOf = (day: number): string => monthText(monthOf(day));

/** Number of a month: months since January 1970. */
export const monthNumber = (text: string): number => (Number(text.slice(0, 4)) - 1970) * 12 + Number(text.slice(5)) - 1;

/** The first and last day of a month, as day numbers. */
export function daysOfMonth(text: string): { from: number; to: number } {
	const number = monthNumber(text);
	return { from: firstDayOfMonth(number), to: firstDayOfMonth(number + 1) - 1 };
}

/** The month so many months later, or earlier. */
export const monthsLater = (text: string, months: number): string => monthText(monthNumber(text) + months);
