import { CLASS_BIT } from "@harmattan/domain/events/classes";
import type { CountedCell } from "@harmattan/domain/licence/open-aggregates";
import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { datasets } from "../schema/datasets.ts";

/** A restricted dataset whose aggregates an admin has opened. */
export interface OpenedDataset {
	id: string;
	name: string;
	licence: string;
	attribution: string;
	synthetic: boolean;
}

/** The datasets whose aggregates are opened. Their rows are not. */
export async function listOpened(db: Database): Promise<OpenedDataset[]> {
	return db
		.select({
			id: datasets.id,
			name: datasets.name,
			licence: datasets.licence,
			attribution: datasets.attribution,
			synthetic: datasets.synthetic,
		})
		.from(datasets)
		.where(and(eq(datasets.aggregatesOpen, true), eq(datasets.licencePolicy, "restricted")))
		.orderBy(asc(datasets.name));
}

/** Events of political violence of a dataset by country and month, from the cube. Months inclusive. */
export async function countCountries(
	db: Database,
	datasetId: string,
	months: { from: number; to: number },
): Promise<CountedCell[]> {
	return db.execute<CountedCell & Record<string, unknown>>(sql`
		select country, country as region, month, sum(events)::int as events, sum(fatalities_best)::int as deaths
		from country_months where dataset_id = ${datasetId} and (classes & ${CLASS_BIT.V}) <> 0 and month between ${months.from} and ${months.to}
		group by country, month`);
}

/** The same by admin-1 unit; events that are placed in none have a null region. */
export async function countUnits(
	db: Database,
	datasetId: string,
	months: { from: number; to: number },
): Promise<CountedCell[]> {
	return db.execute<CountedCell & Record<string, unknown>>(sql`
		select country, admin1 as region, month, count(*)::int as events, sum(fatalities_best)::int as deaths
		from events where dataset_id = ${datasetId} and withdrawal is null and country is not null
			and (classes & ${CLASS_BIT.V}) <> 0 and month between ${months.from} and ${months.to}
		group by country, admin1, month`);
}
