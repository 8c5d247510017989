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
