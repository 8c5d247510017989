import { autocorrelatedRateRatio, lagOneAutocorrelation } from "./autocorrelation.ts";
import { blockBootstrapRatio, type Random } from "./block-bootstrap.ts";
import { dispersion, exactRateRatio, mean, type RateRatio, scaledRateRatio, sum } from "./rate-ratio.ts";

/** Which interval stands beside a ratio, and so why. */
export type ComparisonMethod = "exact" | "dispersion_scaled" | "autocorrelation_adjusted" | "block_bootstrap";

export interface WindowComparison extends RateRatio {
	method: ComparisonMethod;
	before: number;
	after: number;
	/** Weekly dispersion; null where it cannot be formed. */
	phi: number | null;
	/** Lag-1 autocorrelation of weekly residuals. */
	autocorrelation: number | null;
}

/**
 * Compares weekly counts of two windows. Counts of events use the exact interval, or the dispersion-scaled
 * one where that is wider, or that of effective counts where neighbouring weeks depend on each other; deaths are
 * not Poisson and get the block bootstrap only. How often each holds is measured by `npm run bench -- coverage`.
 *
 * @param before weekly values of the first window, complete weeks only
 * @param after weekly values of the second
 */
export function compareWindows(
	before: readonly number[],
	after: readonly number[],
	options: { measure: "events" | "fatalities"; random: Random },
): WindowComparison {
	const phi = dispersion(before, after);
	const autocorrelation = lagOneAutocorrelation(before, after);
	const facts = { before: sum(before), after: sum(after), phi, autocorrelation: autocorrelation.value };
	if (options.measure === "fatalities")
		return { ...blockBootstrapRatio(before, after, mean, options.random), method: "block_bootstrap", ...facts };
	if (autocorrelation.significant)
		return { ...autocorrelatedRateRatio(before, after), method: "autocorrelation_adjusted", ...facts };
	const exact = exactRateRatio(
		{ count: facts.before, time: before.length },
		{ count: facts.after, time: after.length },
	);
	const scaled = phi === null ? null : scaledRateRatio(before, after, phi);
	if (scaled?.low != null && scaled.high != null && exact.low !== null && exact.high !== null) {
		const wider = Math.log(scaled.high / scaled.low) > Math.log(exact.high / Math.max(exact.low, Number.MIN_VALUE));
		if (wider) return { ...scaled, method: "dispersion_scaled", ...facts };
	}
	return { ...exact, method: "exact", ...facts };
}
