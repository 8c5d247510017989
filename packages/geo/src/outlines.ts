import { booleanIntersects } from "@turf/boolean-intersects";
import type { MultiPolygon, Polygon, Position } from "geojson";
import { merge } from "topojson-client";
import type { Polygon as TopoPolygon } from "topojson-specification";
import { admin1Features } from "./boundaries.ts";
import { countryFeatures } from "./countries.ts";
import { admin2Features, admin2Topology, type Division } from "./divisions.ts";

/** West, south, east and north of a box in degrees; the west may lie east of the east, across the date line. */
export type Box = readonly [number, number, number, number];

/** An outline with the box that it fills. */
export interface Outline {
	shape: Polygon | MultiPolygon;
	box: Box;
}

/** Outlines of units, and boxes of countries, made once: they don't change, and every request of a GIS program needs them. */
let drawn: Map<string, Polygon | MultiPolygon> | null = null;
const outlines = new Map<string, Outline | null>();
let countryBoxes: Map<string, Box> | null = null;

/** The outline of a unit, WGS 84: our layer's, or its provinces' together. Null for a province whose line is not known. */
export function outlineOf(unit: Pick<Division, "id" | "members">): Outline | null {
	const known = outlines.get(unit.id);
	if (known !== undefined) return known;
	const shape = shapeOf(unit);
	const outline = shape === null ? null : outlineOfShape(shape);
	outlines.set(unit.id, outline);
	return outline;
}

/** A shape with its box. */
export const outlineOfShape = (shape: Polygon | MultiPolygon): Outline => ({ shape, box: boxOf(positionsOf(shape)) });

function shapeOf({ id, members }: Pick<Division, "id" | "members">): Polygon | MultiPolygon | null {
	drawn ??= new Map(
		[...admin1Features().features, ...admin2Features().features].map(({ properties, geometry }) => [
			properties.id,
			geometry,
		]),
	);
	const own = drawn.get(id);
	if (own !== undefined) return own;
	const provinces = admin2Topology.objects.admin2.geometries.filter((province) =>
		members.includes(String(province.id)),
	);
	return provinces.length === 0 ? null : merge(admin2Topology, provinces as TopoPolygon[]);
}

/** True where an outline and a box have a point in common. */
export const isInBox = ({ shape, box: around }: Outline, box: Box): boolean =>
	halvesOf(box).some(
		(half) => doBoxesMeet(around, half) && (holds(half, around) || booleanIntersects(shape, boxPolygon(half))),
	);

/** True where two boxes have a point in common; neither may lie across the date line. */
export const doBoxesMeet = (a: Box, b: Box): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
const holds = (outer: Box, inner: Box): boolean =>
	outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];

/** A box as it is, or its two halves on both sides of the date line. */
const halvesOf = ([west, south, east, north]: Box): Box[] =>
	west <= east
		? [[west, south, east, north]]
		: [
				[west, south, 180, north],
				[-180, south, east, north],
			];

const boxPolygon = ([west, south, east, north]: Box): Polygon => ({
	type: "Polygon",
	coordinates: [
		[
			[west, south],
			[east, south],
			[east, north],
			[west, north],
			[west, south],
		],
	],
});

/** The box that some countries' outlines fill; null where none of them has one. */
export function boxOfCountries(codes: readonly string[]): Box | null {
	countryBoxes ??= new Map(
		[...Map.groupBy(countryFeatures().features, ({ properties }) => properties.code ?? "")].map(([code, own]) => [
			code,
			boxOf(own.flatMap(({ geometry }) => positionsOf(geometry))),
		]),
	);
	const boxes = codes.flatMap((code): Box[] => {
		const box = countryBoxes?.get(code);
		return box === undefined ? [] : [box];
	});
	return boxes.length === 0 ? null : joined(boxes);
}

const joined = (boxes: readonly Box[]): Box =>
	boxOf(
		boxes.flatMap(([west, south, east, north]) => [
			[west, south],
			[east, north],
		]),
	);

const positionsOf = ({ type, coordinates }: Polygon | MultiPolygon): Position[] =>
	type === "Polygon" ? coordinates.flat() : coordinates.flat(2);

/** The box of some positions, of which there is one at least. */
function boxOf(positions: readonly Position[]): Box {
	const box: [number, number, number, number] = [180, 90, -180, -90];
	for (const [longitude = 0, latitude = 0] of positions) {
		box[0] = Math.min(box[0], longitude);
		box[1] = Math.min(box[1], latitude);
		box[2] = Math.max(box[2], longitude);
		box[3] = Math.max(box[3], latitude);
	}
	return box;
}
