import { randomLcg } from "d3-random";
import type { Random } from "./block-bootstrap.ts";

/** A repeatable source of numbers in [0, 1) for a whole-number seed. */
export function seededRandom(seed: number): Random {
	return randomLcg((seed % 10_000) / 10_000);
}

const RESAMPLING_SEED = 2023;

/**
 * What every resampled interval of a figure is drawn with: always the same, so that an interval moves with the data alone. With a seed by data
 * revision, verdicts near a bound changed where no event had.
 */
export const resampling = (): Random => seededRandom(RESAMPLING_SEED);
