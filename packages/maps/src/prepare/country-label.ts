import { isInArea } from "@harmattan/domain/events/map-area";
import type { MultiPolygon } from "geojson";
import type { MapFrame } from "./frame.ts";

/** Pixels between places that are tried for a name. */
const STEP = 8;
/** Places that are kept of one country, nearest its middle first. */
const KEPT = 60;

interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** Middles of boxes of a size that lie wholly inside a country and inside an area of the picture, those nearest to the middle of what is seen of it first. */
export function spotsInside(
	geometry: MultiPolygon,
	frame: MapFrame,
	area: Box,
	size: { width: number; height: number },
): [number, number][] {
	const rings = geometry.coordinates.map(([outer = []]) => outer.map(([x = 0, y = 0]) => [x, y] as [number, number]));
	const isInside = (x: number, y: number): boolean => {
		const [longitude, latitude] = frame.unproject(x, y);
		return rings.some((ring) => isInArea({ kind: "lasso", ring }, longitude, latitude));
	};
	const corners = rings.flat().map(([longitude, latitude]) => frame.project(longitude, latitude));
	const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
	const bounds = {
		left: Math.max(area.left, Math.min(...xs)),
		right: Math.min(area.right, Math.max(...xs)),
		top: Math.max(area.top, Math.min(...ys)),
		bottom: Math.min(area.bottom, Math.max(...ys)),
	};
	const seen: [number, number][] = [];
	for (let x = bounds.left + STEP / 2; x < bounds.right; x += STEP)
		for (let y = bounds.top + STEP / 2; y < bounds.bottom; y += STEP) if (isInside(x, y)) seen.push([x, y]);
	const middle = [0, 1].map((axis) => seen.reduce((sum, point) => sum + (point[axis] as number), 0) / seen.length);
	const [middleX = 0, middleY = 0] = middle;
	const { width, height } = size;
	const fits = ([x, y]: [number, number]) => {
		const [left, right, top, bottom] = [x - width / 2, x + width / 2, y - height / 2, y + height / 2];
		if (left < area.left || right > area.right || top < area.top || bottom > area.bottom) return false;
		return [left, x - width / 4, x, x + width / 4, right].every((at) => isInside(at, top) && isInside(at, bottom));
	};
	return seen
		.toSorted((a, b) => Math.hypot(a[0] - middleX, a[1] - middleY) - Math.hypot(b[0] - middleX, b[1] - middleY))
		.filter(fits)
		.slice(0, KEPT);
}
