import { HeatGrid, type HeatSurface } from "./heat-grid.ts";

/**
 * The heat of a plain list of points, for maps that are drawn once.
 *
 * @param points longitude, latitude and weight of each
 * @param years length of the period, so that heat is a rate a year; 1 leaves the sum as it is
 *
 * @public
 */
export function heatOfPoints(points: readonly (readonly [number, number, number])[], years = 1): HeatSurface {
	const column = (index: 0 | 1 | 2) => points.map((point) => point[index]);
	const grid = new HeatGrid(column(0), column(1), new Uint8Array(points.length).fill(1));
	return grid.update(column(2), 1 / years);
}
