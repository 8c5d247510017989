import type { StatedSeries, StatedValue } from "@harmattan/domain/series/stated-series";
import type { Interval } from "@harmattan/domain/time/calendar";
import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { statedSeries, statedValues } from "../schema/stated-series.ts";

/** A series in the list of all, without its values. */
export interface SeriesSummary extends Omit<StatedSeries, "values"> {
	interval: Interval;
	values: number;
	regions: string[];
	/** First days of the first and last period, ISO. */
	from: string | null;
	to: string | null;
}

/** All stated series, by name. */
export async function listStatedSeries(db: Database): Promise<SeriesSummary[]> {
	return db
		.select({
			id: statedSeries.id,
			name: statedSeries.name,
			unit: statedSeries.unit,
			interval: statedSeries.interval,
			values: sql<number>`count(${statedValues.period})::int`,
			regions: sql<
				string[]
			>`coalesce(array_agg(distinct ${statedValues.region}) filter (where ${statedValues.region} is not null), '{}')`,
			from: sql<string | null>`min(${statedValues.period})::text`,
			to: sql<string | null>`max(${statedValues.period})::text`,
		})
		.from(statedSeries)
		.leftJoin(statedValues, eq(statedValues.seriesId, statedSeries.id))
		.groupBy(statedSeries.id, statedSeries.name, statedSeries.unit, statedSeries.interval)
		.orderBy(asc(statedSeries.name));
}

const VALUE = {
	region: statedValues.region,
	period: statedValues.period,
	value: statedValues.value,
	low: statedValues.low,
	high: statedValues.high,
	source: statedValues.source,
};

/** The values of a series for a region, oldest first. */
export async function listStatedValues(db: Database, seriesId: string, region: string): Promise<StatedValue[]> {
	return db
		.select(VALUE)
		.from(statedValues)
		.where(and(eq(statedValues.seriesId, seriesId), eq(statedValues.region, region)))
		.orderBy(asc(statedValues.period));
}

/** The values of a region in the series whose ids begin with a text, by series and period. */
export async function listValuesOfFamily(
	db: Database,
	family: string,
	region: string,
): Promise<(StatedValue & { series: string; name: string })[]> {
	return db
		.select({
			series: statedSeries.id,
			name: statedSeries.name,
			...VALUE,
		})
		.from(statedValues)
		.innerJoin(statedSeries, eq(statedSeries.id, statedValues.seriesId))
		.where(and(sql`starts_with(${statedSeries.id}, ${family})`, eq(statedValues.region, region)))
		.orderBy(asc(statedSeries.id), asc(statedValues.period));
}
