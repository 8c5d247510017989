import booleanPointInPolygon from "@turf/boolean-point-in-polygon";
import { feature } from "@turf/helpers";
import lineSplit from "@turf/line-split";
import type { LineString, MultiLineString, Position } from "geojson";
import { distanceKm } from "./distances.ts";
import { allPlaces, type Place } from "./gazetteer.ts";
import type { Ground } from "./ground.ts";

/** True where a point lies in a ground or on its edge; nothing lies in none. */
export const isInside = (ground: Ground | null, longitude: number, latitude: number): boolean =>
	ground !== null && booleanPointInPolygon([longitude, latitude], ground);

/** The towns of the gazetteer in a ground, the largest first. */
export const townsInside = (ground: Ground | null): Place[] =>
	allPlaces()
		.filter(({ longitude, latitude }) => isInside(ground, longitude, latitude))
		.toSorted((a, b) => (b.population ?? 0) - (a.population ?? 0));

/** Kilometres of a line that lie in a ground, on the ellipsoid. */
export function kmInside(ground: Ground | null, line: LineString | MultiLineString): number {
	if (ground === null) return 0;
	const lines = line.type === "LineString" ? [line.coordinates] : line.coordinates;
	return lines.reduce((sum, coordinates) => {
		const split = lineSplit({ type: "LineString", coordinates }, feature(ground)).features;
		const parts = split.length === 0 ? [coordinates] : split.map(({ geometry }) => geometry.coordinates);
		return parts.reduce((km, part) => km + (isInside(ground, ...middleOf(part)) ? kmOf(part) : 0), sum);
	}, 0);
}

/** A point of a line between its ends: the middle of its first side. */
function middleOf([from = [], to = []]: readonly Position[]): [number, number] {
	return [((from[0] ?? 0) + (to[0] ?? 0)) / 2, ((from[1] ?? 0) + (to[1] ?? 0)) / 2];
}

function kmOf(line: readonly Position[]): number {
	return line.slice(1).reduce((km, [longitude = 0, latitude = 0], index) => {
		const [fromLongitude = 0, fromLatitude = 0] = line[index] ?? [];
		return km + distanceKm({ latitude: fromLatitude, longitude: fromLongitude }, { latitude, longitude });
	}, 0);
}
