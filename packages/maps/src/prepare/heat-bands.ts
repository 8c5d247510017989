import { contours } from "d3-contour";
import { type DensityBand, HEAT_THRESHOLDS } from "./density.ts";
import type { HeatSurface } from "./heat-grid.ts";

/** The bands of a surface as polygons, lowest first, for a map that is drawn without a graphics card. */
export function heatBands({ bounds, columns, rows, values }: HeatSurface): DensityBand[] {
	const step = { x: (bounds.east - bounds.west) / columns, y: (bounds.north - bounds.south) / rows };
	const toDegrees = ([x = 0, y = 0]: number[]) => [bounds.west + x * step.x, bounds.north - y * step.y];
	return contours()
		.size([columns, rows])
		.thresholds([...HEAT_THRESHOLDS])(Array.from(values))
		.filter(({ coordinates }) => coordinates.length > 0)
		.map(({ value, coordinates }) => ({
			threshold: value,
			geometry: {
				type: "MultiPolygon" as const,
				coordinates: coordinates.map((polygon) => polygon.map((ring) => ring.map(toDegrees))),
			},
		}));
}
