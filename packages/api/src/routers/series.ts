import { removeSeries, storeSeries } from "@harmattan/database/changes/stated-series";
import { listRegions } from "@harmattan/database/queries/regions";
import { listStatedSeries } from "@harmattan/database/queries/stated-series";
import { DomainError } from "@harmattan/domain/errors";
import { regionNamed } from "@harmattan/domain/regions/region-scope";
import { namedRecords, readSeries, SERIES_COLUMNS, seriesName } from "@harmattan/domain/series/stated-series";
import { shortId } from "@harmattan/domain/short-id";
import { type CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import { pastProcedure } from "../past-procedure.ts";
import { readStatedSeries, seriesInput } from "../stated-series.ts";
import { adminProcedure, router } from "../trpc.ts";

const MOST_LETTERS = 2_000_000;

/** Series of values that sources state, beside those that are formed of events. */
export const seriesRouter = router({
	list: pastProcedure.query(({ ctx }) => listStatedSeries(ctx.db)),
	read: pastProcedure.input(seriesInput).query(({ ctx, input }) => readStatedSeries(ctx, input)),
	/** Stores the values of a CSV text: all of them or none. */
	bring: adminProcedure
		.input(z.object({ name: seriesName, text: z.string().min(1).max(MOST_LETTERS) }))
		.mutation(async ({ ctx, input }) => {
			if (input.text.includes("\uFFFD"))
				throw new DomainError("invalid", "the file is not written in UTF-8: some of its letters can not be read", {
					parameter: "text",
					remedy: "Save it as CSV in UTF-8.",
				});
			const regions = await listRegions(ctx.db);
			const rows = namedRecords(recordsOf(input.text), SERIES_COLUMNS);
			const series = readSeries(input.name, rows, (text) => regionNamed(regions, text));
			return storeSeries(ctx.db, ctx.member, series, ctx.now);
		}),
	remove: adminProcedure
		.input(z.object({ id: shortId }))
		.mutation(({ ctx, input }) => removeSeries(ctx.db, ctx.member, input.id, ctx.now)),
});

function recordsOf(text: string): { line: number; values: string[] }[] {
	try {
		const found = parse(text, { bom: true, info: true, skip_empty_lines: true, trim: true });
		// The library's types leave out what `info` adds to a record.
		return (found as unknown as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
			line: info.lines,
			values: record,
		}));
	} catch (error) {
		throw new DomainError("invalid", `line ${(error as CsvError).lines ?? "?"}: ${(error as CsvError).message}`, {
			parameter: "text",
			remedy: "Save the sheet as CSV with commas.",
		});
	}
}
