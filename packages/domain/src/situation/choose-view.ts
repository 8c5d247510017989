import { DomainError } from "../errors.ts";
import { type CoverageSpan, commonCoverage } from "../indicators/coverage.ts";
import { countriesOf, FOCUS_COUNTRIES, REGION_GROUPS } from "../regions/regions.ts";

interface CoveredDataset {
	id: string;
	coverage: readonly CoverageSpan[];
}

/** The dataset asked for, or the first of the list, which puts real data before demonstrations. */
export function chooseDataset<Dataset extends CoveredDataset>(
	datasets: readonly Dataset[],
	asked: string | null,
): Dataset {
	const chosen = asked === null ? datasets[0] : datasets.find((dataset) => dataset.id === asked);
	if (chosen) return chosen;
	throw new DomainError(
		"not_found",
		asked === null ? "no dataset is loaded" : `there is no dataset ${asked} that you may see`,
		{
			parameter: "dataset",
			remedy: asked === null ? "Import an event file." : "Choose one from Sources.",
		},
	);
}

/** Regions that the region switch offers: the groups, the three countries, and what else the dataset covers. */
export function offeredRegions(dataset: CoveredDataset): string[] {
	const others = [...new Set(dataset.coverage.map((span) => span.country))].filter(
		(country) => !FOCUS_COUNTRIES.includes(country),
	);
	return ["sahel", ...REGION_GROUPS.sahel, "littoral", ...others.slice(0, 4)];
}

/** The region asked for; else the first offered one that the dataset covers, so that a page opens with figures. */
export function chooseRegion(dataset: CoveredDataset, asked: string | null): string {
	if (asked !== null) return asked;
	return (
		offeredRegions(dataset).find((region) => commonCoverage(dataset.coverage, countriesOf(region)) !== null) ?? "sahel"
	);
}
