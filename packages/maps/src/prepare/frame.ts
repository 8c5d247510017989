import { geoPath, geoTransform } from "d3-geo";
import type { Geometry } from "geojson";
import type { Bounds } from "./density.ts";
import { latitudeOf, mercatorY } from "./mercator.ts";

/** A fixed view of the ground: the mapping from degrees to pixels, in Web Mercator as on the interactive map. */
export interface MapFrame {
	width: number;
	height: number;
	project: (longitude: number, latitude: number) => [number, number];
	/** Longitude and latitude of a pixel. */
	unproject: (x: number, y: number) => [number, number];
	/** An SVG path of a geometry, to a tenth of a pixel. */
	path: (geometry: Geometry) => string;
	/** True where some of a geometry lies in the frame, or within some pixels around it. */
	shows: (geometry: Geometry, room?: number) => boolean;
	/** Pixels of a distance on the ground at the frame's middle. */
	pixelsPerKm: number;
}

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
	const unproject = (x: number, y: number): [number, number] => [
		bounds.west + (((x - left) / scale) * 180) / Math.PI,
		latitudeOf(top - (y - above) / scale),
	];
	const draw = geoPath(thinned({ project, width, height })).digits(1);
	const shows = (geometry: Geometry, room = 0) => {
		const [[x0, y0], [x1, y1]] = draw.bounds(geometry);
		return x1 >= -room && y1 >= -room && x0 <= width + room && y0 <= height + room;
	};
	const middle = (bounds.north + bounds.south) / 2;
	return {
		width,
		height,
		project,
		unproject,
		path: (geometry) => draw(geometry) ?? "",
		shows,
		pixelsPerKm: scale / (6378.137 * Math.cos((middle * Math.PI) / 180)),
	};
}

/** Points nearer than this to the one before are left out: they could not be told apart. */
const FINEST_PIXELS = 1;
/** Lines that far outside the frame only close what is seen within it. */
const FINEST_OUTSIDE_PIXELS = 12;
/** Pixels around the frame that a picture of another shape may show. */
const ROOM = 60;

/** A planar transform that thins lines. Without spherical clipping, ring winding cannot fill the globe. */
function thinned({ project, width, height }: Pick<MapFrame, "project" | "width" | "height">) {
	let last: [number, number] | null = null;
	let skipped: [number, number] | null = null;
	return geoTransform({
		lineStart() {
			last = null;
			skipped = null;
			this.stream.lineStart();
		},
		point(longitude, latitude) {
			const [x, y] = project(longitude, Math.max(-80, Math.min(84, latitude)));
			const isNear = x > -ROOM && y > -ROOM && x < width + ROOM && y < height + ROOM;
			const finest = isNear ? FINEST_PIXELS : FINEST_OUTSIDE_PIXELS;
			if (last !== null && Math.hypot(x - last[0], y - last[1]) < finest) {
				skipped = [x, y];
				return;
			}
			last = [x, y];
			skipped = null;
			this.stream.point(x, y);
		},
		lineEnd() {
			if (skipped !== null) this.stream.point(skipped[0], skipped[1]);
			this.stream.lineEnd();
		},
	});
}
