import type { Database } from "@harmattan/database/client";
import { hasActor } from "@harmattan/database/queries/actors";
import type { Dataset } from "@harmattan/database/queries/datasets";
import { drawnRegion, listRegions, type Region } from "@harmattan/database/queries/regions";
import { type Coverage, coverageOf, extentOf } from "@harmattan/domain/coverage/coverage";
import { DomainError } from "@harmattan/domain/errors";
import { areaName, type MapArea } from "@harmattan/domain/events/map-area";
import { DEFAULT_LANGUAGE } from "@harmattan/domain/language/language";
import { regionCoded, regionScope } from "@harmattan/domain/regions/region-scope";
import { chooseRegion } from "@harmattan/domain/situation/choose-view";
import { chosenDataset } from "./chosen-dataset.ts";
import type { Reader } from "./reader.ts";

/** A dataset and a region, looked up, with the countries or admin-1 units that they come down to. */
export interface View {
	dataset: Dataset;
	region: Region;
	/** Countries that the region lies in. */
	countries: readonly string[];
	/** Admin-1 units, for an admin-1 region or a named area; null for whole countries. */
	admin1: readonly string[] | null;
	/** Days that the dataset covers for all these countries. */
	coverage: Coverage;
}

/** Finds the view that parameters ask for; an area without a region is a region of its own. Throws a DomainError that names the parameter at fault. */
export async function resolveView(
	ctx: Reader,
	requested: { dataset: string | null; region: string | null; area?: MapArea | null; actor?: string | null },
): Promise<View> {
	const { db } = ctx;
	const dataset = await chosenDataset(ctx, requested.dataset);
	if (requested.actor && !(await hasActor(db, requested.actor)))
		throw new DomainError("not_found", `there is no actor ${requested.actor}`, {
			parameter: "actor",
			remedy: "See /api/v1/actors for the list of ids.",
		});
	if (requested.area && requested.region === null) return drawnView(db, dataset, requested.area);
	const regionId = chooseRegion(dataset, requested.region);
	const regions = await listRegions(db);
	const found = regionCoded(regions, regionId);
	const region = regions.find(({ id }) => id === found);
	if (!region)
		throw new DomainError("not_found", `there is no region ${regionId}`, {
			parameter: "region",
			remedy: "Use sahel, littoral, an ISO alpha-3 code, an admin-1 id, OCHA's place code of a unit or a named area.",
		});
	const scope = regionScope(region, regions);
	return {
		dataset,
		region: requested.area
			? { ...region, name: `${region.name}, ${areaName(requested.area, DEFAULT_LANGUAGE)}` }
			: region,
		...scope,
		coverage: coverageOf(dataset.coverage, scope.countries),
	};
}

/** A drawn area as a region of its own: of the countries that it reaches into and the dataset covers; the others are named. */
async function drawnView(db: Database, dataset: Dataset, area: MapArea): Promise<View> {
	const drawn = drawnRegion(area);
	const covered = drawn.members.filter((country) => extentOf(coverageOf(dataset.coverage, [country])) !== null);
	const countries = covered.length === 0 ? drawn.members : covered;
	const without = drawn.members.filter((country) => !countries.includes(country));
	const names = new Map((await listRegions(db)).map(({ id, name }) => [id, name]));
	const named = without.map((country) => names.get(country) ?? country).join(", ");
	const name = without.length === 0 ? drawn.name : `${drawn.name} (without ${named}: not covered)`;
	return {
		dataset,
		region: { ...drawn, name },
		countries,
		admin1: null,
		coverage: coverageOf(dataset.coverage, countries),
	};
}
