/** People in a region in a year, with the source that states them. */
export interface StatedPopulation {
	/** ISO alpha-3 of a country, or id of an admin-1 region. */
	region: string;
	year: number;
	people: number;
	source: string;
}

/** The population that a rate uses. */
export interface RatePopulation {
	people: number;
	/** The year that it is of; the earliest where regions have theirs of several. */
	year: number;
	source: string;
}

/** Years by which a population may be older than what it is set against: sources come out a year or two late. */
export const MAX_POPULATION_AGE = 3;

/**
 * People of some regions together in a year: of each the newest figure of that year or of the three before it. Null
 * where one of the regions has none. The one rule for rates, on pages, maps and in the API.
 */
export function populationIn(
	populations: readonly StatedPopulation[],
	regions: readonly string[],
	year: number,
): RatePopulation | null {
	const found = regions.map((region) =>
		populations.reduce<StatedPopulation | null>(
			(newest, row) =>
				row.region === region &&
				row.year <= year &&
				row.year >= year - MAX_POPULATION_AGE &&
				row.year > (newest?.year ?? Number.NEGATIVE_INFINITY)
					? row
					: newest,
			null,
		),
	);
	const known = found.filter((row) => row !== null);
	if (known.length === 0 || known.length < found.length) return null;
	return {
		people: known.reduce((sum, row) => sum + row.people, 0),
		year: Math.min(...known.map((row) => row.year)),
		source: [...new Set(known.map((row) => row.source))].join("; "),
	};
}
