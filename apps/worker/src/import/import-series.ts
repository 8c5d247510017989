import { importSeries as storeRecords } from "@harmattan/database/changes/stated-series";
import type { Connection } from "@harmattan/database/client";
import { DomainError } from "@harmattan/domain/errors";
import { seriesName } from "@harmattan/domain/series/stated-series";
import { isCountryYear, UCDP_TOTALS } from "@harmattan/domain/series/ucdp-totals";
import { fileRecords } from "@harmattan/formats/reading/file-records";

/**
 * Imports a series of stated values from a file with the columns region, period, value, unit and source. All of the file or nothing: a bad
 * row stops it with its line, column and value.
 */
export async function importSeries(
	{ db }: Connection,
	path: string,
	name: string | null,
	now: Date,
): Promise<{ id: string; rows: number; revision: number }> {
	const records = await Array.fromAsync(fileRecords(path));
	const [header] = records;
	// UCDP's own file names its series by itself.
	const named = header && isCountryYear(header.values) ? UCDP_TOTALS : namedSeries(name ?? "");
	return storeRecords(db, null, { name: named, records }, now);
}

function namedSeries(name: string): string {
	const parsed = seriesName.safeParse(name);
	if (parsed.success) return parsed.data;
	throw new DomainError("invalid", `the name of the series ${parsed.error.issues[0]?.message ?? "is not valid"}`, {
		parameter: "dataset",
		remedy: "Name it with --dataset, such as --dataset 'Gold output'.",
	});
}
