import { contours } from "d3-contour";
import type { MultiPolygon } from "geojson";

/** Events of one coordinate: [longitude, latitude, weight]. */
export type WeightedPoint = readonly [number, number, number];

/** A box of degrees. */
export interface Bounds {
	west: number;
	south: number;
	east: number;
	north: number;
}

/** The area in which density reaches a threshold; bands nest, so that later ones are drawn on top. */
export interface DensityBand {
	/** Lower edge, in weight per 10,000 km2 (a year, where `years` is given). */
	threshold: number;
	geometry: MultiPolygon;
}

export interface Density {
	bands: DensityBand[];
	/** The greatest density of the surface, in the same unit. */
	maximum: number;
	/** Density at a coordinate; 0 outside the surface. */
	at: (longitude: number, latitude: number) => number;
}

/** Standard deviation of the kernel on the ground, km. Stated in every legend. */
export const KERNEL_KM = 22;
/** Lower edges of the six bands; each about double the one before. */
export const HEAT_THRESHOLDS: readonly number[] = [4, 8, 16, 32, 64, 128];

const KM_PER_DEGREE = 111.32;
const REACH = 3;
const AREA = 10_000;

/**
 * Density of weighted points as nested bands: a Gaussian kernel of fixed ground radius summed on a grid and
 * contoured at fixed thresholds. A colour then means the same at every zoom, and on every date.
 *
 * @param points coordinates with weights (events or deaths)
 * @param years length of the period, to give a rate a year; 1 leaves the sum of the period as it is
 * @param stepDegrees grid step; 0.1 degrees is about 11 km
 */
export function density(
	points: readonly WeightedPoint[],
	bounds: Bounds,
	options: { years: number; stepDegrees: number; thresholds?: readonly number[] },
): Density {
	const { years, stepDegrees: step, thresholds = HEAT_THRESHOLDS } = options;
	const columns = Math.max(2, Math.ceil((bounds.east - bounds.west) / step));
	const rows = Math.max(2, Math.ceil((bounds.north - bounds.south) / step));
	const grid = new Float64Array(columns * rows);
	const scale = AREA / (2 * Math.PI * KERNEL_KM * KERNEL_KM) / years;
	const rowReach = Math.ceil((REACH * KERNEL_KM) / (KM_PER_DEGREE * step));
	for (const [longitude, latitude, weight] of points) {
		if (
			weight <= 0 ||
			longitude < bounds.west ||
			longitude > bounds.east ||
			latitude < bounds.south ||
			latitude > bounds.north
		)
			continue;
		const kmPerColumn = KM_PER_DEGREE * step * Math.cos((latitude * Math.PI) / 180);
		const columnReach = Math.ceil((REACH * KERNEL_KM) / kmPerColumn);
		const column = (longitude - bounds.west) / step - 0.5;
		const row = (bounds.north - latitude) / step - 0.5;
		for (let y = Math.max(0, Math.ceil(row - rowReach)); y <= Math.min(rows - 1, row + rowReach); y++) {
			const north = (y - row) * KM_PER_DEGREE * step;
			for (
				let x = Math.max(0, Math.ceil(column - columnReach));
				x <= Math.min(columns - 1, column + columnReach);
				x++
			) {
				const east = (x - column) * kmPerColumn;
				const index = y * columns + x;
				grid[index] =
					(grid[index] ?? 0) + weight * scale * Math.exp(-(north * north + east * east) / (2 * KERNEL_KM * KERNEL_KM));
			}
		}
	}
	const toDegrees = ([x = 0, y = 0]: number[]) => [bounds.west + x * step, bounds.north - y * step];
	const bands = contours()
		.size([columns, rows])
		.thresholds([...thresholds])(Array.from(grid))
		.map((band) => ({
			threshold: band.value,
			geometry: {
				type: "MultiPolygon" as const,
				coordinates: band.coordinates.map((polygon) => polygon.map((ring) => ring.map(toDegrees))),
			},
		}));
	return {
		bands: bands.filter((band) => band.geometry.coordinates.length > 0),
		maximum: grid.reduce((greatest, value) => Math.max(greatest, value), 0),
		at: (longitude, latitude) => {
			const x = Math.floor((longitude - bounds.west) / step);
			const y = Math.floor((bounds.north - latitude) / step);
			return x < 0 || y < 0 || x >= columns || y >= rows ? 0 : (grid[y * columns + x] ?? 0);
		},
	};
}

/** A box around points with a margin for the kernel; null without points. */
export function boundsOf(points: readonly WeightedPoint[]): Bounds | null {
	if (points.length === 0) return null;
	const margin = (REACH * KERNEL_KM) / KM_PER_DEGREE + 0.5;
	const bounds = { west: 180, south: 90, east: -180, north: -90 };
	for (const [longitude, latitude] of points) {
		bounds.west = Math.min(bounds.west, longitude - margin);
		bounds.east = Math.max(bounds.east, longitude + margin);
		bounds.south = Math.max(-85, Math.min(bounds.south, latitude - margin));
		bounds.north = Math.min(85, Math.max(bounds.north, latitude + margin));
	}
	return bounds;
}
