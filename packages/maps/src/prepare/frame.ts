import { geoPath, geoTransform } from "d3-geo";
import type { Geometry } from "geojson";
import type { Bounds } from "./density.ts";

/** A fixed view of the ground: the mapping from degrees to pixels, in Web Mercator as on the interactive map. */
export interface MapFrame {
	width: number;
	height: number;
	project: (longitude: number, latitude: number) => [number, number];
	/** An SVG path of a geometry, to a tenth of a pixel. */
	path: (geometry: Geometry) => string;
	/** Pixels of a distance on the ground at the frame's middle. */
	pixelsPerKm: number;
}

const mercatorY = (latitude: number) => Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));

/** A frame of a pixel size that shows all of some bounds, with the rest of the room around them. */
export function mapFrame(bounds: Bounds, width: number, height: number): MapFrame {
	const [top, bottom] = [mercatorY(bounds.north), mercatorY(bounds.south)];
	const radians = ((bounds.east - bounds.west) * Math.PI) / 180;
	const scale = Math.min(width / radians, height / (top - bottom));
	const left = (width - radians * scale) / 2;
	const above = (height - (top - bottom) * scale) / 2;
	const project = (longitude: number, latitude: number): [number, number] => [
		left + (((longitude - bounds.west) * Math.PI) / 180) * scale,
		above + (top - mercatorY(latitude)) * scale,
	];
	// A planar transform: no spherical clipping, so that ring winding can not fill the globe.
	const projection = geoTransform({
		point(longitude, latitude) {
			const [x, y] = project(longitude, Math.max(-80, Math.min(84, latitude)));
			this.stream.point(x, y);
		},
	});
	const draw = geoPath(projection).digits(1);
	const middle = (bounds.north + bounds.south) / 2;
	return { width, height, project, path: (geometry) => draw(geometry) ?? "", pixelsPerKm: scale / (6378.137 * Math.cos((middle * Math.PI) / 180)) };
}
