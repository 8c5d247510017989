import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

/** A unit's values by month, oldest first. */
export type MonthlyValues = Map<string, { name: string; months: { month: string; value: number }[] }>;

/** The published benchmarks of the 2023/24 ViEWS challenge for 2019: mean CRPS, ignorance and interval scores of 191 countries and 12 months. */
export const PUBLISHED = [
	{ file: "benchmark-last-month-poisson-2019.parquet", crps: "9.64", ign: "1.04", mis: "176" },
	{ file: "benchmark-bootstrap-2019.parquet", crps: "22.07", ign: "1.09", mis: "419" },
];

/** Reads files that are kept beside the project, not in it. */
export async function openReference(folder: string) {
	const connection = await (await DuckDBInstance.create()).connect();
	const rows = async (query: string) => (await connection.runAndReadAll(query)).getRowsJson();
	const path = (file: string) => join(folder, file).replaceAll("'", "''");
	return {
		/** Deaths by country and month. */
		deaths: async (): Promise<MonthlyValues> => {
			const found = (await rows(
				`select country_id::text, country, month::text, deaths_state_based::double from read_csv('${path("country-month-deaths-2017-2020.csv")}', types = {'month': 'VARCHAR'}) order by country_id, month`,
			)) as [string, string, string, number][];
			const units: MonthlyValues = new Map();
			for (const [id, name, month, value] of found) {
				const unit = units.get(id) ?? { name, months: [] };
				units.set(id, unit);
				unit.months.push({ month, value });
			}
			return units;
		},
		/** The official draws of a benchmark, by country and month (2019-05). */
		draws: async (file: string): Promise<{ unit: string; month: string; draws: Float64Array }[]> => {
			const found = (await rows(
				`select country_id::text, (date '1980-01-01' + to_months((month_id - 1)::int))::date::text, list(outcome::double order by draw)
				from '${path(file)}' group by all order by all`,
			)) as [string, string, number[]][];
			return found.map(([unit, day, values]) => ({ unit, month: day.slice(0, 7), draws: Float64Array.from(values) }));
		},
	};
}
