import {
	FORECAST_CLASSES,
	FORECAST_MEASURES,
	type ForecastClass,
	type ForecastMeasure,
} from "@harmattan/domain/forecast/frozen-forecast";
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { countryMonths, events } from "../schema/events.ts";
import { inClass } from "./event-filter.ts";

/** Events and best estimates of deaths of a country or an admin-1 unit in a month, by class. */
export interface UnitMonth {
	unit: string;
	/** As the calendar counts months. */
	month: number;
	counts: Record<ForecastClass, Record<ForecastMeasure, number>>;
}

/** A sum for each class and measure, as an array in the order of both. */
const sums = (classes: typeof events.classes | typeof countryMonths.classes, of: Record<ForecastMeasure, SQL>): SQL =>
	sql.join(
		FORECAST_CLASSES.flatMap((name) =>
			FORECAST_MEASURES.map(
				(measure) => sql`coalesce(sum(${of[measure]}) filter (where ${inClass(name, classes)}), 0)::int`,
			),
		),
		sql`, `,
	);

/** The months of some countries that hold events, by country, or by their admin-1 units. */
export async function countUnitMonths(
	db: Database,
	datasetId: string,
	countries: readonly string[],
	by: "country" | "admin1",
): Promise<UnitMonth[]> {
	if (countries.length === 0) return [];
	const list = sql.join(
		countries.map((country) => sql`${country}`),
		sql`, `,
	);
	const rows = await db.execute<{ unit: string; month: number; sums: number[] }>(
		by === "country"
			? sql`select country as unit, month, array[${sums(countryMonths.classes, { events: sql`events`, deaths: sql`fatalities_best` })}] as sums
				from ${countryMonths} where dataset_id = ${datasetId} and country in (${list}) group by 1, 2`
			: sql`select admin1 as unit, month, array[${sums(events.classes, { events: sql`1`, deaths: sql`fatalities_best` })}] as sums
				from ${events} where dataset_id = ${datasetId} and withdrawal is null and country in (${list}) and admin1 is not null group by 1, 2`,
	);
	return rows.map(({ unit, month, sums: found }) => ({
		unit,
		month,
		counts: Object.fromEntries(
			FORECAST_CLASSES.map((name, at) => [
				name,
				Object.fromEntries(
					FORECAST_MEASURES.map((measure, index) => [measure, found[at * FORECAST_MEASURES.length + index] ?? 0]),
				),
			]),
		) as UnitMonth["counts"],
	}));
}
