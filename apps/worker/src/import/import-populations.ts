import type { Connection } from "@harmattan/database/client";
import { storePopulations } from "@harmattan/database/ingest/store-populations";
import { DomainError } from "@harmattan/domain/errors";
import { namedRecords } from "@harmattan/domain/imports/named-records";
import { fileRecords } from "@harmattan/formats/reading/file-records";
import { admin1Named } from "@harmattan/geo/admin1-names";
import { admin1Features } from "@harmattan/geo/boundaries";
import { countryCode } from "@harmattan/geo/countries";
import { z } from "zod";

const COLUMNS = ["country", "year", "population", "source"] as const;
const row = z.object({
	country: z.string().transform((name, context) => {
		const code = countryCode(name);
		if (code === null) context.addIssue({ code: "custom", message: "is no country that ISO lists" });
		return code ?? "";
	}),
	/** Empty where the figure is the country's. */
	admin1: z.string().trim().default(""),
	year: z.coerce.number().int().min(1950).max(2100),
	population: z.coerce.number().int().positive().max(2_000_000_000),
	source: z.string().trim().min(3, "must name where the figure comes from"),
});

/**
 * Imports populations from CSV: `country, year, population, source`, with a column `admin1` for those of regions (a name, or an
 * ISO 3166-2 code as we use it). All of the file or nothing: a bad row stops it with its line, column and value. Returns how many figures were written under one data revision.
 */
export async function importPopulations(
	connection: Connection,
	path: string,
	now: Date,
): Promise<{ rows: number; revision: number }> {
	const figures = [];
	for (const { line, record } of namedRecords(await Array.fromAsync(fileRecords(path)), COLUMNS)) {
		const parsed = row.safeParse(record);
		const refuse = (column: string, message: string) =>
			new DomainError("invalid", `line ${line}, column ${column}: “${record[column] ?? ""}” ${message}`, {
				remedy: "Correct the row; nothing was stored.",
			});
		if (!parsed.success) {
			const [issue] = parsed.error.issues;
			throw refuse(issue?.path.join(".") ?? "", issue?.message ?? "is not valid");
		}
		const { country, admin1, year, population, source } = parsed.data;
		const region = admin1 === "" ? country : admin1Of(country, admin1);
		if (region === null) throw refuse("admin1", "is no admin-1 region of the country");
		figures.push({ region, year, population, source });
	}
	if (figures.length === 0)
		throw new DomainError("invalid", "the file holds no figure", { remedy: `Give rows of ${COLUMNS.join(", ")}.` });
	return { rows: figures.length, revision: await storePopulations(connection.sql, figures, now) };
}

/** The id of a country's admin-1 region by its name or id; null where there is none. */
function admin1Of(country: string, stated: string): string | null {
	const units = admin1Features().features.filter(({ properties }) => properties.country === country);
	return units.some(({ properties }) => properties.id === stated) ? stated : (admin1Named(country, stated)?.id ?? null);
}
