import { cellToBoundary, cellToLatLng, latLngToCell } from "h3-js";

/** Events summed over an H3 cell. */
export interface Hexagon {
	cell: string;
	events: number;
	deaths: number;
}

/** The H3 resolution that reads well at a zoom. */
export function resolutionAt(zoom: number): 4 | 5 | 6 {
	if (zoom < 5.4) return 4;
	return zoom < 7 ? 5 : 6;
}

/** Sums events by H3 cell. Rows are [longitude, latitude, events, deaths]. */
export function hexagons(
	locations: readonly (readonly [number, number, number, number])[],
	resolution: number,
): Hexagon[] {
	const cells = new Map<string, Hexagon>();
	for (const [longitude, latitude, events, deaths] of locations) {
		const cell = latLngToCell(latitude, longitude, resolution);
		const known = cells.get(cell) ?? { cell, events: 0, deaths: 0 };
		cells.set(cell, { cell, events: known.events + events, deaths: known.deaths + deaths });
	}
	return [...cells.values()];
}

/** The ring of a hexagon, its area growing with a value up to a greatest one: the second channel beside colour. */
export function ringOf(cell: string, share: number): [number, number][] {
	const [latitude, longitude] = cellToLatLng(cell);
	const scale = Math.sqrt(Math.min(1, Math.max(0.06, share))) * 0.92;
	return cellToBoundary(cell).map(([cornerLatitude, cornerLongitude]) => [
		longitude + (cornerLongitude - longitude) * scale,
		latitude + (cornerLatitude - latitude) * scale,
	]);
}

/** The value at which a ring fills its cell: that of the cell a twentieth from the top, so that one peak does not hide the rest. */
export function fullRing(cells: readonly Hexagon[], weight: "events" | "deaths"): number {
	const values = cells.map((cell) => cell[weight]).sort((a, b) => a - b);
	return Math.max(1, values[Math.floor((values.length - 1) * 0.95)] ?? 1);
}
