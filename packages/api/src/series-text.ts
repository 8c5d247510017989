import { importSeries } from "@harmattan/database/changes/stated-series";
import { DomainError } from "@harmattan/domain/errors";
import type { FileRecord } from "@harmattan/domain/imports/named-records";
import { seriesName } from "@harmattan/domain/series/stated-series";
import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import type { MemberContext } from "./context.ts";

const MAX_LETTERS = 2_000_000;

export const seriesTextInput = z.object({ name: seriesName, text: z.string().min(1).max(MAX_LETTERS) });

/** Stores the values of a CSV text: all of them or none. */
export async function bringSeries(
	ctx: MemberContext,
	{ name, text }: z.infer<typeof seriesTextInput>,
): Promise<{ id: string; rows: number; revision: number }> {
	if (text.includes("\uFFFD"))
		throw new DomainError("invalid", "the file is not written in UTF-8: some of its letters cannot be read", {
			parameter: "text",
			remedy: "Save it as CSV in UTF-8.",
		});
	return importSeries(ctx.db, ctx.member, { name, records: recordsOf(text) }, ctx.now);
}

function recordsOf(text: string): FileRecord[] {
	const records: FileRecord[] = [];
	try {
		parse(text, {
			bom: true,
			skip_empty_lines: true,
			trim: true,
			on_record: (values: string[], { lines }) => {
				records.push({ line: lines, values });
				return null;
			},
		});
		return records;
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		throw new DomainError("invalid", `line ${error.lines ?? "?"}: ${error.message}`, {
			parameter: "text",
			remedy: "Save the sheet as CSV with commas.",
		});
	}
}
