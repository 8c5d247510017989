import type { Layer } from "@deck.gl/core";
import { PathLayer, PolygonLayer, SolidPolygonLayer } from "@deck.gl/layers";
import type { GroundInView } from "../prepare/ground-in-view.ts";
import type { Palette } from "./palette.ts";

/** Line widths in pixels. */
const BORDER = 1.1;
const BORDER_1 = 0.7;
const COAST = 0.6;

/** Land under the events: the focus countries as paper, all else grey. */
export function landLayers({ world, focus, admin1 }: GroundInView, palette: Palette): Layer[] {
	return [
		new PolygonLayer({
			id: "world",
			data: world,
			getPolygon: (polygon) => polygon,
			getFillColor: palette.landOff,
			getLineColor: palette.seaLine,
			getLineWidth: COAST,
			lineWidthUnits: "pixels",
		}),
		new SolidPolygonLayer({
			id: "land",
			data: focus,
			getPolygon: (polygon) => polygon,
			getFillColor: palette.land,
		}),
		new PathLayer({
			id: "admin1",
			data: admin1,
			getPath: (line) => line,
			getColor: palette.border1,
			getWidth: BORDER_1,
			widthUnits: "pixels",
		}),
	];
}

/** Borders over the heat, so that they stay legible. */
export function borderLayers({ countries }: GroundInView, palette: Palette): Layer[] {
	return [
		new PathLayer({
			id: "countries",
			data: countries,
			getPath: (line) => line,
			getColor: palette.border,
			getWidth: BORDER,
			widthUnits: "pixels",
		}),
	];
}
