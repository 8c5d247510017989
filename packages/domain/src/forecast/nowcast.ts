import { randomBeta, randomGamma } from "d3-random";
import { type LagCurve, shareSeen } from "../indicators/reporting-lag.ts";
import type { Random } from "../statistics/block-bootstrap.ts";
import { dispersionOf, poissonDraw } from "./negative-binomial.ts";
import { quantileOf } from "./scores.ts";

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

/** Draws that a nowcast's median is taken of. */
const DRAWS = 1000;

/**
 * The median of what a month will come to, as a whole number; null where its events are all reported, or where the dataset's lag is not measured.
 *
 * @param days the month's first and last day
 * @param seenOn the day of the import that the count was made from
 * @param complete counts of months before it that are complete
 */
export function expectedMonth(
	{
		count,
		days,
		seenOn,
		complete,
	}: { count: number; days: { from: number; to: number }; seenOn: number; complete: readonly number[] },
	lag: LagCurve,
	random: Random,
): number | null {
	const shares = Array.from({ length: days.to - days.from + 1 }, (_, index) =>
		shareSeen(Math.max(0, seenOn - days.from - index), lag),
	);
	const known = shares.filter((share) => share !== null);
	if (complete.length === 0 || known.length < shares.length || known.every((share) => share === 1)) return null;
	const seen = (known.reduce((sum, share) => sum + share, 0) / known.length) * lag.events;
	const draws = nowcastDraws({ count, share: { seen, followed: lag.events }, complete }, DRAWS, random);
	return Math.round(quantileOf(draws, 0.5));
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
