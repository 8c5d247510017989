import { isInRing } from "@harmattan/domain/events/map-area";
import type { PlaceGeometry } from "@harmattan/domain/reference/place-geometry";
import { distanceKm, type Point } from "./distances.ts";
import { distanceToRingsKm } from "./outline-distance.ts";

/** Distance from a point to a place's geometry, km: 0 within an area. */
export function kmToGeometry(point: Point, geometry: PlaceGeometry): number {
	switch (geometry.type) {
		case "Point": {
			const [longitude, latitude] = geometry.coordinates;
			return distanceKm(point, { longitude, latitude });
		}
		case "LineString":
			return distanceToRingsKm(point, [geometry.coordinates]);
		case "MultiLineString":
			return distanceToRingsKm(point, geometry.coordinates);
		case "Polygon":
			return kmToPolygons(point, [geometry.coordinates]);
		case "MultiPolygon":
			return kmToPolygons(point, geometry.coordinates);
	}
}

function kmToPolygons(point: Point, polygons: readonly [number, number][][][]): number {
	const isInside = polygons.some(
		([outline = [], ...holes]) =>
			isInRing(outline, point.longitude, point.latitude) &&
			!holes.some((hole) => isInRing(hole, point.longitude, point.latitude)),
	);
	return isInside ? 0 : distanceToRingsKm(point, polygons.flat());
}
