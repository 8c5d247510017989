import type { MultiPolygon, Polygon } from "geojson";
import type { HeatBounds } from "./heat-grid.ts";

/** The cells of a grid whose middles lie within a geometry, row by row: by where the outline crosses each row. */
export function cellsWithin(
	geometry: Polygon | MultiPolygon,
	{ bounds, columns, rows }: { bounds: HeatBounds; columns: number; rows: number },
): Int32Array {
	const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
	const [stepX, stepY] = [(bounds.east - bounds.west) / columns, (bounds.north - bounds.south) / rows];
	const cells: number[] = [];
	for (const rings of polygons)
		for (let row = 0; row < rows; row++) {
			const latitude = bounds.north - (row + 0.5) * stepY;
			const crossings = rings.flatMap((ring) => crossingsOf(ring, latitude)).sort((a, b) => a - b);
			for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
				const from = Math.ceil(((crossings[pair] as number) - bounds.west) / stepX - 0.5);
				const to = Math.floor(((crossings[pair + 1] as number) - bounds.west) / stepX - 0.5);
				for (let x = Math.max(0, from); x <= Math.min(columns - 1, to); x++) cells.push(row * columns + x);
			}
		}
	return Int32Array.from(cells);
}

/** Longitudes at which a ring crosses a latitude. */
function crossingsOf(ring: readonly number[][], latitude: number): number[] {
	const found: number[] = [];
	for (let corner = 1; corner < ring.length; corner++) {
		const [x0 = 0, y0 = 0] = ring[corner - 1] ?? [];
		const [x1 = 0, y1 = 0] = ring[corner] ?? [];
		if (y0 > latitude !== y1 > latitude) found.push(x0 + ((x1 - x0) * (latitude - y0)) / (y1 - y0));
	}
	return found;
}
