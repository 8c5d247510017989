import { randomLcg } from "d3-random";
import type { Random } from "./block-bootstrap.ts";

/** A repeatable source of numbers in [0, 1) for a whole-number seed. */
export function seededRandom(seed: number): Random {
	return randomLcg((seed % 10_000) / 10_000);
}

/** A repeatable source of numbers for a text, such as a seed with a name: by its FNV-1a hash of 32 bits. */
export function seededByText(text: string): Random {
	const hash = [...text].reduce(
		(sum, letter) => Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 16_777_619),
		2_166_136_261,
	);
	return randomLcg((hash >>> 0) / 2 ** 32);
}

const RESAMPLING_SEED = 2023;

/**
 * What every resampled interval of a figure is drawn with: always the same, so that an interval moves with the data alone. With a seed by data
 * revision, verdicts near a bound changed where no event had.
 */
export const resampling = (): Random => seededRandom(RESAMPLING_SEED);
