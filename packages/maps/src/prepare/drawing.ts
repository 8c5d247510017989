import type { LineString, MultiLineString, MultiPolygon, Point, Polygon } from "geojson";
import type { BaseMap } from "./base-map.ts";
import type { Bounds } from "./density.ts";
import { mapFrame } from "./frame.ts";
import type { PlacedLabel } from "./place-labels.ts";
import { type Town, townLabels } from "./town-labels.ts";

/** What is drawn: an area by its corners, a site as a point, a route as a line. */
export type DrawnKind = "area" | "site" | "route";
export type DrawnGeometry = Point | LineString | MultiLineString | Polygon | MultiPolygon;
export type DrawnPoint = [longitude: number, latitude: number];

/** The ground to draw over, as paths: small enough to be sent to a page. */
export interface DrawingGround {
	bounds: Bounds;
	width: number;
	height: number;
	land: string;
	admin1Lines: string;
	/** Towns to find one's way by, with names that do not lie on each other. */
	towns: PlacedLabel[];
}

const MAX_NAMES = 30;

/** Prepares the ground of a frame. */
export function drawingGround(
	base: BaseMap,
	bounds: Bounds,
	size: { width: number; height: number },
	towns: readonly Town[],
): DrawingGround {
	const frame = mapFrame(bounds, size.width, size.height);
	return {
		bounds,
		...size,
		land: base.world
			.filter((country) => frame.shows(country))
			.map((country) => frame.path(country))
			.join(""),
		admin1Lines: frame.path(base.admin1Lines),
		towns: townLabels(frame, towns).slice(0, MAX_NAMES),
	};
}

/** A corner needs no more: four decimals of a degree are eleven metres. */
const rounded = (degrees: number) => Math.round(degrees * 10_000) / 10_000;

/** The points by which a geometry is drawn on; of one in several parts, the first part's. */
export function pointsOf(geometry: DrawnGeometry | null): DrawnPoint[] {
	const plain = (positions: readonly number[][]) => positions.map(([x = 0, y = 0]): DrawnPoint => [x, y]);
	switch (geometry?.type) {
		case undefined:
			return [];
		case "Point":
			return plain([geometry.coordinates]);
		case "LineString":
			return plain(geometry.coordinates);
		case "MultiLineString":
			return plain(geometry.coordinates[0] ?? []);
		case "Polygon":
			return plain(geometry.coordinates[0] ?? []).slice(0, -1);
		case "MultiPolygon":
			return plain(geometry.coordinates[0]?.[0] ?? []).slice(0, -1);
	}
}

/** The geometry that points make: null until there are enough of them. An area's outline is closed, anticlockwise. */
export function geometryOf(kind: DrawnKind, points: readonly DrawnPoint[]): DrawnGeometry | null {
	const placed = points.map(([longitude, latitude]): DrawnPoint => [rounded(longitude), rounded(latitude)]);
	const [first] = placed;
	if (kind === "site") return first === undefined ? null : { type: "Point", coordinates: placed.at(-1) ?? first };
	if (kind === "route") return placed.length < 2 ? null : { type: "LineString", coordinates: placed };
	if (first === undefined || placed.length < 3) return null;
	const ring = signedArea(placed) < 0 ? [...placed].reverse() : placed;
	return { type: "Polygon", coordinates: [[...ring, ring[0] ?? first]] };
}

/** The parts of an area, each of which is drawn on its own. */
export const partsOf = (geometry: Polygon | MultiPolygon | null): Polygon[] =>
	geometry === null
		? []
		: geometry.type === "Polygon"
			? [geometry]
			: geometry.coordinates.map((coordinates) => ({ type: "Polygon", coordinates }));

/** Parts as one area; null for none. */
export function joinedParts(parts: readonly Polygon[]): Polygon | MultiPolygon | null {
	const [first, ...others] = parts;
	if (first === undefined) return null;
	if (others.length === 0) return first;
	return { type: "MultiPolygon", coordinates: parts.map(({ coordinates }) => coordinates) };
}

/** Twice the area within a ring, positive where it runs anticlockwise (RFC 7946, 3.1.6). */
function signedArea(ring: readonly DrawnPoint[]): number {
	return ring.reduce((sum, [x, y], index) => {
		const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
		return sum + (x * nextY - nextX * y);
	}, 0);
}
