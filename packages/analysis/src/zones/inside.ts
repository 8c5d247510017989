import type { ReferencePlace } from "@harmattan/database/queries/places";
import { placeGeometry } from "@harmattan/domain/reference/place-geometry";
import type { Ground } from "@harmattan/geo/ground";
import { isInside, kmInside, townsInside } from "@harmattan/geo/inside";

/** Towns that are named of what lies in a ground. */
const TOWNS_NAMED = 12;

/** What lies in a ground, as far as the gazetteer and the reference data say where things are. */
export interface Inside {
	/** Number of towns of the gazetteer, and the people of those whose population it states, null where it states none. Who lives outside towns is in no source of ours. */
	towns: number;
	people: number | null;
	/** Towns without a stated population. */
	peopleNotStated: number;
	/** The largest of them. */
	named: { name: string; country: string; population: number | null }[];
	routes: { name: string; km: number }[];
	sites: { name: string }[];
}

/** What lies in a ground; places whose location no source states are not in it, nor outside. */
export function insideOf(ground: Ground | null, places: readonly ReferencePlace[]): Inside {
	const towns = townsInside(ground);
	const placed = places.flatMap(({ name, geometry }) => {
		const { data } = placeGeometry.safeParse(geometry);
		return data === undefined ? [] : [{ name, geometry: data }];
	});
	return {
		towns: towns.length,
		people: towns.some(({ population }) => population !== null)
			? towns.reduce((sum, { population }) => sum + (population ?? 0), 0)
			: null,
		peopleNotStated: towns.filter(({ population }) => population === null).length,
		named: towns.slice(0, TOWNS_NAMED).map(({ name, country, population }) => ({ name, country, population })),
		routes: placed.flatMap(({ name, geometry }) => {
			if (geometry.type !== "LineString" && geometry.type !== "MultiLineString") return [];
			const km = kmInside(ground, geometry);
			return km > 0 ? [{ name, km }] : [];
		}),
		sites: placed.flatMap(({ name, geometry }) =>
			geometry.type === "Point" && isInside(ground, geometry.coordinates[0], geometry.coordinates[1]) ? [{ name }] : [],
		),
	};
}
