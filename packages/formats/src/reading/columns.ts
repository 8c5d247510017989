import type { Reject, RejectCode } from "@harmattan/domain/imports/reject";
import { QUARANTINE_CODES } from "@harmattan/domain/imports/reject";
import type { FileRecord } from "../event-format.ts";

/** A header's name as it is compared: case, a byte-order mark and outer space do not count. */
export function foldColumn(name: string): string {
	return name
		.replace(/^\uFEFF/, "")
		.trim()
		.toLowerCase();
}

/** What stops a row, thrown inside a mapper and turned into a reject by `createRowReader`. */
export class RowProblem extends Error {
	readonly column: string | null;
	readonly value: string | null;
	readonly code: RejectCode;

	constructor(code: RejectCode, column: string | null, value: string | null, remedy: string) {
		super(remedy);
		this.code = code;
		this.column = column;
		this.value = value;
	}
}

/** One record read by column name. Every read either gives a checked value or throws a RowProblem. */
export interface Row {
	/** Trimmed text; null where blank or where the file has no such column. */
	text: (column: string) => string | null;
	/** Text that must be there. */
	required: (column: string) => string;
	/** A number; null where blank. */
	number: (column: string) => number | null;
	/** A whole, non-negative number of persons; null where blank. */
	persons: (column: string) => number | null;
}

/** Makes a reader of rows for a header; columns are found by name, whatever their order. */
export function createRowReader(header: readonly string[]): (record: FileRecord) => Row {
	const index = new Map(header.map((name, position) => [foldColumn(name), position]));
	return ({ values }) => {
		const text = (column: string) => {
			const position = index.get(column);
			const value = position === undefined ? undefined : values[position]?.trim();
			return value ? value : null;
		};
		const number = (column: string) => {
			const value = text(column);
			if (value === null) return null;
			const parsed = Number(value);
			if (!Number.isFinite(parsed))
				throw new RowProblem(
					"not_a_number",
					column,
					value,
					"Write a plain number with a decimal point, or leave the cell blank.",
				);
			return parsed;
		};
		return {
			text,
			number,
			required: (column) => {
				const value = text(column);
				if (value === null)
					throw new RowProblem("missing_value", column, null, "This column must have a value in every row.");
				return value;
			},
			persons: (column) => {
				const value = number(column);
				if (value === null) return null;
				if (value < 0)
					throw new RowProblem(
						"negative_deaths",
						column,
						String(value),
						"A number of deaths is 0 or more; leave the cell blank where it is not known.",
					);
				if (!Number.isInteger(value))
					throw new RowProblem(
						"fractional_deaths",
						column,
						String(value),
						"A number of deaths is whole; leave the cell blank where it is not known.",
					);
				return value;
			},
		};
	};
}

/** The reject of a record that a problem stopped: says line, column, value and remedy. */
export function toReject(header: readonly string[], record: FileRecord, problem: RowProblem): Reject {
	const place = problem.column ? `line ${record.line}, column ${problem.column}` : `line ${record.line}`;
	const value = problem.value === null ? "" : `: “${problem.value.slice(0, 80)}”`;
	return {
		line: record.line,
		column: problem.column,
		value: problem.value,
		code: problem.code,
		message: `${place}${value}. ${problem.message}`,
		disposition: QUARANTINE_CODES.includes(problem.code) ? "quarantined" : "rejected",
		raw: Object.fromEntries(
			header.map((name, position) => [name || `column ${position + 1}`, record.values[position] ?? ""]),
		),
	};
}
