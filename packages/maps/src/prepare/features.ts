import { EARTH_KM, isInRing } from "@harmattan/domain/events/map-area";
import { geoCentroid, geoCircle } from "d3-geo";
import type { MultiPolygon, Polygon } from "geojson";
import { overviewMap } from "./boundaries.ts";

/** The outlines of admin-1 units together; null where none of them is in our layer. */
export function unitsGeometry(ids: readonly string[]): MultiPolygon | null {
	const coordinates = overviewMap()
		.units.filter((unit) => ids.includes(unit.id))
		.flatMap(({ geometry }) => polygonsOf(geometry));
	return coordinates.length === 0 ? null : { type: "MultiPolygon", coordinates };
}

/** The outlines of a country's units together; null where the country is not in our layer. */
export function countryGeometry(country: string): MultiPolygon | null {
	return unitsGeometry(
		overviewMap()
			.units.filter((unit) => unit.country === country)
			.map(({ id }) => id),
	);
}

/** The middle of a country, for a sign that stands for all of it; null where the country is not in our layer. */
export function countryMiddle(country: string): { longitude: number; latitude: number } | null {
	const geometry = countryGeometry(country);
	if (geometry === null) return null;
	const [longitude, latitude] = geoCentroid(geometry);
	return { longitude, latitude };
}

/** The admin-1 unit that a point lies in, by its outline in degrees. */
export function unitAt(longitude: number, latitude: number): { id: string; country: string; name: string } | null {
	const isInside = (ring: number[][]) => isInRing(ring, longitude, latitude);
	const found = overviewMap().units.find(({ geometry }) =>
		polygonsOf(geometry).some(([outline = [], ...holes]) => isInside(outline) && !holes.some(isInside)),
	);
	return found ? { id: found.id, country: found.country, name: found.name } : null;
}

const CIRCLE_CORNERS = 72;

/** The outline of what lies within some km of a point, over a sphere. */
export function circleAround(longitude: number, latitude: number, km: number): Polygon {
	return geoCircle()
		.center([longitude, latitude])
		.radius((km / EARTH_KM) * (180 / Math.PI))
		.precision(360 / CIRCLE_CORNERS)();
}

const polygonsOf = (geometry: Polygon | MultiPolygon) =>
	geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
