import { booleanIntersects } from "@turf/boolean-intersects";
import type { MultiPolygon, Polygon } from "geojson";
import { merge } from "topojson-client";
import type { Polygon as TopoPolygon } from "topojson-specification";
import { admin1Features } from "./boundaries.ts";
import { countryFeatures } from "./countries.ts";
import { admin2Features, admin2Topology, type Division } from "./divisions.ts";

/** West, south, east and north of a box in degrees; the west may lie east of the east, across the date line. */
export type Box = readonly [number, number, number, number];

let drawn: Map<string, Polygon | MultiPolygon> | null = null;

/** The outline of a unit, WGS 84: our layer's, or its provinces' together. Null for a province whose line is not known. */
export function outlineOf({ id, members }: Pick<Division, "id" | "members">): Polygon | MultiPolygon | null {
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
export const isInBox = (outline: Polygon | MultiPolygon, box: Box): boolean =>
	halvesOf(box).some((half) => booleanIntersects(outline, boxPolygon(half)));

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
	const positions = countryFeatures()
		.features.filter(({ properties }) => properties.code !== null && codes.includes(properties.code))
		.flatMap(({ geometry }) =>
			(geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat()).flat(),
		);
	if (positions.length === 0) return null;
	const longitudes = positions.map(([longitude = 0]) => longitude);
	const latitudes = positions.map(([, latitude = 0]) => latitude);
	const least = (values: readonly number[]) => values.reduce((low, value) => Math.min(low, value), 180);
	const most = (values: readonly number[]) => values.reduce((high, value) => Math.max(high, value), -180);
	return [least(longitudes), least(latitudes), most(longitudes), most(latitudes)];
}
