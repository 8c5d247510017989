import { bisectLeft, bisectRight, quantile } from "d3-array";

/*
 * How far draws of a forecast lie from what came, by the definitions of the 2023/24 ViEWS prediction challenge (Hegre et al. 2025). Lower is
 * better in each.
 */

/** Lower edges of the bins of the ignorance score; the last one is open. */
const BIN_EDGES = [0, 0.5, 2.5, 5.5, 10.5, 25.5, 50.5, 100.5, 250.5, 500.5, 1000.5];
/** What the mean interval score's interval leaves out, both sides together. */
const ALPHA = 0.1;

export interface Scores {
	/** Continuous ranked probability score, in the unit of the values. */
	crps: number;
	/** Ignorance score over bins, in bits. */
	ign: number;
	/** Interval score of the 90% interval, in the unit of the values. */
	mis: number;
	/** Whether what came lies within the 90% interval. */
	inside90: boolean;
}

/** Quantile of draws, interpolated linearly between the neighbours (type 7 of Hyndman & Fan 1996). */
export const quantileOf = (draws: Iterable<number>, share: number): number => quantile(draws, share) ?? Number.NaN;

/** The scores of draws, in any order, against the value that came. */
export function scoresOf(draws: Float64Array, came: number): Scores {
	const sorted = draws.toSorted();
	const low = quantileOf(sorted, ALPHA / 2);
	const high = quantileOf(sorted, 1 - ALPHA / 2);
	return {
		crps: crpsOf(sorted, came),
		ign: ignoranceOf(sorted, came),
		mis: high - low + (2 / ALPHA) * (Math.max(low - came, 0) + Math.max(came - high, 0)),
		inside90: low <= came && came <= high,
	};
}

/** mean|x - y| - sum over pairs of |x_i - x_j| / (2 S²); over sorted draws the sum is one pass. */
function crpsOf(sorted: Float64Array, came: number): number {
	const size = sorted.length;
	let apart = 0;
	let among = 0;
	for (const [index, value] of sorted.entries()) {
		apart += Math.abs(value - came);
		among += value * (2 * index + 1 - size);
	}
	return apart / size - among / size ** 2;
}

/** -log2 of the share of draws in the bin of what came, one draw added to each bin. */
function ignoranceOf(sorted: Float64Array, came: number): number {
	const bin = bisectRight(BIN_EDGES, came) - 1;
	const below = bisectLeft(sorted, BIN_EDGES[bin] ?? 0);
	const above = bin === BIN_EDGES.length - 1 ? sorted.length : bisectLeft(sorted, BIN_EDGES[bin + 1] ?? 0);
	return -Math.log2((above - below + 1) / (sorted.length + BIN_EDGES.length));
}
