/** [longitude, latitude, events, deaths]. */
export type LocationRow = readonly [number, number, number, number];

/**
 * Rows whose third value is what heat is drawn by: events or deaths a year. Every drawing of the map goes
 * through it, so that the legend's unit holds for the drawn map and the export as for the interactive one.
 */
export function annualWeights(
	locations: readonly LocationRow[],
	weight: "events" | "deaths",
	years: number,
): LocationRow[] {
	return locations.map(([longitude, latitude, events, deaths]) => [
		longitude,
		latitude,
		(weight === "events" ? events : deaths) / years,
		deaths,
	]);
}
