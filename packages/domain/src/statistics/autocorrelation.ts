import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { exactRateRatio, mean, type RateRatio, sum } from "./rate-ratio.ts";

/** One-sided 5%: only a positive dependence makes an interval too narrow. */
const SIGNIFICANT = 1.645;
const Z = 1.959964;
/** A corrected autocorrelation above this is not told apart from a trend. */
const MAX = 0.9;
/** Below, so little of the weeks' scatter would be seen within a window that it cannot be scaled up. */
const MIN_SEEN = 0.15;
const FEWEST_DEGREES = 1.5;

/** Dependence of neighbouring weeks about each window's own mean. */
export interface Autocorrelation {
	/** As it is in the weeks; null where they do not scatter. */
	value: number | null;
	/** Without the bias that the windows' own means bring: about -(1 + 3 rho)/n. Source: Kendall 1954; Marriott & Pope 1954. */
	corrected: number;
	/** True where a positive dependence is significant at 5%, one-sided, the bias of -1/n considered. */
	significant: boolean;
}

/** Lag-1 autocorrelation of weekly residuals of two windows. */
export function lagOneAutocorrelation(before: readonly number[], after: readonly number[]): Autocorrelation {
	let products = 0;
	let squares = 0;
	for (const window of [before, after]) {
		const average = mean(window) ?? 0;
		for (const [index, count] of window.entries()) {
			squares += (count - average) ** 2;
			const previous = index > 0 ? window[index - 1] : undefined;
			if (previous !== undefined) products += (count - average) * (previous - average);
		}
	}
	const length = weeksOfOne(before, after);
	if (squares === 0 || length <= 3) return { value: null, corrected: 0, significant: false };
	const value = products / squares;
	return {
		value,
		corrected: Math.min(MAX, Math.max(0, (value * length + 1) / (length - 3))),
		significant: (value + 1 / length) * Math.sqrt(before.length + after.length) > SIGNIFICANT,
	};
}

/**
 * Ratio of two rates of weeks that depend on their neighbours. Under a first-order dependence the mean of n weeks varies by a
 * factor more than that of independent ones, and the scatter within a window shows too little of it; counts are divided by both and by
 * the loss of degrees of freedom, and the exact interval is taken of these effective counts. So zero counts keep an interval.
 * Sources: Bayley & Hammersley 1946 (the mean of an AR(1) series); Korn & Graubard 1998 (exact intervals of effective counts).
 */
export function autocorrelatedRateRatio(before: readonly number[], after: readonly number[]): RateRatio {
	const length = weeksOfOne(before, after);
	const inflation = inflationOf(lagOneAutocorrelation(before, after).corrected, length);
	const seen = Math.max(MIN_SEEN, 1 - (inflation - 1) / (length - 1));
	const phi = Math.max(1, scatter(before, after) / seen);
	const degrees = Math.max(FEWEST_DEGREES, (before.length + after.length) / inflation - 2);
	const divisor = phi * inflation * (tQuantile(0.975, degrees) / Z) ** 2;
	const bounds = exactRateRatio(
		{ count: sum(before) / divisor, time: before.length },
		{ count: sum(after) / divisor, time: after.length },
	);
	const own = exactRateRatio({ count: sum(before), time: before.length }, { count: sum(after), time: after.length });
	return { ...bounds, ratio: own.ratio };
}

/** By how much the variance of a mean of n weeks grows under an autocorrelation. */
function inflationOf(rho: number, n: number): number {
	return (1 + rho) / (1 - rho) - (2 * rho * (1 - rho ** n)) / (n * (1 - rho) ** 2);
}

/** Pearson's chi-square over weeks less two; a window without events adds nothing. */
function scatter(before: readonly number[], after: readonly number[]): number {
	let chiSquare = 0;
	for (const window of [before, after]) {
		const average = mean(window) ?? 0;
		if (average > 0) for (const count of window) chiSquare += (count - average) ** 2 / average;
	}
	return chiSquare / (before.length + after.length - 2);
}

/** Weeks of a window where both have as many, else their harmonic mean. */
const weeksOfOne = (before: readonly number[], after: readonly number[]) => 2 / (1 / before.length + 1 / after.length);
