import type { StatedPopulation } from "@harmattan/domain/indicators/population";
import type { Database } from "../client.ts";
import { populations } from "../schema/datasets.ts";

/** All populations: those of countries that ship, and those that were imported with their source. */
export async function listPopulations(db: Database): Promise<StatedPopulation[]> {
	return db.select().from(populations);
}
