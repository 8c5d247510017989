import { randomLcg } from "d3-random";
import type { Random } from "./block-bootstrap.ts";

/** A repeatable source of numbers in [0, 1) for a whole-number seed, such as a data revision. */
export function seededRandom(seed: number): Random {
	return randomLcg((seed % 10_000) / 10_000);
}
