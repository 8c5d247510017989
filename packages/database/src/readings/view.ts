import { DomainError } from "@harmattan/domain/errors";
import type { MapArea } from "@harmattan/domain/events/map-area";
import { commonCoverage } from "@harmattan/domain/indicators/coverage";
import type { Viewer } from "@harmattan/domain/licence/policy";
import { regionScope } from "@harmattan/domain/regions/region-scope";
import { chooseDataset, chooseRegion } from "@harmattan/domain/situation/choose-view";
import type { Database } from "../client.ts";
import { type Dataset, listDatasets } from "../queries/datasets.ts";
import { drawnRegion, listRegions, type Region } from "../queries/regions.ts";

/** Who reads, and what from: an open database, or a state of the past. */
export interface Reader {
	db: Database;
	viewer: Viewer;
}

/** A dataset and a region, looked up, with the countries or admin-1 units that they come down to. */
export interface View {
	dataset: Dataset;
	region: Region;
	/** Countries that the region lies in. */
	countries: readonly string[];
	/** Admin-1 units, for an admin-1 region or a named area; null for whole countries. */
	admin1: readonly string[] | null;
	/** Days that the dataset covers for all these countries. */
	coverage: { from: number; to: number } | null;
}

/** Finds the view that parameters ask for; an area without a region is a region of its own. Throws a DomainError that names the parameter at fault. */
export async function resolveView(
	{ db, viewer }: Reader,
	asked: { dataset: string | null; region: string | null; area?: MapArea | null },
): Promise<View> {
	const dataset = chooseDataset(await listDatasets(db, viewer), asked.dataset);
	if (asked.area && asked.region === null) {
		const region = drawnRegion(asked.area);
		const coverage = commonCoverage(dataset.coverage, region.members);
		return { dataset, region, countries: region.members, admin1: null, coverage };
	}
	const regionId = chooseRegion(dataset, asked.region);
	const regions = await listRegions(db);
	const region = regions.find(({ id }) => id === regionId);
	if (!region)
		throw new DomainError("not_found", `there is no region ${regionId}`, {
			parameter: "region",
			remedy: "Use sahel, littoral, an ISO alpha-3 code, an admin-1 id or a named area.",
		});
	const scope = regionScope(region, regions);
	return { dataset, region, ...scope, coverage: commonCoverage(dataset.coverage, scope.countries) };
}
