import { cellToBoundary, cellToLatLng, latLngToCell } from "h3-js";
import { mercatorY, pixelsPerRadian } from "./mercator.ts";

/** Resolutions of H3 that a map draws. */
export const RESOLUTIONS = [3, 4, 5, 6, 7] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

/** The resolution that reads well at a zoom. */
export function resolutionAt(zoom: number): Resolution {
	if (zoom < 4) return 3;
	if (zoom < 5.4) return 4;
	if (zoom < 7) return 5;
	return zoom < 9 ? 6 : 7;
}

/** The cell that a point lies in. */
export const cellAt = (longitude: number, latitude: number, resolution: Resolution): bigint =>
	BigInt(`0x${latLngToCell(latitude, longitude, resolution)}`);

/** The middle of a cell. */
export function cellMiddle(cell: bigint): { longitude: number; latitude: number } {
	const [latitude, longitude] = cellToLatLng(cellText(cell));
	return { longitude, latitude };
}

/** The outline of a cell: longitudes and latitudes, closed; scaled about its middle. */
export function cellOutline(cell: bigint, scale = 1): [number, number][] {
	const [latitude, longitude] = cellToLatLng(cellText(cell));
	const ring = cellToBoundary(cellText(cell)).map(([north, east]): [number, number] => [
		longitude + (east - longitude) * scale,
		latitude + (north - latitude) * scale,
	]);
	return ring[0] === undefined ? ring : [...ring, ring[0]];
}

/** Where rings of H3 cells are drawn: a regular hexagon in Web Mercator fits a cell to within a pixel or two. */
export interface HexagonRings {
	/** Longitude and latitude of each cell's middle, in turns. */
	positions: Float64Array;
	/** From the middle to the corners, in units of a world that is 512 wide. */
	radii: Float32Array;
	/** Direction of the first corner, radians anticlockwise from the east. */
	angles: Float32Array;
}

const PER_RADIAN = pixelsPerRadian(0);
const mercator = (latitude: number, longitude: number): [number, number] => [
	(PER_RADIAN * longitude * Math.PI) / 180,
	PER_RADIAN * mercatorY(latitude),
];

/** H3 cells as text, as h3-js takes them. */
export const cellText = (cell: bigint): string => cell.toString(16);

/** The rings of cells. A cell of 0 stands for no place and gets a radius of 0. */
export function hexagonRings(cells: BigUint64Array): HexagonRings {
	const rings = {
		positions: new Float64Array(2 * cells.length),
		radii: new Float32Array(cells.length),
		angles: new Float32Array(cells.length),
	};
	cells.forEach((cell, index) => {
		if (cell === 0n) return;
		const [latitude, longitude] = cellToLatLng(cellText(cell));
		const [x, y] = mercator(latitude, longitude);
		const corners = cellToBoundary(cellText(cell)).map(([north, east]) => mercator(north, east));
		const [first = [x + 1, y]] = corners;
		rings.positions.set([longitude, latitude], 2 * index);
		rings.radii[index] =
			corners.reduce((sum, corner) => sum + Math.hypot(corner[0] - x, corner[1] - y), 0) / corners.length;
		rings.angles[index] = Math.atan2(first[1] - y, first[0] - x);
	});
	return rings;
}

/**
 * What a full ring stands for: about as many events, or deaths, as a cell of this size would have at the heat's highest
 * threshold over the period, as a round number of them; in small cells, where that is less than a few, a few.
 */
export function fullRing(weight: "events" | "deaths", resolution: Resolution, years: number): number {
	const most = weight === "events" ? MAX_EVENTS : MAX_EVENTS * DEATHS_PER_EVENT;
	return roundCount(Math.max(FEWEST, (most * CELL_KM2[resolution] * years) / 10_000));
}

/** A ring is full with no fewer: one event alone is no crowd. */
const FEWEST = 4;

/** Round counts from 20 on, as shares of a power of ten; a quarter of each is a whole number. */
const ROUND = [2, 4, 6, 10];

/** The next round count that a quarter of is a whole number too. */
function roundCount(value: number): number {
	const small = [FEWEST, 8, 12].find((count) => count >= value);
	if (small !== undefined) return small;
	const power = 10 ** Math.max(1, Math.floor(Math.log10(value)));
	return (ROUND.find((share) => share * power >= value) ?? 10) * power;
}

/** Counts that a legend of rings shows: one, a quarter of a full ring, and a full one, each once. */
export const ringCounts = (full: number): number[] => [...new Set([1, Math.round(full / 4), full])];

/** Events per 10,000 km2 a year at which a ring is full: the heat's sixth threshold. */
const MAX_EVENTS = 128;
const DEATHS_PER_EVENT = 3;
/** Mean area of a cell by resolution, km2. Source: h3geo.org, "Tables of cell statistics". */
const CELL_KM2: Record<Resolution, number> = { 3: 12_393, 4: 1770, 5: 253, 6: 36.1, 7: 5.16 };
/** A ring is drawn no smaller than this share of its cell, so that one event is seen. */
export const MIN_RING = 0.05;

/** Radii of rings whose areas grow with values; nothing is drawn where there is nothing. */
export function ringRadii({ radii }: HexagonRings, values: ArrayLike<number>, full: number): Float32Array {
	return radii.map((radius, cell) => {
		const value = values[cell] as number;
		return value > 0 ? radius * Math.sqrt(Math.min(1, Math.max(MIN_RING, value / full))) * 0.92 : 0;
	});
}
