import kinks from "@turf/kinks";
import { Clipper, ClipType, FillRule, type Path64, type PolyPath64, PolyTree64 } from "clipper2-ts";
import type { MultiPolygon, Polygon, Position } from "geojson";

/** An area on the ground, WGS 84, longitude first; its sides are straight in degrees. */
export type Ground = Polygon | MultiPolygon;

/** WGS 84: the equator's radius in km, and the ellipsoid's eccentricity. */
const RADIUS_KM = 6378.137;
const ECCENTRICITY = 0.0818191908426215;
const RADIANS = Math.PI / 180;
/** Where, along a side, the integrand is read, with its weights: Gauss and Legendre's five points. */
const POINTS = [
	[0.5, 0.5688888888888889],
	[0.5 - 0.2692346550528416, 0.4786286704993665],
	[0.5 + 0.2692346550528416, 0.4786286704993665],
	[0.5 - 0.453089922969332, 0.2369268850561891],
	[0.5 + 0.453089922969332, 0.2369268850561891],
] as const;

/**
 * Area that a ring encloses, km² on the ellipsoid (WGS 84). Sides are straight in degrees, as they are drawn and cut, not geodesics: so the parts that a
 * ground is cut into add up to it. Source: Snyder 1987, Map Projections, equation 3-12, integrated along the sides.
 */
function ringKm2(ring: readonly (readonly number[])[]): number {
	const sum = ring.reduce((total, [longitude = 0, latitude = 0], index) => {
		const [from = 0, fromLatitude = 0] = ring.at(index - 1) ?? [];
		const mean = POINTS.reduce(
			(value, [share, weight]) =>
				value + (weight / 2) * belowParallel(fromLatitude + share * (latitude - fromLatitude)),
			0,
		);
		return total + (longitude - from) * RADIANS * mean;
	}, 0);
	return Math.abs(sum);
}

/** Area between the equator and a parallel over one radian of longitude, km². */
function belowParallel(latitude: number): number {
	const sine = Math.sin(latitude * RADIANS);
	const e = ECCENTRICITY;
	return (RADIUS_KM ** 2 / 2) * (1 - e * e) * (sine / (1 - (e * sine) ** 2) + Math.atanh(e * sine) / e);
}

/** The polygons of a ground: outline first, then its holes. */
export const polygonsOf = (ground: Ground): Position[][][] =>
	ground.type === "Polygon" ? [ground.coordinates] : ground.coordinates;

/** Area of a ground without its holes, km² (see `ringKm2`); 0 for none. */
export function groundKm2(ground: Ground | null): number {
	if (ground === null) return 0;
	return polygonsOf(ground).reduce(
		(sum, [outline = [], ...holes]) => holes.reduce((rest, hole) => rest - ringKm2(hole), sum + ringKm2(outline)),
		0,
	);
}

/** Whole numbers of a degree that outlines are cut in: about a millimetre. */
const UNITS = 1e8;

/** Rings as the cutter has them: outlines anticlockwise and holes the other way, so that what lies in several outlines counts once. */
const pathsOf = (grounds: readonly Ground[]): Path64[] =>
	grounds.flatMap(polygonsOf).flatMap((rings) =>
		rings.map((ring, index) => {
			const path = ring.slice(0, -1).map(([x = 0, y = 0]) => ({ x: Math.round(x * UNITS), y: Math.round(y * UNITS) }));
			return Clipper.area(path) > 0 === (index === 0) ? path : path.toReversed();
		}),
	);

/** What some grounds, together, and others come to. */
function cut(of: ClipType, grounds: readonly Ground[], others: readonly Ground[]): Ground | null {
	const tree = new PolyTree64();
	Clipper.booleanOpWithPolyTree(of, pathsOf(grounds), pathsOf(others), tree, FillRule.NonZero);
	const coordinates = outlinesIn(tree);
	const [first, ...rest] = coordinates;
	if (first === undefined) return null;
	return rest.length === 0 ? { type: "Polygon", coordinates: first } : { type: "MultiPolygon", coordinates };
}

/** The outlines below a branch of what was cut, each with its holes; an outline within a hole is one of its own. */
function outlinesIn(branch: PolyPath64): Position[][][] {
	const below = (of: PolyPath64) => Array.from({ length: of.count }, (_, index) => of.child(index));
	return below(branch).flatMap((outline) => {
		const holes = below(outline);
		return [[outline, ...holes].map(ringOf), ...holes.flatMap(outlinesIn)];
	});
}

function ringOf({ poly }: PolyPath64): Position[] {
	const ring = (poly ?? []).map(({ x, y }): Position => [x / UNITS, y / UNITS]);
	return [...ring, ...ring.slice(0, 1)];
}

/** What lies in any of some grounds, each bit of it once; null for none. */
export const unionOf = (grounds: readonly Ground[]): Ground | null => cut(ClipType.Union, grounds, []);

/** What of a ground does not lie in another; null for nothing. */
export const without = (ground: Ground | null, other: Ground | null): Ground | null =>
	ground === null ? null : cut(ClipType.Difference, [ground], other === null ? [] : [other]);

/** What lies in both of two grounds; null for nothing. */
export const common = (ground: Ground | null, other: Ground | null): Ground | null =>
	ground === null || other === null ? null : cut(ClipType.Intersection, [ground], [other]);

/** Area below which a part is what rounding leaves along a line, km². */
const SLIVER_KM2 = 0.001;

/** A ground without the slivers that cutting along slanted lines leaves; null where nothing else is there. */
export function withoutSlivers(ground: Ground | null): Ground | null {
	if (ground === null) return null;
	const [first, ...others] = polygonsOf(ground).filter(
		(coordinates) => groundKm2({ type: "Polygon", coordinates }) >= SLIVER_KM2,
	);
	if (first === undefined) return null;
	return others.length === 0
		? { type: "Polygon", coordinates: first }
		: { type: "MultiPolygon", coordinates: [first, ...others] };
}

/** Where an outline crosses itself, longitude first; null where it does not. Such an outline has no inside. */
export function crossingOf(ground: Ground): Position | null {
	for (const polygon of polygonsOf(ground))
		for (const ring of polygon) {
			const [found] = kinks({ type: "Polygon", coordinates: [ring] }).features;
			if (found !== undefined) return found.geometry.coordinates;
		}
	return null;
}
