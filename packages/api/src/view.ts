import { type Dataset, listDatasets } from "@harmattan/database/queries/datasets";
import { findRegion, type Region } from "@harmattan/database/queries/regions";
import { DomainError } from "@harmattan/domain/errors";
import { commonCoverage } from "@harmattan/domain/indicators/coverage";
import { countriesOf } from "@harmattan/domain/regions/regions";
import { chooseDataset, chooseRegion } from "@harmattan/domain/situation/choose-view";
import type { ApiContext } from "./context.ts";

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

/** Finds the view that parameters ask for. Throws a DomainError that names the parameter at fault. */
export async function resolveView(
	{ db, viewer }: ApiContext,
	asked: { dataset: string | null; region: string | null },
): Promise<View> {
	const dataset = chooseDataset(await listDatasets(db, viewer), asked.dataset);
	const regionId = chooseRegion(dataset, asked.region);
	const region = await findRegion(db, regionId);
	if (!region)
		throw new DomainError("not_found", `there is no region ${regionId}`, {
			parameter: "region",
			remedy: "Use sahel, littoral, an ISO alpha-3 code, an admin-1 id or a named area.",
		});
	const admin1 = region.kind === "admin1" ? [region.id] : region.kind === "named_area" ? region.members : null;
	const countries = admin1 === null ? countriesOf(region.id) : await parentsOf(db, admin1);
	return { dataset, region, countries, admin1, coverage: commonCoverage(dataset.coverage, countries) };
}

async function parentsOf(db: ApiContext["db"], admin1: readonly string[]): Promise<string[]> {
	const units = await Promise.all(admin1.map((unit) => findRegion(db, unit)));
	return [...new Set(units.flatMap((unit) => unit?.parent ?? []))];
}
