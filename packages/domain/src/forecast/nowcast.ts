import { randomBeta, randomGamma } from "d3-random";
import type { Random } from "../statistics/block-bootstrap.ts";
import { dispersionOf, poissonDraw } from "./negative-binomial.ts";

/** What share of a period's events is seen after so long: of those that were followed to the end, how many were seen by then. */
export interface SeenShare {
	seen: number;
	followed: number;
}

/** The dispersion that periods are taken to have before any is seen, and how many periods that belief weighs. */
const PRIOR = { dispersion: 0.5, periods: 2 };

/**
 * What a period's count will come to once all is reported, as draws. The rate of the period is gamma distributed as those of complete ones were;
 * what is seen is a share of it, known as well as the followed events tell (beta, after Jeffreys); what is not seen yet is Poisson.
 * After the Bayesian nowcasts of disease surveillance (Höhle & an der Heiden 2014), with the curve of reporting given.
 *
 * @param count events of the period that are seen by now
 * @param complete counts of periods before it that are complete, in any order; at least one
 */
export function nowcastDraws(
	{ count, share, complete }: { count: number; share: SeenShare; complete: readonly number[] },
	draws: number,
	random: Random,
): Float64Array {
	const { shape, rate } = gammaOf(complete);
	const shares = randomBeta.source(random)(share.seen + 0.5, share.followed - share.seen + 0.5);
	const gamma = randomGamma.source(random)(shape + count, 1);
	return Float64Array.from({ length: draws }, () => {
		const seen = shares();
		const level = gamma() / (rate + seen);
		return count + poissonDraw(level * (1 - seen), random);
	});
}

/** The gamma distribution of rates that counts of complete periods speak for, its dispersion shrunk to what is usual. */
function gammaOf(complete: readonly number[]): { shape: number; rate: number } {
	const size = complete.length;
	const mean = complete.reduce((sum, value) => sum + value, 0) / size;
	const variance = complete.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, size - 1);
	const dispersion = (dispersionOf(mean, variance) * size + PRIOR.dispersion * PRIOR.periods) / (size + PRIOR.periods);
	// A unit that was quiet throughout is taken to have half an event in as many periods.
	return { shape: 1 / dispersion, rate: 1 / (dispersion * Math.max(mean, 0.5 / size)) };
}
