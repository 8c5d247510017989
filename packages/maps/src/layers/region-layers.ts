import type { Layer } from "@deck.gl/core";
import { FillStyleExtension } from "@deck.gl/extensions";
import { GeoJsonLayer, PathLayer, SolidPolygonLayer } from "@deck.gl/layers";
import type { MultiPolygon, Polygon } from "geojson";
import type { Fill } from "../prepare/region-fill.ts";
import type { Palette, Rgba } from "./palette.ts";

/** A region with its outline. */
export interface OutlinedRegion {
	id: string;
	geometry: Polygon | MultiPolygon;
}

const NOTHING: Rgba = [0, 0, 0, 0];
/** Opacity of the two steps of change. */
const CHANGE_ALPHA = [0, 110, 190];
const GAP_ALPHA = 40;

/** The colour of a fill. A change reads by hue and strength; no change is the colour of land. */
export function fillColour(fill: Fill, palette: Palette): Rgba {
	if (fill.kind === "step") return palette.heat[fill.step] ?? palette.ink;
	if (fill.kind === "gap") return [palette.ink[0], palette.ink[1], palette.ink[2], GAP_ALPHA];
	if (fill.kind === "none" || fill.step === 0) return NOTHING;
	const [red, green, blue] = fill.step > 0 ? palette.up : palette.down;
	return [red, green, blue, CHANGE_ALPHA[Math.abs(fill.step)] ?? 0];
}

/** Regions filled by figures. Outlines are made into triangles once; a new state is a new colour each. */
export function regionLayer(
	regions: readonly OutlinedRegion[],
	fills: ReadonlyMap<string, Fill>,
	palette: Palette,
): Layer {
	const parts = partsOf(regions);
	return new SolidPolygonLayer({
		id: "regions",
		data: parts,
		getPolygon: ({ polygon }) => polygon,
		getFillColor: ({ id }) => fillColour(fills.get(id) ?? { kind: "none" }, palette),
		updateTriggers: { getFillColor: [fills, palette] },
	});
}

const known = new WeakMap<readonly OutlinedRegion[], { id: string; polygon: number[][][] }[]>();

/** The polygons of regions; the same object for the same list, so that nothing is made into triangles again. */
function partsOf(regions: readonly OutlinedRegion[]) {
	const parts =
		known.get(regions) ??
		regions.flatMap(({ id, geometry }) =>
			(geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates).map((polygon) => ({ id, polygon })),
		);
	known.set(regions, parts);
	return parts;
}

const hatching = new FillStyleExtension({ pattern: true });
/** Pixels of a tile of the hatching. */
const TILE = 32;

let atlas: HTMLCanvasElement | undefined;

/** A tile of slanted lines that joins its own copies. */
function hatchTile(): HTMLCanvasElement {
	if (atlas) return atlas;
	atlas = document.createElement("canvas");
	atlas.width = TILE;
	atlas.height = TILE;
	const context = atlas.getContext("2d");
	if (!context) return atlas;
	context.strokeStyle = "#fff";
	context.lineWidth = 5;
	for (const at of [-TILE, 0, TILE]) {
		context.beginPath();
		context.moveTo(at - 4, TILE + 4);
		context.lineTo(at + TILE + 4, -4);
		context.stroke();
	}
	return atlas;
}

/** Areas of a stated status: an outline, and hatching that leaves the ground to be seen. */
export function areaLayers(areas: readonly OutlinedRegion[], palette: Palette): Layer[] {
	return [
		new GeoJsonLayer({
			id: "areas",
			data: areas.map(({ id, geometry }) => ({ type: "Feature", id, geometry, properties: {} })),
			getFillColor: [palette.accent[0], palette.accent[1], palette.accent[2], 150],
			getLineColor: palette.accent,
			getLineWidth: 1.4,
			lineWidthUnits: "pixels",
			fillPatternAtlas: hatchTile(),
			fillPatternMapping: { hatch: { x: 0, y: 0, width: TILE, height: TILE, mask: true } },
			getFillPattern: () => "hatch",
			getFillPatternScale: 900,
			fillPatternMask: true,
			extensions: [hatching],
		}),
	];
}

/** The ground of zones, as opaque as the hold is strong; heat lies over it. */
export const zoneGroundLayer = (zones: readonly (OutlinedRegion & { opacity: number })[], palette: Palette): Layer =>
	new GeoJsonLayer<{ opacity: number }>({
		id: "zones",
		data: zones.map(({ id, geometry, opacity }) => ({ type: "Feature", id, geometry, properties: { opacity } })),
		stroked: false,
		getFillColor: ({ properties }) => [
			palette.accent[0],
			palette.accent[1],
			palette.accent[2],
			Math.round(255 * properties.opacity),
		],
	});

/** The outlines of zones, which lie over heat. */
export const zoneOutlineLayer = (zones: readonly OutlinedRegion[], palette: Palette): Layer =>
	new PathLayer<number[][]>({
		id: "zone-outlines",
		data: partsOf(zones).flatMap(({ polygon }) => polygon),
		getPath: (ring) => ring as [number, number][],
		getColor: palette.accent,
		getWidth: 2,
		widthUnits: "pixels",
	});
