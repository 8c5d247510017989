import geodesic from "geographiclib-geodesic";
import { admin1Features } from "./boundaries.ts";

const M2_PER_KM2 = 1e6;

/** Area of some admin-1 units together, km² on the ellipsoid (WGS 84, Karney 2013); null where one of them is not in our layer. */
export function areaKm2(units: readonly string[]): number | null {
	const found = admin1Features().features.filter(({ properties }) => units.includes(properties.id));
	if (found.length !== units.length || units.length === 0) return null;
	return found.reduce((sum, { geometry }) => {
		const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
		return (
			sum + polygons.reduce((area, [outline = [], ...holes]) => area + ringKm2(outline) - total(holes.map(ringKm2)), 0)
		);
	}, 0);
}

/** The admin-1 units of some countries, all of our layer. */
export const unitsOf = (countries: readonly string[]): string[] =>
	admin1Features()
		.features.filter(({ properties }) => countries.includes(properties.country))
		.map(({ properties }) => properties.id);

function ringKm2(ring: readonly number[][]): number {
	const polygon = geodesic.Geodesic.WGS84.Polygon(false);
	for (const [longitude = 0, latitude = 0] of ring) polygon.AddPoint(latitude, longitude);
	return Math.abs(polygon.Compute(false, true).area ?? 0) / M2_PER_KM2;
}

const total = (areas: readonly number[]) => areas.reduce((sum, area) => sum + area, 0);
