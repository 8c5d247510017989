import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";

/** A figure with the bounds of a 95% interval, in the figure's own unit. */
export interface Interval95 {
	value: number;
	low: number;
	high: number;
}

const Z = normalQuantile(0.975, 0, 1);

/**
 * Wilson's score interval for a share of `successes` in `trials`; null without trials.
 * Source: Wilson 1927; worked example in Newcombe 1998, Statistics in Medicine 17:857-872, table I.
 */
export function wilson(successes: number, trials: number): Interval95 | null {
	if (trials <= 0) return null;
	const share = successes / trials;
	const z2 = Z * Z;
	const centre = share + z2 / (2 * trials);
	const spread = Z * Math.sqrt((share * (1 - share)) / trials + z2 / (4 * trials * trials));
	const scale = 1 + z2 / trials;
	return { value: share, low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) };
}
