import { DomainError } from "../errors.ts";
import { type FileRecord, namedRecords } from "../imports/named-records.ts";
import { month, monthNumber as numberOfMonth } from "../time/month.ts";
import type { History } from "./model.ts";

const COLUMNS = ["unit", "month", "value"];

/** The number of a month such as 2024-05, as the calendar counts them; null where it is none. */
export const monthNumber = (text: string): number | null =>
	month.safeParse(text.trim()).success ? numberOfMonth(text.trim()) : null;

/**
 * The past of each unit up to an origin, from the rows of a file: unit, month (YYYY-MM), value (0 or more). Rows after the origin are not read; a
 * month without a row, or with an empty value, is a gap. Throws a DomainError that names line, column and value of what cannot be read.
 */
export function historiesOf(records: readonly FileRecord[], origin: number): Map<string, History> {
	const months = new Map<string, Map<number, number | null>>();
	for (const { line, record } of namedRecords(records, COLUMNS)) {
		const { unit = "", month = "", value = "" } = record;
		const fault = (column: string, given: string, remedy: string) =>
			new DomainError("invalid", `line ${line}, ${column}: “${given}” cannot be read`, { remedy });
		if (unit.trim() === "") throw fault("unit", unit, "Name the unit that the row is of.");
		const at = monthNumber(month);
		if (at === null) throw fault("month", month, "Write it as 2024-05.");
		const number = value.trim() === "" ? null : Number(value);
		if (number !== null && !(Number.isFinite(number) && number >= 0))
			throw fault("value", value, "Give a number of 0 or more, or nothing where the month is not covered.");
		const known = months.get(unit.trim()) ?? new Map<number, number | null>();
		months.set(unit.trim(), known);
		if (known.has(at)) throw fault("month", month, `Give ${unit.trim()} one row a month.`);
		known.set(at, number);
	}
	return new Map(
		[...months].map(([unit, known]) => {
			const first = Math.min(origin, ...known.keys());
			return [unit, Array.from({ length: origin - first + 1 }, (_, index) => known.get(first + index) ?? null)];
		}),
	);
}
