import type { Sql } from "postgres";
import { notifyRevision } from "../notify.ts";
import { takeRevision } from "./data-revisions.ts";

/** People in a country (ISO alpha-3) or admin-1 region (its id) in a year, with where the figure comes from. */
export interface PopulationFigure {
	region: string;
	year: number;
	population: number;
	source: string;
}

/** Stores populations under one new data revision; a figure of the same region and year is replaced, its history kept. */
export async function storePopulations(sql: Sql, figures: readonly PopulationFigure[], now: Date): Promise<number> {
	return sql.begin(async (tx) => {
		const revision = await takeRevision(tx, "reference", null, now);
		for (const { region, year, population, source } of figures) {
			await tx`
				insert into populations (region, year, people, source) values (${region}, ${year}, ${population}, ${source})
				on conflict (region, year) do update set people = excluded.people, source = excluded.source`;
			await tx`
				insert into reference_history (entity, entity_id, version, data_revision, recorded_at, author, value)
				select 'population', ${`${region}-${year}`}, coalesce(max(version), 0) + 1, ${revision}, ${now}, 'import', ${tx.json({ people: population, source })}
				from reference_history where entity = 'population' and entity_id = ${`${region}-${year}`}`;
		}
		await notifyRevision(tx, revision);
		return revision;
	});
}
