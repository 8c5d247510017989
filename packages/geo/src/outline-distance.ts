import CheapRuler from "cheap-ruler";
import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import type { Point } from "./distances.ts";

/** A degree of latitude is nowhere shorter. Source: WGS 84, 110.57 km at the equator. */
const MIN_KM_PER_DEGREE = 110.5;

type Outline = Feature<Polygon | MultiPolygon, unknown>;
type Ring = Position[];

/** The closed lines that bound an area. */
export const ringsOf = ({ geometry }: Outline): Ring[] =>
	geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();

/**
 * Distance in km from a point outside to the nearest edge of any of the rings. Planar about the point's
 * latitude: within 0.2% at the few hundred km that it is used for.
 */
export function distanceToRingsKm(point: Point, rings: readonly Ring[]): number {
	const ruler = new CheapRuler(point.latitude, "kilometers");
	const from: [number, number] = [point.longitude, point.latitude];
	let nearest = Number.POSITIVE_INFINITY;
	for (const ring of rings) {
		for (let index = 1; index < ring.length; index++) {
			const start = ring[index - 1] as [number, number] | undefined;
			const end = ring[index] as [number, number] | undefined;
			if (!start || !end) continue;
			const north = Math.min(start[1], end[1]) - point.latitude;
			const south = point.latitude - Math.max(start[1], end[1]);
			if (Math.max(north, south) * MIN_KM_PER_DEGREE > nearest) continue;
			nearest = Math.min(nearest, ruler.pointToSegmentDistance(from, start, end));
		}
	}
	return nearest;
}
