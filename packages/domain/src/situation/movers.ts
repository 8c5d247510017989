/** Events of a region in the two windows that Situation compares. */
export interface RegionCounts {
	id: string;
	name: string;
	/** ISO alpha-3. */
	country: string;
	before: number;
	after: number;
}

/** A region worth naming, with its change as a share; null where it had no event before. */
export interface Mover extends RegionCounts {
	change: number | null;
}

/** Regions with fewer events than this in both windows together are too thin to name. */
const FEWEST_EVENTS = 30;

/** The regions whose counts moved most, by absolute difference; at most `limit`, at least 30 events each. */
export function movers(counts: readonly RegionCounts[], limit: number): Mover[] {
	return counts
		.filter((region) => region.before + region.after >= FEWEST_EVENTS)
		.map((region) => ({ ...region, change: region.before === 0 ? null : region.after / region.before - 1 }))
		.sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before))
		.slice(0, limit);
}
