import type { Layer } from "@deck.gl/core";
import { PathLayer, PolygonLayer } from "@deck.gl/layers";
import type { MultiLineString, MultiPolygon, Polygon } from "geojson";
import type { BaseMap } from "../prepare/base-map.ts";
import type { Palette } from "./palette.ts";

const rings = (geometry: Polygon | MultiPolygon) =>
	geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
const lines = (geometry: MultiLineString) => geometry.coordinates;
/** Line widths in pixels. */
const BORDER = 1.1;
const BORDER_1 = 0.7;

/** Land under the events: the focus countries as paper, all else grey. */
export function landLayers(base: BaseMap, focus: readonly string[], palette: Palette): Layer[] {
	const focused = base.units.filter((unit) => focus.includes(unit.country));
	return [
		new PolygonLayer({
			id: "world",
			data: base.world.flatMap(rings),
			getPolygon: (polygon) => polygon as never,
			getFillColor: palette.landOff,
			getLineColor: palette.seaLine,
			getLineWidth: 0.6,
			lineWidthUnits: "pixels",
		}),
		new PolygonLayer({
			id: "land",
			data: focused.flatMap((unit) => rings(unit.geometry)),
			getPolygon: (polygon) => polygon as never,
			getFillColor: palette.land,
			stroked: false,
		}),
		new PathLayer({
			id: "admin1",
			data: lines(base.admin1Lines),
			getPath: (line) => line as never,
			getColor: palette.border1,
			getWidth: BORDER_1,
			widthUnits: "pixels",
		}),
	];
}

/** Borders over the heat, so that they stay legible. */
export function borderLayers(base: BaseMap, palette: Palette): Layer[] {
	return [
		new PathLayer({
			id: "countries",
			data: lines(base.countryLines),
			getPath: (line) => line as never,
			getColor: palette.border,
			getWidth: BORDER,
			widthUnits: "pixels",
		}),
	];
}
