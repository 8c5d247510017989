import type { Bounds } from "./density.ts";
import { latitudeOf, mercatorY, pixelsPerRadian } from "./mercator.ts";

interface View {
	longitude: number;
	latitude: number;
	zoom: number;
}

/** The box of degrees that a map of some pixels shows. */
export function boxOf(view: View, size: { width: number; height: number }): Bounds {
	const [west, north] = degreesAt(view, size, [0, 0]);
	const [east, south] = degreesAt(view, size, [size.width, size.height]);
	return { west, east, south, north };
}

/** The degrees at a pixel of a map, from its upper left corner. */
export function degreesAt(
	{ longitude, latitude, zoom }: View,
	size: { width: number; height: number },
	[x, y]: readonly [number, number],
): [number, number] {
	const scale = pixelsPerRadian(zoom);
	const east = (((x - size.width / 2) / scale) * 180) / Math.PI;
	return [longitude + east, latitudeOf(mercatorY(latitude) - (y - size.height / 2) / scale)];
}
