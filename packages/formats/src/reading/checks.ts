import { dayOf } from "@harmattan/domain/time/calendar";
import { RowProblem } from "./row.ts";

/** A date as files write it (`2009-06-09`, `2009-06-09 00:00:00.000`, `9 June 2009`, `09-June-2009`) in ISO. */
export function isoDateOf(column: string, value: string): string {
	const separator = value.charCodeAt(10);
	const leadsWithIso =
		value.charCodeAt(4) === DASH && (value.length === 10 || separator === SPACE || separator === LETTER_T);
	const iso = leadsWithIso ? value.slice(0, 10) : fromWords(value);
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

/** Refuses coordinates that can not be right. Both null is allowed; one alone is not. */
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
