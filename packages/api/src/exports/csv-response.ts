import { stringify } from "csv-stringify/sync";
import { fileResponse } from "./file-response.ts";

/** What a spreadsheet of another country takes for the end of a cell: quotes keep it in its cell, and a formula behind it from being one. */
const LOOKS_SPLIT = /[;\t|]/;
/** Rows that are written at a time. */
const BATCH = 500;

/**
 * A CSV file as a response, streamed. Cells that a spreadsheet would run as a formula get an apostrophe before them;
 * plain numbers, negative ones too, stay as they are. Imports take the apostrophe off again.
 */
export function csvResponse(
	fileName: string,
	columns: readonly string[],
	rows: AsyncIterable<readonly string[]>,
	headers: Record<string, string> = {},
): Response {
	return fileResponse(fileName, "text/csv; charset=utf-8", csvChunks(columns, rows), headers);
}

async function* csvChunks(
	columns: readonly string[],
	rows: AsyncIterable<readonly string[]>,
): AsyncGenerator<Uint8Array, undefined> {
	const encoder = new TextEncoder();
	const text = (lines: string[][]) =>
		encoder.encode(stringify(lines, { record_delimiter: "windows", quoted_match: LOOKS_SPLIT }));
	let batch = [columns.map(safeCell)];
	for await (const row of rows) {
		batch.push(row.map(safeCell));
		if (batch.length < BATCH) continue;
		yield text(batch);
		batch = [];
	}
	yield text(batch);
}

/** A cell that no spreadsheet takes for a formula. */
function safeCell(text: string): string {
	return /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
}
