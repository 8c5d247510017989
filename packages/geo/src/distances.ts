import geographic from "geographiclib-geodesic";

/** A point in degrees, WGS 84. */
export interface Point {
	latitude: number;
	longitude: number;
}

/** Geodesic distance in km on WGS 84. Source: Karney 2013, Algorithms for geodesics, J. Geodesy 87. */
export function distanceKm(a: Point, b: Point): number {
	const { s12 } = geographic.Geodesic.WGS84.Inverse(a.latitude, a.longitude, b.latitude, b.longitude);
	return (s12 ?? Number.NaN) / 1000;
}

/** Distance in km to the nearest of some places; null where there are none. */
export function nearestKm(point: Point, places: readonly Point[]): number | null {
	if (places.length === 0) return null;
	const onSphere = places.map((place) => chord(point, place));
	const within = Math.min(...onSphere) * (1 + 2 * SPHERE_ERROR);
	return Math.min(
		...places.filter((_, index) => (onSphere[index] ?? 0) <= within).map((place) => distanceKm(point, place)),
	);
}

/** No distance on a sphere is further than this share from the one on the ellipsoid: its flattening and a margin. */
const SPHERE_ERROR = 0.006;
const RADIANS = Math.PI / 180;

/** The straight line between two points of the unit sphere: in the order of their distances, and quicker to have. */
function chord(a: Point, b: Point): number {
	const across = Math.cos(a.latitude * RADIANS) * Math.cos(b.latitude * RADIANS);
	const half = Math.sin(((b.longitude - a.longitude) * RADIANS) / 2) ** 2;
	return 2 * Math.sqrt(Math.sin(((b.latitude - a.latitude) * RADIANS) / 2) ** 2 + across * half);
}
