import type { Layer } from "@deck.gl/core";
import { DataFilterExtension } from "@deck.gl/extensions";
import { ScatterplotLayer } from "@deck.gl/layers";
import type { HeatSurface } from "../prepare/heat-grid.ts";
import { HeatLayer } from "./heat-layer.ts";
import type { Palette, Rgba } from "./palette.ts";
import { RingLayer } from "./ring-layer.ts";

/** Rings of hexagons, as many as `radii`. */
export interface DrawnRings {
	/** Longitude and latitude in turns. */
	positions: Float64Array;
	/** Units of a world that is 512 wide; 0 draws nothing. */
	radii: Float32Array;
	/** Radians. */
	angles: Float32Array;
}

/** One point an event. The arrays are uploaded once; the days that are shown are a setting of the graphics card. */
export interface DrawnPoints {
	/** Longitude and latitude in turns; NaN draws nothing. */
	positions: Float32Array;
	/** Day number, and 1 where the event passes all other filters, in turns. */
	filter: Float32Array;
	/** Pixels. */
	radii: Float32Array;
	/** Day numbers, both shown. */
	days: readonly [number, number];
}

const RING_PIXELS = 1.3;
const POINT_ALPHA = 110;
const byDay = new DataFilterExtension({ filterSize: 2 });

/** Density as six bands. */
export function heatLayer(surface: HeatSurface, palette: Palette): Layer {
	const { west, south, east, north } = surface.bounds;
	return new HeatLayer({
		id: "heat",
		bounds: [west, south, east, north],
		surface,
		colours: palette.heat,
		_imageCoordinateSystem: "lnglat",
	});
}

/** A thin ring in each hexagon, its area growing with a value. */
export function ringLayer({ positions, radii, angles }: DrawnRings, colour: Rgba): Layer {
	return new RingLayer({
		id: "rings",
		data: {
			length: radii.length,
			attributes: {
				getPosition: { value: positions, size: 2 },
				getRadius: { value: radii, size: 1 },
				getAngle: { value: angles, size: 1 },
			},
		},
		radiusUnits: "common",
		filled: false,
		stroked: true,
		getLineColor: colour,
		getLineWidth: RING_PIXELS,
		lineWidthUnits: "pixels",
	});
}

/** Points of which the graphics card leaves out those of other days. */
export function pointLayer({ positions, filter, radii, days }: DrawnPoints, colour: Rgba): Layer {
	const fill: Rgba = [colour[0], colour[1], colour[2], POINT_ALPHA];
	return new ScatterplotLayer({
		id: "points",
		data: {
			length: radii.length,
			attributes: {
				getPosition: { value: positions, size: 2 },
				getRadius: { value: radii, size: 1 },
				getFilterValue: { value: filter, size: 2 },
			},
		},
		radiusUnits: "pixels",
		getFillColor: fill,
		getLineColor: colour,
		getLineWidth: 0.8,
		lineWidthUnits: "pixels",
		stroked: true,
		extensions: [byDay],
		filterRange: [
			[days[0], days[1]],
			[1, 1],
		],
	});
}
