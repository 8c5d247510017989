import { CAPITALS } from "@harmattan/geo/centres";
import { placesOf } from "@harmattan/geo/gazetteer";

/** A town of our regions and their neighbours, by the gazetteer. */
export interface Town {
	/** GeoNames' number. */
	id: string;
	name: string;
	/** ISO alpha-3. */
	country: string;
	longitude: number;
	latitude: number;
}

let towns: Town[] | undefined;

/** Every town of the gazetteer, the largest of each country first. */
export function listTowns(): readonly Town[] {
	towns ??= Object.keys(CAPITALS).flatMap((country) =>
		placesOf(country).map(({ geonamesId, name, longitude, latitude }) => ({
			id: String(geonamesId),
			name,
			country,
			longitude,
			latitude,
		})),
	);
	return towns;
}
