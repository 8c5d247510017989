import { stringify } from "csv-stringify/sync";

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
): Response {
	const chunks = csvChunks(columns, rows);
	const body = new ReadableStream<Uint8Array>({
		async pull(controller) {
			const { done, value } = await chunks.next();
			if (done) controller.close();
			else controller.enqueue(value);
		},
		cancel: async () => void (await chunks.return(undefined)),
	});
	return new Response(body, {
		headers: {
			"content-type": "text/csv; charset=utf-8",
			"content-disposition": `attachment; filename="${fileName.replace(/[^\w.-]+/g, "-")}"`,
			"cache-control": "no-store",
			"x-content-type-options": "nosniff",
		},
	});
}

async function* csvChunks(
	columns: readonly string[],
	rows: AsyncIterable<readonly string[]>,
): AsyncGenerator<Uint8Array, undefined> {
	const encoder = new TextEncoder();
	const text = (lines: string[][]) => encoder.encode(stringify(lines, { record_delimiter: "windows" }));
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
