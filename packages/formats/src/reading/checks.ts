import type { DateOrder } from "@harmattan/domain/imports/column-mapping";
import { dayOf } from "@harmattan/domain/time/calendar";
import { RowProblem } from "./row.ts";

/**
 * A date as files write it (`2009-06-09`, `2009-06-09 00:00:00.000`, `9 June 2009`, `09-June-2009`) in ISO. One of three numbers, such as
 * `27/12/20`, is read in the order that somebody stated, and never guessed: without an order it is refused.
 */
export function isoDateOf(column: string, value: string, order: DateOrder = "iso"): string {
	const separator = value.charCodeAt(10);
	const leadsWithIso =
		value.charCodeAt(4) === DASH && (value.length === 10 || separator === SPACE || separator === LETTER_T);
	const numbers = leadsWithIso ? null : NUMBERS.exec(value);
	if (numbers !== null && order === "iso")
		throw new RowProblem(
			"not_a_date",
			column,
			value,
			"Day and month may stand in either order: state it with the file (--date-format dd/mm/yy or mm/dd/yy, or Order of dates on its page).",
		);
	const iso = leadsWithIso ? value.slice(0, 10) : numbers ? fromNumbers(numbers, order) : fromWords(value);
	try {
		if (iso === null) throw new RangeError("unknown layout");
		dayOf(iso);
		return iso;
	} catch {
		throw new RowProblem("not_a_date", column, value, "Write the date as 2023-07-26.");
	}
}

const DASH = 45;
const SPACE = 32;
const LETTER_T = 84;
const MONTHS = "january february march april may june july august september october november december".split(" ");

const NUMBERS = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?:[ T]00?:00.*)?$/;
/** Two digits of a year from here on are of the last century: no source begins before 1946. */
const FIRST_SHORT_YEAR = 46;

function fromNumbers([, first = "", second = "", written = ""]: RegExpExecArray, order: DateOrder): string {
	const [day, month] = order === "day-month-year" ? [first, second] : [second, first];
	const century = Number(written) >= FIRST_SHORT_YEAR ? "19" : "20";
	const year = written.length === 4 ? written : `${century}${written}`;
	return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function fromWords(value: string): string | null {
	const match = /^(\d{1,2})[- ]([a-z]+)[- ](\d{4})$/i.exec(value);
	if (!match?.[1] || !match[2] || !match[3]) return null;
	const month = MONTHS.findIndex((name) => name.startsWith((match[2] ?? "").toLowerCase()));
	return month < 0 ? null : `${match[3]}-${String(month + 1).padStart(2, "0")}-${match[1].padStart(2, "0")}`;
}

/** Refuses a day before the source began, or after today. */
export function checkDateRange(column: string, iso: string, firstYear: number, today: string): void {
	if (Number(iso.slice(0, 4)) < firstYear) {
		throw new RowProblem("date_out_of_range", column, iso, `This source begins in ${firstYear}; check the year.`);
	}
	if (iso > today)
		throw new RowProblem("future_date", column, iso, `The day lies after today (${today}); check the year.`);
}

/** Refuses coordinates that cannot be right. Both null is allowed; one alone is not. */
export function checkCoordinates(latitude: number | null, longitude: number | null): void {
	if (latitude === null && longitude === null) return;
	if (latitude === null || longitude === null) {
		throw new RowProblem(
			"missing_value",
			latitude === null ? "latitude" : "longitude",
			null,
			"Give both coordinates or neither.",
		);
	}
	if (latitude === 0 && longitude === 0)
		throw new RowProblem(
			"coordinates_zero",
			"latitude",
			`${latitude}, ${longitude}`,
			"0, 0 is a stand-in for no place; give the place or leave both blank.",
		);
	if (Math.abs(latitude) > 90 && Math.abs(longitude) <= 90) {
		throw new RowProblem(
			"coordinates_swapped",
			"latitude",
			`${latitude}, ${longitude}`,
			"A latitude runs from -90 to 90: put latitude first if the two are swapped, or correct it.",
		);
	}
	if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
		throw new RowProblem(
			"coordinates_out_of_range",
			"latitude",
			`${latitude}, ${longitude}`,
			"Latitude runs from -90 to 90 and longitude from -180 to 180.",
		);
	}
}
