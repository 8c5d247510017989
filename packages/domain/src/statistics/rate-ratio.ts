import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";

/** A ratio of two rates, after over before; a null bound is unbounded, a null ratio cannot be formed. */
export interface RateRatio {
	ratio: number | null;
	low: number | null;
	high: number | null;
}

/**
 * Ratio of two Poisson rates with the exact conditional interval: given x0 + x1, x1 is binomial with
 * p = RR t1 / (RR t1 + t0); Clopper-Pearson for p gives the bounds. With one zero count the open side
 * keeps a 97.5% one-sided bound; with two there is no ratio.
 * Source: Przyborowski & Wilenski 1940; Clopper & Pearson 1934.
 *
 * @param before count and time of the first window; time in any unit, the same for both
 * @param after count and time of the second window
 */
export function exactRateRatio(
	before: { count: number; time: number },
	after: { count: number; time: number },
): RateRatio {
	const { count: x0, time: t0 } = before;
	const { count: x1, time: t1 } = after;
	if (t0 <= 0 || t1 <= 0 || x0 + x1 === 0) return { ratio: null, low: null, high: null };
	const toRatio = (p: number) => (p / (1 - p)) * (t0 / t1);
	return {
		ratio: x0 === 0 ? null : x1 / t1 / (x0 / t0),
		low: x1 === 0 ? 0 : toRatio(betaQuantile(0.025, x1, x0 + 1)),
		high: x0 === 0 ? null : toRatio(betaQuantile(0.975, x1 + 1, x0)),
	};
}

/**
 * Pearson dispersion over weekly counts with a mean of each window's own; 1 for Poisson counts, above
 * it where weeks cluster. Null with fewer than three weeks or an empty window.
 */
export function dispersion(before: readonly number[], after: readonly number[]): number | null {
	const weeks = before.length + after.length;
	if (weeks < 3) return null;
	let chiSquare = 0;
	for (const window of [before, after]) {
		const average = mean(window);
		if (average === null || average === 0) return null;
		for (const count of window) chiSquare += (count - average) ** 2 / average;
	}
	return chiSquare / (weeks - 2);
}

/** Interval of the rate ratio scaled by dispersion: exp(ln RR +- t(0.975, weeks - 2) sqrt(phi (1/x0 + 1/x1))). */
export function scaledRateRatio(before: readonly number[], after: readonly number[], phi: number): RateRatio {
	const x0 = sum(before);
	const x1 = sum(after);
	if (x0 === 0 || x1 === 0) return { ratio: null, low: null, high: null };
	const ratio = x1 / after.length / (x0 / before.length);
	const half = tQuantile(0.975, before.length + after.length - 2) * Math.sqrt(phi * (1 / x0 + 1 / x1));
	return { ratio, low: ratio * Math.exp(-half), high: ratio * Math.exp(half) };
}

/** Arithmetic mean; null of nothing. */
export function mean(values: readonly number[]): number | null {
	return values.length === 0 ? null : sum(values) / values.length;
}

/** Sum. */
export function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
