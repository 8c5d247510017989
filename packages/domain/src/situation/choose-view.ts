import { coverageOf, extentOf } from "../coverage/coverage.ts";
import type { CoverageSpan } from "../coverage/span.ts";
import { DomainError } from "../errors.ts";
import { countriesOf, NEIGHBOUR_COUNTRIES, REGION_GROUPS } from "../regions/regions.ts";

interface CoveredDataset {
	id: string;
	coverage: readonly CoverageSpan[];
	/** Countries that it holds events of. */
	countries: readonly string[];
}

/** The dataset requested, or the first of the list, which puts real data before demonstrations. */
export function chooseDataset<Dataset extends CoveredDataset>(
	datasets: readonly Dataset[],
	requested: string | null,
): Dataset {
	const chosen = requested === null ? datasets[0] : datasets.find((dataset) => dataset.id === requested);
	if (chosen) return chosen;
	throw new DomainError(
		"not_found",
		requested === null ? "no dataset is loaded" : `there is no dataset ${requested} that you may see`,
		{
			parameter: "dataset",
			remedy: requested === null ? "Import an event file." : "Choose one from Sources.",
		},
	);
}

/** Countries beside the seven that the region switch names, at most. */
const MAX_NEIGHBOURS = 4;

/**
 * Regions that the region switch offers, whatever the dataset holds of the rest of the world: the groups, the three
 * countries, and the neighbours that it covers and has events of.
 */
export function offeredRegions(dataset: CoveredDataset): string[] {
	const held = NEIGHBOUR_COUNTRIES.filter(
		(country) => dataset.countries.includes(country) && covers(dataset, [country]),
	);
	return ["sahel", ...REGION_GROUPS.sahel, "littoral", ...held.slice(0, MAX_NEIGHBOURS)];
}

/**
 * The region requested; else the first offered one that the dataset holds events of and covers, so that a page opens with
 * figures; else the first that it covers.
 */
export function chooseRegion(dataset: CoveredDataset, requested: string | null): string {
	if (requested !== null) return requested;
	const covered = offeredRegions(dataset).filter((region) => covers(dataset, countriesOf(region)));
	const holds = (region: string) => countriesOf(region).some((country) => dataset.countries.includes(country));
	return (
		covered.find(holds) ?? covered[0] ?? dataset.countries.find((country) => covers(dataset, [country])) ?? "sahel"
	);
}

const covers = (dataset: CoveredDataset, countries: readonly string[]): boolean =>
	extentOf(coverageOf(dataset.coverage, countries)) !== null;
