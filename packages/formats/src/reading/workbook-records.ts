import type { FileRecord } from "@harmattan/domain/imports/named-records";
import { readSheet } from "read-excel-file/node";
import { UnreadableFileError } from "./unreadable-file.ts";

/** The records of a workbook's first sheet, cells as a CSV export writes them. Lines are sheet rows. */
export async function workbookRecords(path: string): Promise<FileRecord[]> {
	const rows = await readSheet(path).catch((cause: unknown) => {
		throw new UnreadableFileError(
			`the workbook cannot be read (${cause instanceof Error ? cause.message : "unknown fault"}). Save the sheet as CSV and upload that.`,
			{ cause },
		);
	});
	return rows
		.map((cells, index) => ({ line: index + 1, values: cells.map(cellText) }))
		.filter(({ values }) => values.some((value) => value !== ""));
}

/** A cell as text: a day without a time stays a day, a whole number has no decimals, an empty cell is blank. */
export function cellText(cell: unknown): string {
	if (cell === null || cell === undefined) return "";
	if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, "");
	if (typeof cell === "object") return JSON.stringify(cell);
	return String(cell);
}
