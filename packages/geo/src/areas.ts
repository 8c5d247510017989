/// <reference path="./modules.d.ts" />
import { EARTH_KM, isInArea, type MapArea } from "@harmattan/domain/events/map-area";
import geodesic from "geographiclib-geodesic";
import whichPolygon from "which-polygon";
import { type Admin1, admin1Features } from "./boundaries.ts";
import { admin2Features, DIVISIONS, type Division } from "./divisions.ts";

const M2_PER_KM2 = 1e6;

/**
 * Area of some units together, km² on the ellipsoid (WGS 84, Karney 2013); null where one of them has no outline of ours. A region that is put together of
 * provinces has the area of those, and what was cut from a unit beside it adds nothing.
 */
export function areaKm2(units: readonly string[]): number | null {
	const outlined = [...admin1Features().features, ...admin2Features().features];
	const found = outlined.filter(({ properties }) => units.includes(properties.id));
	const held = new Set(found.map(({ properties }) => properties.id));
	const isHeld = (unit: string) =>
		held.has(unit) || DIVISIONS.some((division) => division.id === unit && isWithin(division, held));
	if (found.length === 0 || !units.every(isHeld)) return null;
	return found.reduce((sum, { geometry }) => {
		const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
		return (
			sum + polygons.reduce((area, [outline = [], ...holes]) => area + ringKm2(outline) - total(holes.map(ringKm2)), 0)
		);
	}, 0);
}

/** Area that a lasso encloses or a circle covers, km²: the lasso's on the ellipsoid, the circle's on the sphere. */
export function drawnKm2(area: MapArea): number {
	if (area.kind === "lasso") return ringKm2(area.ring);
	return 2 * Math.PI * EARTH_KM ** 2 * (1 - Math.cos(area.km / EARTH_KM));
}

/** True for a unit of which some outlines hold the ground: that of the unit that it was cut from, or all of its provinces. */
const isWithin = ({ id, members, replaces }: Division, held: ReadonlySet<string>): boolean =>
	(replaces !== null && held.has(replaces)) ||
	(members.length > 0 &&
		members.every(
			(member) =>
				member === id ||
				held.has(member) ||
				DIVISIONS.some((part) => part.id === member && part.replaces !== null && held.has(part.replaces)),
		));

/** Points along a circle that tell which countries it reaches into. */
const DIRECTIONS = 48;

/** The countries of our layer that a drawn area reaches into. */
export function countriesIn(area: MapArea): string[] {
	const findUnit = whichPolygon<Admin1>(admin1Features());
	const points =
		area.kind === "lasso" ? alongRing(area.ring) : [[area.longitude, area.latitude] as const, ...circle(area)];
	const reached = points.flatMap(([longitude, latitude]) => findUnit([longitude, latitude])?.country ?? []);
	const held = admin1Features().features.flatMap(({ geometry, properties }) => {
		const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
		const isHeld = polygons.some(([outline = []]) =>
			outline.some(([longitude = 0, latitude = 0]) => isInArea(area, longitude, latitude)),
		);
		return isHeld ? [properties.country] : [];
	});
	return [...new Set([...reached, ...held])].sort();
}

/** Degrees between the points that are looked at along a lasso's side: about 5 km, narrower than any country. */
const SIDE_STEP = 0.05;

/** Points along the sides of a ring, which are straight in degrees. */
function alongRing(ring: readonly (readonly [number, number])[]): [number, number][] {
	return ring.flatMap(([x, y], index) => {
		const [fromX, fromY] = ring.at(index - 1) ?? [x, y];
		const steps = Math.max(1, Math.ceil(Math.hypot(x - fromX, y - fromY) / SIDE_STEP));
		return Array.from({ length: steps }, (_, step): [number, number] => [
			fromX + ((x - fromX) * (step + 1)) / steps,
			fromY + ((y - fromY) * (step + 1)) / steps,
		]);
	});
}

function circle({ longitude, latitude, km }: { longitude: number; latitude: number; km: number }): [number, number][] {
	return Array.from({ length: DIRECTIONS }, (_, index) => {
		const { lon2 = longitude, lat2 = latitude } = geodesic.Geodesic.WGS84.Direct(
			latitude,
			longitude,
			(index * 360) / DIRECTIONS,
			km * 1000,
		);
		return [lon2, lat2];
	});
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
