import { capitalOf } from "@harmattan/geo/centres";
import { placesOf } from "@harmattan/geo/gazetteer";
import type { NamedPlace } from "../layers/name-layers.ts";

/** Towns of a country that a map may name, after its capital. */
const TOWNS = 40;

/** Capitals and the largest towns of some countries, most important first. */
export function namedPlaces(countries: readonly string[]): NamedPlace[] {
	return countries.flatMap((country) => {
		const capital = capitalOf(country);
		const towns = placesOf(country)
			.filter((place) => place.geonamesId !== capital?.geonamesId)
			.slice(0, TOWNS)
			.map((place, index) => ({ name: place.name, longitude: place.longitude, latitude: place.latitude, rank: "town" as const, priority: 500 - index * 10 }));
		return capital ? [{ name: capital.name, longitude: capital.longitude, latitude: capital.latitude, rank: "capital" as const, priority: 1000 }, ...towns] : towns;
	});
}
