import type { Database } from "@harmattan/database/client";
import { listRegions } from "@harmattan/database/queries/regions";
import { DomainError } from "@harmattan/domain/errors";
import { regionCoded, regionScope } from "@harmattan/domain/regions/region-scope";

/** What a unit comes down to, by its id or place code. Throws a DomainError for one that is not there. */
export async function unitsOf(db: Database, unit: string): Promise<readonly string[]> {
	const regions = await listRegions(db);
	const id = regionCoded(regions, unit);
	const found = regions.find((region) => region.id === id);
	const { admin1 } = found === undefined ? { admin1: null } : regionScope(found, regions);
	if (admin1 === null)
		throw new DomainError("not_found", `there is no unit ${unit}`, {
			parameter: "admin1",
			remedy: "See /api/v1/regions for the list of ids and place codes.",
		});
	return admin1;
}
