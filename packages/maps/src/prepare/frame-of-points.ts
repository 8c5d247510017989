import { type MapFrame, mapFrame } from "./frame.ts";

/** Degrees of ground around the outermost place. */
const MARGIN = 1.5;
/** Area of a disc for one event, in square pixels; that of many grows with their number. */
const DISC = 7;
const LARGEST_RADIUS = 16;

/** A frame that holds some places with ground around them; null where there are none. */
export function frameOfPoints(
	points: readonly { longitude: number; latitude: number }[],
	size: { width: number; height: number },
): MapFrame | null {
	if (points.length === 0) return null;
	const longitudes = points.map((point) => point.longitude);
	const latitudes = points.map((point) => point.latitude);
	const least = (values: readonly number[]) => values.reduce((low, value) => Math.min(low, value));
	const most = (values: readonly number[]) => values.reduce((high, value) => Math.max(high, value));
	return mapFrame(
		{
			west: Math.max(-179, least(longitudes) - MARGIN),
			east: Math.min(179, most(longitudes) + MARGIN),
			south: Math.max(-70, least(latitudes) - MARGIN),
			north: Math.min(75, most(latitudes) + MARGIN),
		},
		size.width,
		size.height,
	);
}

/** Pixels of a place, to a tenth. */
export function pixelOf(
	frame: MapFrame,
	{ longitude, latitude }: { longitude: number; latitude: number },
): [number, number] {
	const [x, y] = frame.project(longitude, latitude);
	return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
}

/** Radius of a disc whose area grows with a number of events, pixels. */
export const discRadius = (events: number): number => Math.min(LARGEST_RADIUS, Math.sqrt((DISC * events) / Math.PI));
