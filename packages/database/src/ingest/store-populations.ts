import type { Sql } from "postgres";
import { notifyRevision } from "../notify.ts";
import { takeRevision } from "./data-revisions.ts";

/** People in a country in a year, with where the figure comes from. */
export interface PopulationFigure {
	country: string;
	year: number;
	population: number;
	source: string;
}

/** Stores populations under one new data revision; a figure of the same country and year is replaced, its history kept. */
export async function storePopulations(sql: Sql, figures: readonly PopulationFigure[], now: Date): Promise<number> {
	return sql.begin(async (tx) => {
		const revision = await takeRevision(tx, "reference", null, now);
		for (const { country, year, population, source } of figures) {
			await tx`
				insert into populations (country, year, people, source) values (${country}, ${year}, ${population}, ${source})
				on conflict (country, year) do update set people = excluded.people, source = excluded.source`;
			await tx`
				insert into reference_history (entity, entity_id, version, data_revision, recorded_at, author, value)
				select 'population', ${`${country}-${year}`}, coalesce(max(version), 0) + 1, ${revision}, ${now}, 'import', ${tx.json({ people: population, source })}
				from reference_history where entity = 'population' and entity_id = ${`${country}-${year}`}`;
		}
		await notifyRevision(tx, revision);
		return revision;
	});
}
