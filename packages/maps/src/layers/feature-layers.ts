import type { Layer } from "@deck.gl/core";
import { PathLayer, TextLayer } from "@deck.gl/layers";
import type { LineString, MultiLineString, Polygon } from "geojson";
import { MARK_SIGNS, type MarkKind } from "../prepare/mark-signs.ts";
import type { Palette } from "./palette.ts";
import { areaLayers, type OutlinedRegion, zoneGroundLayer, zoneOutlineLayer } from "./region-layers.ts";

/** Something at a point. */
export interface Mark {
	id: string;
	kind: MarkKind;
	longitude: number;
	latitude: number;
	/** Pixels of the sign. */
	size: number;
}

/** What is on the map beside events. */
export interface DrawnFeatures {
	areas: readonly OutlinedRegion[];
	/** Zones as somebody drew them: the stronger the hold, the more opaque. */
	zones: readonly (OutlinedRegion & { opacity: number })[];
	routes: readonly { id: string; geometry: LineString | MultiLineString }[];
	marks: readonly Mark[];
}

/** The outline of the ground that events are chosen by. */
export const outlineLayer = (outline: Polygon, palette: Palette): Layer =>
	new PathLayer({
		id: "chosen-area",
		data: outline.coordinates,
		getPath: (ring) => ring,
		getColor: palette.accent,
		getWidth: 2,
		widthUnits: "pixels",
	});

/** Areas under all else that is drawn on the land. */
export const areasOf = ({ areas, zones }: DrawnFeatures, palette: Palette): Layer[] => [
	...(zones.length === 0 ? [] : [zoneGroundLayer(zones, palette)]),
	...(areas.length === 0 ? [] : areaLayers(areas, palette)),
];

/** Outlines of zones, routes and marks, over the events. */
export function featureLayers({ zones, routes, marks }: DrawnFeatures, palette: Palette): Layer[] {
	return [
		...(zones.length === 0 ? [] : [zoneOutlineLayer(zones, palette)]),
		new PathLayer({
			id: "routes",
			data: routes.flatMap(({ geometry }) =>
				geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates,
			),
			getPath: (path) => path,
			getColor: palette.accent,
			getWidth: 2,
			widthUnits: "pixels",
			jointRounded: true,
			capRounded: true,
		}),
		new TextLayer<Mark>({
			id: "marks",
			data: marks,
			characterSet: Object.values(MARK_SIGNS),
			getPosition: ({ longitude, latitude }) => [longitude, latitude],
			getText: ({ kind }) => MARK_SIGNS[kind],
			getSize: ({ size }) => size,
			getColor: palette.ink,
			// A milestone stands above its town, whose own sign and name lie beneath.
			getPixelOffset: ({ kind, size }) => (kind === "milestone" ? [0, -size * 0.8] : [0, 0]),
			fontFamily: "system-ui, sans-serif",
			fontSettings: { sdf: true, fontSize: 48, buffer: 8 },
			outlineWidth: 3,
			outlineColor: palette.halo,
		}),
	];
}
