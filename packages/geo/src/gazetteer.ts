import rows from "./data/places.json" with { type: "json" };

/** A populated place of the gazetteer. Source: GeoNames (CC BY 4.0), built by scripts/build-gazetteer.mjs. */
export interface Place {
	name: string;
	/** ISO alpha-3. */
	country: string;
	latitude: number;
	longitude: number;
	/** Null: not stated. */
	population: number | null;
	geonamesId: number;
}

const PLACES: readonly Place[] = (rows as [string, string, number, number, number | null, string, number][]).map(
	([name, country, latitude, longitude, population, , geonamesId]) => ({
		name,
		country,
		latitude,
		longitude,
		population,
		geonamesId,
	}),
);
const byName = Map.groupBy(PLACES, (place) => fold(place.name));

/**
 * The place that a name stands for, within a country where one is given. Null where the gazetteer has no such
 * place, or more than one and no reason to prefer either.
 */
export function findPlace(name: string, country: string | null): Place | null {
	const found = (byName.get(fold(name)) ?? []).filter((place) => country === null || place.country === country);
	return found.length === 1 ? (found[0] ?? null) : null;
}

/** Every place of the gazetteer. */
export const allPlaces = (): readonly Place[] => PLACES;

/** Places of a country by population, largest first. */
export function placesOf(country: string): Place[] {
	return PLACES.filter((place) => place.country === country).sort((a, b) => (b.population ?? 0) - (a.population ?? 0));
}

function fold(name: string): string {
	return name
		.normalize("NFD")
		.replace(/\p{Mn}/gu, "")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}
