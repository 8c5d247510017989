import type { Reject, RejectCode } from "@harmattan/domain/imports/reject";
import { QUARANTINE_CODES } from "@harmattan/domain/imports/reject";
import type { FileRecord, MapContext, MapResult } from "../event-format.ts";

/** A header's name as it is compared: case, a byte-order mark and outer space do not count. */
export function foldColumn(name: string): string {
	return name
		.replace(/^\uFEFF/, "")
		.trim()
		.toLowerCase();
}

/** A number as spreadsheets write it back: `15960.0` is `15960`. */
export const wholeText = (value: string) => value.replace(/\.0+$/, "");

/** What stops a row, thrown while it is mapped and turned into a reject by `createRowMapper`. */
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

const APOSTROPHE = 39;

/** One record read by column name, whatever the columns' order. Every read gives a checked value or throws a RowProblem. */
export class Row {
	readonly #positions: ReadonlyMap<string, number>;
	#values: readonly string[] = [];

	constructor(header: readonly string[]) {
		this.#positions = new Map(header.map((name, position) => [foldColumn(name), position]));
	}

	/** Turns to another record: one Row serves a whole file. */
	turnTo(values: readonly string[]): this {
		this.#values = values;
		return this;
	}

	/** Trimmed text, without the apostrophe that our exports put before what looks like a formula; null where blank or where the file has no such column. */
	text(column: string): string | null {
		const position = this.#positions.get(column);
		if (position === undefined) return null;
		const value = this.#values[position]?.trim();
		if (!value) return null;
		return value.charCodeAt(0) === APOSTROPHE && /^'[=+\-@]/.test(value) ? value.slice(1) : value;
	}

	/** The columns that are not blank, in the order asked for. */
	texts(columns: readonly string[]): Record<string, string> {
		const found: Record<string, string> = {};
		for (const column of columns) {
			const value = this.text(column);
			if (value !== null) found[column] = value;
		}
		return found;
	}

	/** Text that must be there. */
	required(column: string): string {
		const value = this.text(column);
		if (value === null)
			throw new RowProblem("missing_value", column, null, "This column must have a value in every row.");
		return value;
	}

	/** A number; null where blank. */
	number(column: string): number | null {
		const value = this.text(column);
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
	}

	/** A whole number of things that fits the database; null where blank. Negative ones are the source's own codes. */
	count(column: string): number | null {
		const value = this.number(column);
		if (value === null || (Number.isInteger(value) && Math.abs(value) <= MOST_PERSONS)) return value;
		throw new RowProblem("not_a_number", column, String(value), "Write a whole number, or leave the cell blank.");
	}

	/** A whole, non-negative number of persons that fits the database; null where blank. */
	persons(column: string): number | null {
		const value = this.number(column);
		if (value === null) return null;
		const remedy = "leave the cell blank where it is not known.";
		if (value < 0)
			throw new RowProblem("negative_deaths", column, String(value), `A number of deaths is 0 or more; ${remedy}`);
		if (!Number.isInteger(value))
			throw new RowProblem("fractional_deaths", column, String(value), `A number of deaths is whole; ${remedy}`);
		if (value > MOST_PERSONS)
			throw new RowProblem("not_a_number", column, String(value), `No event has so many deaths; ${remedy}`);
		return value;
	}
}

const MOST_PERSONS = 10_000_000;

/**
 * Makes a format's mapper of records from a function of a row. Records with a fault, or with more or fewer fields than
 * the header, are refused; HXL tag rows are no data.
 */
export function createRowMapper(
	header: readonly string[],
	context: MapContext,
	map: (row: Row, context: MapContext) => Extract<MapResult, { kind: "event" }>["event"],
): (record: FileRecord) => MapResult | null {
	const row = new Row(header);
	return (record) => {
		try {
			const problem = shapeProblem(header, record);
			if (problem !== null) throw problem;
			if (isHxlRow(record)) return null;
			return { kind: "event", event: map(row.turnTo(record.values), context) };
		} catch (problem) {
			if (problem instanceof RowProblem) return { kind: "reject", reject: toReject(header, record, problem) };
			throw problem;
		}
	};
}

/** Why a record is no row of a file with this header; null where it is. */
export function shapeProblem(header: readonly string[], { values, fault }: FileRecord): RowProblem | null {
	if (fault !== undefined)
		return new RowProblem(
			"unreadable_row",
			null,
			values.length === 1 ? (values[0] ?? null) : null,
			`The row can not be read: ${fault}.`,
		);
	if (values.length === header.length) return null;
	if (values.length > header.length && values.slice(header.length).every((value) => value.trim() === "")) return null;
	return new RowProblem(
		"unreadable_row",
		null,
		values.slice(0, 3).join(", "),
		`The row has ${values.length} fields and the header ${header.length}: a value may be cut, or hold a delimiter outside quotation marks.`,
	);
}

const isHxlRow = ({ values }: FileRecord) =>
	(values[0] === "" || values[0]?.startsWith("#") === true) &&
	values.some((value) => value.startsWith("#")) &&
	values.every((value) => !value || value.startsWith("#"));

/** The reject of a record that a problem stopped: says line, column, value and remedy. */
export function toReject(header: readonly string[], record: FileRecord, problem: RowProblem): Reject {
	const place = problem.column ? `line ${record.line}, column ${problem.column}` : `line ${record.line}`;
	const value = problem.value === null ? "" : `: “${problem.value.slice(0, 80)}”`;
	return {
		line: record.line,
		column: problem.column,
		value: problem.value?.slice(0, 500) ?? null,
		code: problem.code,
		message: `${place}${value}. ${problem.message}`,
		disposition: QUARANTINE_CODES.includes(problem.code) ? "quarantined" : "rejected",
		raw: rawRow(header, record.values),
	};
}

/** A record by column, as it stood; fields beyond the header by their number. */
export function rawRow(header: readonly string[], values: readonly string[]): Record<string, string> {
	const width = Math.max(header.length, values.length);
	return Object.fromEntries(
		Array.from({ length: width }, (_, position) => [
			header[position] || `column ${position + 1}`,
			values[position] ?? "",
		]),
	);
}
