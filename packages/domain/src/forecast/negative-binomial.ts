import { randomGamma, randomPoisson } from "d3-random";
import type { Random } from "../statistics/block-bootstrap.ts";

/** Larger rates than this are drawn as it: a month with ten million deaths is no forecast. */
const LARGEST_RATE = 1e7;

/** A whole number of a Poisson distribution with a rate. */
export const poissonDraw = (rate: number, random: Random): number =>
	randomPoisson.source(random)(Math.min(rate, LARGEST_RATE))();

/**
 * Draws rates of a gamma distribution: Poisson numbers of them are negative binomial with that mean and the variance
 * mean + dispersion · mean².
 */
export function gammaRates(mean: number, dispersion: number, random: Random): () => number {
	return dispersion <= 0 ? () => mean : randomGamma.source(random)(1 / dispersion, mean * dispersion);
}

/** Dispersion of a negative binomial distribution with a mean and a variance, by moments; 0 where the variance is no larger than the mean. */
export const dispersionOf = (mean: number, variance: number): number =>
	mean <= 0 ? 0 : Math.max(0, (variance - mean) / mean ** 2);
