import type { Layer } from "@deck.gl/core";
import { PathLayer, PolygonLayer, ScatterplotLayer } from "@deck.gl/layers";
import { type Density, HEAT_THRESHOLDS } from "../prepare/density.ts";
import { type Hexagon, ringOf } from "../prepare/hexagons.ts";
import type { Palette } from "./palette.ts";

/** [longitude, latitude, events, deaths]. */
export type LocationRow = readonly [number, number, number, number];

/** Radius of a point that stands for one event or death, pixels; its area grows with the value, to a limit. */
const POINT = 2.8;
const LARGEST_POINT = 26;
const RING_PIXELS = 1.2;

/** The nested density bands, lowest first. */
export function heatLayers(density: Density, palette: Palette): Layer[] {
	return density.bands.map((band) => {
		const step = HEAT_THRESHOLDS.indexOf(band.threshold);
		return new PolygonLayer({
			id: `heat-${band.threshold}`,
			data: band.geometry.coordinates,
			getPolygon: (polygon) => polygon as never,
			getFillColor: palette.heat[step] ?? palette.ink,
			stroked: false,
		});
	});
}

/** A thin ring in each H3 cell with events, its area growing with the value. */
export function hexagonLayers(
	cells: readonly Hexagon[],
	weight: "events" | "deaths",
	greatest: number,
	palette: Palette,
): Layer[] {
	return [
		new PolygonLayer<Hexagon>({
			id: "hexagon-cells",
			data: cells,
			getPolygon: (hexagon) => ringOf(hexagon.cell, 1),
			getFillColor: [0, 0, 0, 1],
			stroked: false,
			pickable: true,
		}),
		new PathLayer<Hexagon>({
			id: "hexagons",
			data: cells,
			getPath: (hexagon) => {
				const ring = ringOf(hexagon.cell, hexagon[weight] / Math.max(1, greatest));
				return ring[0] ? [...ring, ring[0]] : ring;
			},
			getColor: palette.ink,
			getWidth: RING_PIXELS,
			widthUnits: "pixels",
			updateTriggers: { getPath: [weight, greatest] },
		}),
	];
}

/** One point a place, its area growing with the value. */
export function pointLayers(locations: readonly LocationRow[], weight: "events" | "deaths", palette: Palette): Layer[] {
	const value = weight === "events" ? 2 : 3;
	return [
		new ScatterplotLayer<LocationRow>({
			id: "points",
			data: locations,
			getPosition: (row) => [row[0], row[1]],
			getRadius: (row) => Math.min(LARGEST_POINT, Math.sqrt(Math.max(1, row[value])) * POINT),
			radiusUnits: "pixels",
			getFillColor: [...palette.accent.slice(0, 3), 110] as [number, number, number, number],
			getLineColor: palette.accent,
			getLineWidth: 0.8,
			lineWidthUnits: "pixels",
			stroked: true,
			pickable: true,
			updateTriggers: { getRadius: weight },
		}),
	];
}
