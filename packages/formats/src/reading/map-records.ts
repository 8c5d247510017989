import type { FileRecord } from "@harmattan/domain/imports/named-records";
import type { Reject } from "@harmattan/domain/imports/reject";
import { QUARANTINE_CODES } from "@harmattan/domain/imports/reject";
import type { MapContext, MapResult, RecordMapper } from "../event-format.ts";
import { type RecordBatch, recordAt, widthOf } from "./record-batch.ts";
import { Row, RowProblem } from "./row.ts";

/**
 * Makes a format's mapper of records from a function of a row. Records with a fault, or with more or fewer fields than
 * the header, are refused; HXL tag rows are no data.
 */
export function createRowMapper(
	header: readonly string[],
	context: MapContext,
	map: (row: Row, context: MapContext) => Extract<MapResult, { kind: "event" }>["event"],
): RecordMapper {
	const row = new Row(header);
	return (records, index) => {
		try {
			const problem = shapeProblem(header, records, index);
			if (problem !== null) throw problem;
			if (isHxlRow(records, index)) return null;
			return { kind: "event", event: map(row.turnTo(records, index), context) };
		} catch (problem) {
			if (!(problem instanceof RowProblem)) throw problem;
			return { kind: "reject", reject: toReject(header, recordAt(records, index), problem) };
		}
	};
}

/** Why a record is no row of a file with this header; null where it is. */
export function shapeProblem(header: readonly string[], records: RecordBatch, index: number): RowProblem | null {
	const fault = records.faults.get(index);
	if (fault === undefined && widthOf(records, index) === header.length) return null;
	const { values } = recordAt(records, index);
	if (fault !== undefined)
		return new RowProblem(
			"unreadable_row",
			null,
			values.length === 1 ? (values[0] ?? null) : null,
			`The row cannot be read: ${fault}.`,
		);
	if (values.length > header.length && values.slice(header.length).every((value) => value.trim() === "")) return null;
	return new RowProblem(
		"unreadable_row",
		null,
		values.slice(0, 3).join(", "),
		`The row has ${values.length} fields and the header ${header.length}: a value may be cut, or hold a delimiter outside quotation marks.`,
	);
}

/** A tag row stands right under the header, which may span some lines. */
const LAST_TAG_LINE = 20;
const TAG = /^#[a-z][a-z0-9_]*(\s*\+[a-z0-9_]+)*$/i;

/** True for a row of HXL tags: it is known by its tags, whatever stands in the cells that have none, the id's too. */
function isHxlRow(records: RecordBatch, index: number): boolean {
	if ((records.lines[index] ?? 0) > LAST_TAG_LINE) return false;
	const filled = recordAt(records, index).values.filter((value) => value.trim() !== "");
	const tags = filled.filter((value) => TAG.test(value.trim()));
	return tags.length > 0 && tags.length * 2 >= filled.length;
}

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
