import type { MultiLineString, MultiPolygon, Polygon } from "geojson";
import { overviewMap } from "./boundaries.ts";
import type { Bounds } from "./density.ts";
import { detailMap, middleMap } from "./detail-map.ts";

/** What of the ground is drawn: rings of land, and lines. Degrees. */
export interface GroundInView {
	world: number[][][][];
	focus: number[][][][];
	/** Admin-1 units of all countries at hand. */
	units: readonly { id: string; geometry: Polygon | MultiPolygon }[];
	admin1: number[][][];
	countries: number[][][];
}

/** From these zooms on borders are drawn in more detail. */
const MIDDLE_ZOOM = 3.8;
const DETAIL_ZOOM = 6;
const TILE = 512;
/** A view's box is widened to whole steps of this many degrees, so that a small move changes nothing. */
const STEP = 6;
const MARGIN = 3;

/** The box of ground that a view of some size shows, widened to whole steps. */
export function boxOfView(
	{ longitude, latitude, zoom }: { longitude: number; latitude: number; zoom: number },
	size: { width: number; height: number },
): Bounds {
	const perPixel = 360 / (TILE * 2 ** zoom);
	const [wide, high] = [(size.width / 2) * perPixel + MARGIN, (size.height / 2) * perPixel + MARGIN];
	const down = (degrees: number) => Math.floor(degrees / STEP) * STEP;
	const up = (degrees: number) => Math.ceil(degrees / STEP) * STEP;
	return {
		west: down(longitude - wide),
		east: up(longitude + wide),
		south: Math.max(-90, down(latitude - high)),
		north: Math.min(90, up(latitude + high)),
	};
}

/** The ground within a box, in the detail that a zoom shows: what is outside, or finer than a pixel, costs every frame. */
export function groundInView(zoom: number, box: Bounds, focus: readonly string[]): GroundInView {
	const base = zoom < MIDDLE_ZOOM ? overviewMap() : zoom < DETAIL_ZOOM ? middleMap() : detailMap();
	const touches = (points: readonly number[][]) => {
		let [west, east, south, north] = [180, -180, 90, -90];
		for (const [x = 0, y = 0] of points) {
			west = Math.min(west, x);
			east = Math.max(east, x);
			south = Math.min(south, y);
			north = Math.max(north, y);
		}
		return west <= box.east && east >= box.west && south <= box.north && north >= box.south;
	};
	const polygons = (geometry: Polygon | MultiPolygon) =>
		(geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates).filter(([outline = []]) =>
			touches(outline),
		);
	const lines = ({ coordinates }: MultiLineString) => coordinates.filter(touches);
	return {
		world: base.world.flatMap(polygons),
		focus: base.units.filter(({ country }) => focus.includes(country)).flatMap(({ geometry }) => polygons(geometry)),
		units: base.units,
		admin1: lines(base.admin1Lines),
		countries: lines(base.countryLines),
	};
}
