import type { Database } from "../client.ts";
import { populations } from "../schema/datasets.ts";

/** All populations at hand. None ships with the product: a figure comes with an import that names its source. */
export async function listPopulations(
	db: Database,
): Promise<{ region: string; year: number; people: number; source: string }[]> {
	return db.select().from(populations);
}
