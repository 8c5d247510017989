import type { Bounds } from "./density.ts";

interface View {
	longitude: number;
	latitude: number;
	zoom: number;
}

const WORLD = 512;

/** The box of degrees that a map of some pixels shows. */
export function boxOf({ longitude, latitude, zoom }: View, size: { width: number; height: number }): Bounds {
	const scale = WORLD * 2 ** zoom;
	const across = (180 * size.width) / scale;
	const y = Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
	const north = (up: number) => (Math.atan(Math.exp(y + up)) * 360) / Math.PI - 90;
	const half = (Math.PI * size.height) / scale;
	return { west: longitude - across, east: longitude + across, south: north(-half), north: north(half) };
}

/** The degrees at a pixel of a map, from its upper left corner. */
export function degreesAt(
	{ longitude, latitude, zoom }: View,
	size: { width: number; height: number },
	[x, y]: readonly [number, number],
): [number, number] {
	const scale = WORLD * 2 ** zoom;
	const up =
		Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) - ((y - size.height / 2) * 2 * Math.PI) / scale;
	return [longitude + ((x - size.width / 2) * 360) / scale, (Math.atan(Math.exp(up)) * 360) / Math.PI - 90];
}
