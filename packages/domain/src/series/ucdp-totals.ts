import type { NamedRecord } from "../imports/named-records.ts";
import type { StatedSeries } from "./stated-series.ts";

/** Ids of the series of UCDP's yearly totals begin with this; it is the id of all kinds of violence together. */
export const UCDP_TOTALS = "ucdp-organized-violence";

/** A series of UCDP's yearly totals, and the columns of the Country-Year dataset that it is read from. */
export const UCDP_TOTAL_KINDS = [
	{ id: UCDP_TOTALS, name: "Deaths in organized violence (UCDP)", column: "cumulative_total_deaths_in_orgvio" },
	{ id: `${UCDP_TOTALS}-state-based`, name: "Deaths in state-based conflict (UCDP)", column: "sb_total_deaths" },
	{ id: `${UCDP_TOTALS}-non-state`, name: "Deaths in non-state conflict (UCDP)", column: "ns_total_deaths" },
	{ id: `${UCDP_TOTALS}-one-sided`, name: "Deaths in one-sided violence (UCDP)", column: "os_total_deaths" },
	{
		id: `${UCDP_TOTALS}-one-sided-by-governments`,
		name: "Civilians killed by governments (UCDP)",
		column: "os_any_govt_killings",
	},
] as const;

/** Columns that the reader needs; the dataset has 74 in all. */
export const COUNTRY_YEAR_COLUMNS = [
	"country_cy",
	"year_cy",
	...UCDP_TOTAL_KINDS.flatMap(({ column }) => ["low", "best", "high"].map((bound) => `${column}_${bound}_cy`)),
];

/** True for the header of UCDP's Country-Year Dataset on Organized Violence: yearly totals, and no events. */
export const isCountryYear = (header: readonly string[]): boolean => {
	const names = new Set(header.map((name) => name.trim().toLowerCase()));
	return COUNTRY_YEAR_COLUMNS.every((column) => names.has(column));
};

/**
 * Reads UCDP's Country-Year rows as stated series, one a kind of violence.
 *
 * @param regionOf ISO alpha-3 code of a country as UCDP names it; rows of a country without one are left out
 */
export function readCountryYears(
	rows: readonly NamedRecord[],
	regionOf: (name: string) => string | null,
): StatedSeries[] {
	const version = rows[0]?.record.version?.trim() ?? "";
	const source = ["UCDP Country-Year Dataset on Organized Violence", version, "(CC BY 4.0)"].filter(Boolean).join(" ");
	return UCDP_TOTAL_KINDS.map(({ id, name, column }) => ({
		id,
		name,
		unit: "deaths",
		interval: "year",
		values: rows.flatMap(({ record }) => {
			const region = regionOf(record.country_cy ?? "");
			if (region === null) return [];
			const [low = null, value = null, high = null] = ["low", "best", "high"].map((bound) => {
				const text = record[`${column}_${bound}_cy`]?.trim() ?? "";
				return text === "" ? null : Number(text);
			});
			return [{ region, period: `${record.year_cy}-01-01`, value, low, high, source }];
		}),
	}));
}
