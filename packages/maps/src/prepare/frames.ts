import type { Bounds } from "./density.ts";

/** Frames of the regions that pages are made for: set by hand, so that a region fills its map. */
const FRAMES: Record<string, Bounds> = {
	sahel: { west: -13, south: 4.2, east: 17, north: 25.4 },
	littoral: { west: -9.2, south: 4, east: 4.4, north: 13.6 },
	MLI: { west: -12.8, south: 9.8, east: 5, north: 25.2 },
	BFA: { west: -6.4, south: 8.8, east: 3.2, north: 15.8 },
	NER: { west: -0.6, south: 11.2, east: 16.6, north: 23.8 },
	NGA: { west: 2, south: 3.6, east: 15.4, north: 14.4 },
};

/** The frame of a region, or of the points that it holds. */
export function frameOf(region: string, fallback: Bounds | null): Bounds {
	return FRAMES[region] ?? fallback ?? FRAMES.sahel ?? { west: -13, south: 4, east: 17, north: 25 };
}
